import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { areaTopics } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { longest } from './longest.ts';
import { seatToRunWith } from './policy.ts';
import { findTrajectory, holdTrajectory, removePlanDraft, saveWithdrawn } from './store.ts';
import { isPublished, type Trajectory } from './trajectory.ts';

export type WithdrawProblem = 'reason-missing' | 'reason-too-long';

/** A trajectory goes on no more, and everybody reads why. Whoever brought something in is still owed an answer. */
export async function withdrawTrajectory(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, reason }: { readonly trajectoryId: number; readonly reason: string },
  now: Instant,
): Promise<
  | Trajectory
  | Refusal<'not-allowed' | 'withdrawn-already' | 'decided-already'>
  | Incomplete<'reason', WithdrawProblem>
> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const seat = trajectory && seatToRunWith(viewer, trajectory);
  if (!seat) return { refused: 'not-allowed' };
  if (trajectory.withdrawnAt !== null) return { refused: 'withdrawn-already' };
  if (trajectory.decidedAt !== null) return { refused: 'decided-already' };
  const problems = lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  await saveWithdrawn(tx, trajectoryId, { reason, at: now });
  await removePlanDraft(tx, trajectoryId);
  await appendToLog(tx, {
    kind: 'trajectory.withdrawn',
    subject: `trajectory:${trajectoryId}`,
    at: now,
    facts: { reason, seatId: seat.id },
  });
  if (isPublished(trajectory))
    await notify(tx, {
      kind: 'followed',
      personIds: [],
      topics: [`trajectory:${trajectoryId}`, ...(await areaTopics(tx, trajectory.plan.areaCodes))],
      actorId: viewer.person?.id ?? null,
      title: `Gestopt: ${trajectory.title}`,
      text: `Dit participatietraject gaat niet door. Waarom: ${reason}\n\nWie nog wacht op een antwoord, krijgt het.`,
      address: paths.trajectory(trajectoryId),
      now,
    });
  return (await findTrajectory(tx, trajectoryId)) as Trajectory;
}
