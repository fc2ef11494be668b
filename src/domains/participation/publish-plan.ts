import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { withExplanationsOf } from './departures.ts';
import { checkingSeat, runningSeat } from './policy.ts';
import { readinessOf } from './readiness.ts';
import { statePlan } from './state-plan.ts';
import { currentRules, findPlanDraft, holdTrajectory, plansOf } from './store.ts';
import { tellOfPlan } from './tell-of-plan.ts';
import type { PublishedTrajectory } from './trajectory.ts';

/**
 * A plan that is whole, and that explains where it departs from the rules, is there for everybody. What somebody else runs is
 * published by the body of the municipality that looks along.
 */
export async function publishPlan(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, version }: { readonly trajectoryId: number; readonly version: number },
  now: Instant,
): Promise<
  | PublishedTrajectory
  | Refusal<'not-allowed' | 'no-draft' | 'not-submitted' | 'changed-meanwhile' | 'not-ready'>
> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const isChecked = trajectory?.checkingBodyId !== null;
  const seat = trajectory && (isChecked ? checkingSeat : runningSeat)(viewer, trajectory);
  if (!seat) return { refused: 'not-allowed' };
  const draft = await findPlanDraft(tx, trajectoryId);
  if (!draft) return { refused: 'no-draft' };
  if (draft.version !== version) return { refused: 'changed-meanwhile' };
  if (isChecked && draft.submittedAt === null) return { refused: 'not-submitted' };
  const rules = trajectory.rules ?? (await currentRules(tx));
  const readiness = readinessOf(draft, await plansOf(tx, trajectoryId), rules, now);
  if (!readiness.isReady) return { refused: 'not-ready' };

  const published = await statePlan(
    tx,
    trajectory,
    withExplanationsOf(draft.plan, readiness.departures),
    {
      reason: trajectory.planNumber === 0 ? '' : draft.reason,
      statedBySeatId: isChecked ? draft.savedBySeatId : seat.id,
      checkedBySeatId: isChecked ? seat.id : null,
    },
    now,
  );
  await tellOfPlan(tx, published, { reason: draft.reason, actorId: viewer.person?.id ?? null, now });
  return published;
}
