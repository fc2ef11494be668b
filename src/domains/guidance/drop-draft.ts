import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayEditGuidance } from './policy.ts';
import { holdDraft, removeDraft } from './store.ts';

/** The next edition is thrown away; the one that holds stays as it is. */
export async function dropDraft(
  tx: Transaction,
  viewer: Viewer,
  { version }: { readonly version: number },
): Promise<{ readonly dropped: true } | Refusal<'not-allowed' | 'changed-meanwhile'>> {
  if (!mayEditGuidance(viewer)) return { refused: 'not-allowed' };
  if ((await holdDraft(tx))?.version !== version) return { refused: 'changed-meanwhile' };
  await removeDraft(tx);
  return { dropped: true };
}
