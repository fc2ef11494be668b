import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { changedPoints, type DraftChange } from './draft-change.ts';
import { editingSeat } from './policy.ts';
import { currentEdition, type GuidanceDraft, holdDraft, saveDraft } from './store.ts';

/** The next edition changes in one thing. Version 0 is before anything was changed. */
export async function changeDraft(
  tx: Transaction,
  viewer: Viewer,
  { version, change }: { readonly version: number; readonly change: DraftChange },
  now: Instant,
): Promise<GuidanceDraft | Refusal<'not-allowed' | 'changed-meanwhile' | 'gone'>> {
  const seat = editingSeat(viewer);
  if (!seat) return { refused: 'not-allowed' };
  const held = await holdDraft(tx);
  if (version !== (held?.version ?? 0)) return { refused: 'changed-meanwhile' };
  const points = changedPoints(held?.points ?? (await currentEdition(tx)).points, change);
  if (!points) return { refused: 'gone' };
  const draft = { points, version: version + 1, savedBySeatId: seat.id, savedAt: now };
  return (await saveDraft(tx, draft)) ? draft : { refused: 'changed-meanwhile' };
}
