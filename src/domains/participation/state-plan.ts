import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { type Plan, spanOf } from './plan.ts';
import { currentRules, findTrajectory, removePlanDraft, type StatedPlan, savePlan } from './store.ts';
import type { PublishedTrajectory, Trajectory } from './trajectory.ts';

/** A version of the plan holds from now on, here and in the record. Whoever calls holds the trajectory and may do so. */
export async function statePlan(
  tx: Transaction,
  trajectory: Trajectory,
  plan: Plan,
  said: Pick<StatedPlan, 'reason' | 'statedBySeatId' | 'checkedBySeatId'>,
  now: Instant,
): Promise<PublishedTrajectory> {
  const span = spanOf(plan);
  if (!span) throw new Error(`The plan of trajectory ${trajectory.id} has no phase with its moments`);
  // A plan that is out keeps to the rules under which it came out.
  const rules = trajectory.rules ?? (await currentRules(tx));
  const number = trajectory.planNumber + 1;
  await savePlan(tx, trajectory, { ...said, number, plan, rules, statedAt: now }, span);
  await removePlanDraft(tx, trajectory.id);
  await appendToLog(tx, {
    kind: number === 1 ? 'trajectory.published' : 'trajectory.plan-changed',
    subject: `trajectory:${trajectory.id}`,
    at: now,
    facts: {
      number,
      plan: JSON.stringify(plan),
      rules: JSON.stringify(rules),
      reason: said.reason,
      seatId: said.statedBySeatId,
      checkedBySeatId: said.checkedBySeatId,
    },
  });
  return (await findTrajectory(tx, trajectory.id)) as PublishedTrajectory;
}
