import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Budget, findBudget } from '../budgets/public.ts';
import type { Seat, Viewer } from '../organisations/public.ts';
import type { Milestone } from './milestone.ts';
import { workingSeat } from './policy.ts';
import type { Project } from './project.ts';
import { findMilestone, holdProject } from './store.ts';

interface InHand {
  readonly project: Project;
  readonly budget: Budget;
  readonly seat: Seat;
}

/** A project that won, locked, and the seat of whoever works on its budget. */
export async function holdWinner(
  tx: Transaction,
  viewer: Viewer,
  projectId: number,
): Promise<InHand | Refusal<'not-allowed' | 'not-awarded'>> {
  const project = await holdProject(tx, projectId);
  const budget = project && (await findBudget(tx, project.budgetId));
  const seat = budget && workingSeat(viewer, budget);
  if (!project || !budget || !seat) return { refused: 'not-allowed' };
  return project.promiseId === null ? { refused: 'not-awarded' } : { project, budget, seat };
}

/** One of its milestones, as it was seen. */
export async function holdMilestone(
  tx: Transaction,
  viewer: Viewer,
  { milestoneId, version }: { readonly milestoneId: number; readonly version: number },
): Promise<
  (InHand & { readonly milestone: Milestone }) | Refusal<'not-allowed' | 'not-awarded' | 'changed-meanwhile'>
> {
  const projectId = (await findMilestone(tx, milestoneId))?.projectId;
  if (projectId === undefined) return { refused: 'not-allowed' };
  const held = await holdWinner(tx, viewer, projectId);
  if ('refused' in held) return held;
  // Read again: whoever held the project before may have changed it.
  const milestone = (await findMilestone(tx, milestoneId)) as Milestone;
  return milestone.version === version ? { ...held, milestone } : { refused: 'changed-meanwhile' };
}
