import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Budget, holdBudget, runningSeat } from '../budgets/public.ts';
import type { Seat, Viewer } from '../organisations/public.ts';
import type { Project } from './project.ts';
import { findProject, holdProject } from './store.ts';

export interface HeldPlan {
  readonly project: Project;
  readonly budget: Budget;
  readonly seat: Seat;
}

/** A plan with its budget, both locked in this order, and the seat of whoever runs that budget. */
export async function holdPlan(
  tx: Transaction,
  viewer: Viewer,
  projectId: number,
): Promise<HeldPlan | Refusal<'not-allowed'>> {
  const budgetId = (await findProject(tx, projectId))?.budgetId;
  const budget = budgetId === undefined ? undefined : await holdBudget(tx, budgetId);
  const project = budget && (await holdProject(tx, projectId));
  const seat = budget && runningSeat(viewer, budget);
  return project && seat ? { project, budget, seat } : { refused: 'not-allowed' };
}
