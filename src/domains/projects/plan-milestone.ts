import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdWinner } from './hold-winner.ts';
import {
  fillMilestone,
  type Milestone,
  type MilestoneField,
  type MilestoneProblem,
  type TypedMilestone,
} from './milestone.ts';
import { findMilestone, insertMilestone } from './store.ts';

/** One more step on the way of a project. */
export async function planMilestone(
  tx: Transaction,
  viewer: Viewer,
  { projectId, ...typed }: TypedMilestone & { readonly projectId: number },
  now: Instant,
): Promise<
  Milestone | Refusal<'not-allowed' | 'not-awarded'> | Incomplete<MilestoneField, MilestoneProblem>
> {
  const held = await holdWinner(tx, viewer, projectId);
  if ('refused' in held) return held;
  const draft = fillMilestone(typed);
  if ('refused' in draft) return draft;

  const id = await insertMilestone(tx, { projectId, ...draft });
  await appendToLog(tx, {
    kind: 'milestone.planned',
    subject: `project:${projectId}`,
    at: now,
    facts: { milestoneId: id, ...draft, doneOn: null, seatId: held.seat.id },
  });
  return (await findMilestone(tx, id)) as Milestone;
}
