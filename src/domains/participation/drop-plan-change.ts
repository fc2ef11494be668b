import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { runningSeat } from './policy.ts';
import { holdTrajectory, removePlanDraft } from './store.ts';
import { isPublished, type Trajectory } from './trajectory.ts';

/** A change of a published plan that comes to nothing: the draft goes, the plan holds as it was. */
export async function dropPlanChange(
  tx: Transaction,
  viewer: Viewer,
  trajectoryId: number,
): Promise<Trajectory | Refusal<'not-allowed' | 'not-published'>> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  if (!trajectory || !runningSeat(viewer, trajectory)) return { refused: 'not-allowed' };
  if (!isPublished(trajectory)) return { refused: 'not-published' };
  await removePlanDraft(tx, trajectoryId);
  return trajectory;
}
