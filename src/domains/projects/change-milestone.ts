import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdMilestone } from './hold-milestone.ts';
import {
  fillMilestone,
  type Milestone,
  type MilestoneField,
  type MilestoneProblem,
  type TypedMilestone,
} from './milestone.ts';
import { findMilestone, saveMilestone } from './store.ts';

/** A step gets other words or another day. */
export async function changeMilestone(
  tx: Transaction,
  viewer: Viewer,
  {
    milestoneId,
    version,
    ...typed
  }: TypedMilestone & { readonly milestoneId: number; readonly version: number },
  now: Instant,
): Promise<
  | Milestone
  | Refusal<'not-allowed' | 'not-awarded' | 'changed-meanwhile'>
  | Incomplete<MilestoneField, MilestoneProblem>
> {
  const held = await holdMilestone(tx, viewer, { milestoneId, version });
  if ('refused' in held) return held;
  const draft = fillMilestone(typed);
  if ('refused' in draft) return draft;

  await saveMilestone(tx, held.milestone, draft);
  await appendToLog(tx, {
    kind: 'milestone.changed',
    subject: `project:${held.project.id}`,
    at: now,
    facts: { milestoneId, ...draft, wasDueOn: held.milestone.dueOn, seatId: held.seat.id },
  });
  return (await findMilestone(tx, milestoneId)) as Milestone;
}
