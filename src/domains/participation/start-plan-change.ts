import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { runningSeat } from './policy.ts';
import { findPlanDraft, holdTrajectory, type PlanDraft, savePlanDraft } from './store.ts';
import { isPublished } from './trajectory.ts';

/** From the plan that holds a new draft begins. Until it is published, the plan holds as it was. */
export async function startPlanChange(
  tx: Transaction,
  viewer: Viewer,
  trajectoryId: number,
  now: Instant,
): Promise<PlanDraft | Refusal<'not-allowed' | 'not-published'>> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const seat = trajectory && runningSeat(viewer, trajectory);
  if (!seat) return { refused: 'not-allowed' };
  if (!isPublished(trajectory)) return { refused: 'not-published' };
  const begun = await findPlanDraft(tx, trajectoryId);
  if (begun) return begun;
  const draft = {
    plan: trajectory.plan,
    version: 1,
    submittedAt: null,
    reason: '',
    savedBySeatId: seat.id,
    savedAt: now,
  };
  await savePlanDraft(tx, trajectoryId, draft);
  return draft;
}
