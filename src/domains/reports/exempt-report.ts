import { plural } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { findBody, seatsOfBody, type Viewer } from '../organisations/public.ts';
import { holdTrajectory, isPublished } from '../participation/public.ts';
import { countsOnOccasion } from '../voices/public.ts';
import { exemptingSeat } from './policy.ts';
import { type Exemption, insertExemption, openExemption } from './store.ts';

export const longestReason = 2_000;

/** The deciding body lets a report out while answers are owed, and says why. Everybody can read that, for good. */
export async function exemptReport(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, reason }: { readonly trajectoryId: number; readonly reason: string },
  now: Instant,
): Promise<
  | Exemption
  | Refusal<'not-allowed' | 'nothing-owed' | 'exempted-already'>
  | Incomplete<'reason', 'reason-missing' | 'reason-too-long'>
> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  if (!trajectory || !isPublished(trajectory) || trajectory.plan.decidingBodyId === null)
    return { refused: 'not-allowed' };
  const body = await findBody(tx, trajectory.plan.decidingBodyId);
  const seat = body && exemptingSeat(viewer, body);
  if (!seat || trajectory.withdrawnAt !== null) return { refused: 'not-allowed' };
  const owedCount = await countOwed(tx, trajectoryId, now);
  if (owedCount === 0) return { refused: 'nothing-owed' };
  if (await openExemption(tx, trajectoryId)) return { refused: 'exempted-already' };
  const problems = lengthProblem('reason', reason, { most: longestReason, isNeeded: true });
  if (problems.reason) return { refused: 'incomplete', problems };

  await insertExemption(tx, { trajectoryId, reason, owedCount, givenBySeatId: seat.id, givenAt: now });
  const exemption = (await openExemption(tx, trajectoryId)) as Exemption;
  await appendToLog(tx, {
    kind: 'report.exempted',
    subject: `trajectory:${trajectoryId}`,
    at: now,
    facts: { exemptionId: exemption.id, reason, owedCount, seatId: seat.id },
  });
  await notify(tx, {
    kind: 'work',
    personIds: (await seatsOfBody(tx, trajectory.runningBodyId)).map(({ personId }) => personId),
    topics: [`trajectory:${trajectoryId}`],
    actorId: viewer.person?.id ?? null,
    title: `Het verslag mag er komen: ${trajectory.title}`,
    text: `${body.name} vindt dat het verslag niet hoeft te wachten op ${plural(owedCount, 'antwoord dat', 'antwoorden die')} nog ${owedCount === 1 ? 'ontbreekt' : 'ontbreken'}.\n\n${reason}`,
    address: paths.report(trajectoryId),
    now,
  });
  return exemption;
}

/** How many answers are owed on a trajectory. */
export async function countOwed(
  db: Parameters<typeof countsOnOccasion>[0],
  trajectoryId: number,
  now: Instant,
): Promise<number> {
  const counts = await countsOnOccasion(db, 'trajectory', trajectoryId, dayOf(now));
  return counts.reduce((sum, { owed, late }) => sum + owed + late, 0);
}
