import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Budget, findBudget, holdBudget } from '../budgets/public.ts';
import { shutUrn } from './shut-urn.ts';

/** The urn is shut when its time has come. The budget is held, so that whatever was cast in time is in it. */
export async function closeUrn(
  tx: Transaction,
  budgetId: number,
  now: Instant,
): Promise<Budget | Refusal<'unknown' | 'still-open' | 'shut-already'>> {
  const budget = await holdBudget(tx, budgetId);
  if (!budget || budget.withdrawnAt !== null) return { refused: 'unknown' };
  if (budget.urnClosedAt !== null) return { refused: 'shut-already' };
  if (now < budget.rules.votingClosesAt) return { refused: 'still-open' };
  await shutUrn(tx, budgetId, now);
  return (await findBudget(tx, budgetId)) as Budget;
}
