import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { PlanStep } from './plan-steps.ts';
import { runningSeat } from './policy.ts';
import { stepMark } from './step-mark.ts';
import { findPlanDraft, holdTrajectory, type PlanDraft, savePlanDraft } from './store.ts';

/**
 * One step of a plan is kept as it was filled in, whole or not. Colleagues can each write a step; who saves one that another
 * changed meanwhile is asked first. A plan that lay with the municipality comes back: it looks at what it publishes.
 */
export async function savePlanStep(
  tx: Transaction,
  viewer: Viewer,
  {
    trajectoryId,
    step,
    seen,
    write,
  }: {
    readonly trajectoryId: number;
    readonly step: PlanStep;
    /** The mark of this step as it was on the screen. */
    readonly seen: string;
    /** The draft with what was filled in. */
    readonly write: (draft: Pick<PlanDraft, 'plan' | 'reason'>) => Pick<PlanDraft, 'plan' | 'reason'>;
  },
  now: Instant,
): Promise<PlanDraft | Refusal<'not-allowed' | 'no-draft' | 'changed-meanwhile'>> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const seat = trajectory && runningSeat(viewer, trajectory);
  if (!seat) return { refused: 'not-allowed' };
  const draft = await findPlanDraft(tx, trajectoryId);
  if (!draft) return { refused: 'no-draft' };
  const { plan, reason } = write(draft);
  const next = { ...draft, plan, reason };
  const mark = stepMark(step, draft);
  if (mark === stepMark(step, next)) return draft;
  if (mark !== seen) return { refused: 'changed-meanwhile' };

  const saved = {
    ...next,
    version: draft.version + 1,
    submittedAt: null,
    savedBySeatId: seat.id,
    savedAt: now,
  };
  await savePlanDraft(tx, trajectoryId, saved);
  return saved;
}
