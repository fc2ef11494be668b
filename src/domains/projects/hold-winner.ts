import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Budget, findBudget } from '../budgets/public.ts';
import type { Seat, Viewer } from '../organisations/public.ts';
import { workingSeat } from './policy.ts';
import type { Project } from './project.ts';
import { holdProject } from './store.ts';

export interface InHand {
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
