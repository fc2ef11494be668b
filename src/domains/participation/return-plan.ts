import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { personIdsIn, type Viewer } from '../organisations/public.ts';
import { longest } from './longest.ts';
import { checkingSeat } from './policy.ts';
import { findPlanDraft, holdTrajectory, insertPlanNote, type PlanDraft, savePlanDraft } from './store.ts';

export type NoteProblem = 'note-missing' | 'note-too-long';

/** Who looks along for the municipality gives a plan back to its writers, with a note that they keep. */
export async function returnPlan(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, note }: { readonly trajectoryId: number; readonly note: string },
  now: Instant,
): Promise<PlanDraft | Refusal<'not-allowed' | 'not-submitted'> | Incomplete<'note', NoteProblem>> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const seat = trajectory && checkingSeat(viewer, trajectory);
  if (!seat) return { refused: 'not-allowed' };
  const draft = await findPlanDraft(tx, trajectoryId);
  if (!draft || draft.submittedAt === null) return { refused: 'not-submitted' };
  const problems = lengthProblem('note', note, { most: longest.reason, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const returned = { ...draft, submittedAt: null };
  await savePlanDraft(tx, trajectoryId, returned);
  await insertPlanNote(tx, { trajectoryId, text: note, bySeatId: seat.id, at: now });
  // What is in the note is between the writers and who looks along; that there is one, is in the record.
  await appendToLog(tx, {
    kind: 'trajectory.returned',
    subject: `trajectory:${trajectoryId}`,
    at: now,
    facts: { draftVersion: draft.version, seatId: seat.id },
  });
  await notify(tx, {
    kind: 'work',
    personIds: await personIdsIn(tx, trajectory.runningBodyId, dayOf(now)),
    topics: [],
    actorId: viewer.person?.id ?? null,
    title: `Uw participatieplan is teruggestuurd: ${draft.plan.title}`,
    text: `${trajectory.checkingBodyName ?? 'De gemeente'} schrijft:\n\n${note}`,
    address: paths.planStep(trajectoryId, 'nakijken'),
    now,
  });
  return returned;
}
