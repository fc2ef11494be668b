import type { Transaction } from '../../platform/database/database.ts';
import { holdBudget } from '../budgets/public.ts';
import { layAnew } from './urn-store.ts';

/** Lays the ballots of a budget anew, in an order of chance, while nobody votes. */
export async function shakeUrn(tx: Transaction, budgetId: number): Promise<void> {
  await holdBudget(tx, budgetId);
  await layAnew(tx, budgetId);
}
