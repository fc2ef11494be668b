import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { changesBetween, isNoChange } from './draft-change.ts';
import type { Edition } from './edition.ts';
import { editingSeat } from './policy.ts';
import { currentEdition, holdDraft, insertEdition, removeDraft } from './store.ts';

export const longestReason = 1_000;
export type ReasonProblem = 'reason-missing' | 'reason-too-long';

/** The next edition holds from now on. Those before it stay readable. */
export async function publishEdition(
  tx: Transaction,
  viewer: Viewer,
  { version, reason }: { readonly version: number; readonly reason: string },
  now: Instant,
): Promise<
  | Edition
  | Refusal<'not-allowed' | 'changed-meanwhile' | 'nothing-changed'>
  | Incomplete<'reason', ReasonProblem>
> {
  const seat = editingSeat(viewer);
  if (!seat) return { refused: 'not-allowed' };
  const draft = await holdDraft(tx);
  if ((draft?.version ?? 0) !== version) return { refused: 'changed-meanwhile' };
  const before = await currentEdition(tx);
  if (!draft || draft.points.length === 0 || isNoChange(changesBetween(before.points, draft.points)))
    return { refused: 'nothing-changed' };
  const problems = lengthProblem('reason', reason, { most: longestReason, isNeeded: true });
  if (problems.reason) return { refused: 'incomplete', problems };
  const stated = { bySeatId: seat.id, at: now };
  const edition = { number: before.number + 1, points: draft.points, reason, stated };
  await insertEdition(tx, edition, stated);
  await removeDraft(tx);
  await appendToLog(tx, {
    kind: 'guidance.published',
    subject: `guidance:${edition.number}`,
    at: now,
    facts: { points: JSON.stringify(edition.points), reason, statedBySeatId: seat.id },
  });
  return edition;
}
