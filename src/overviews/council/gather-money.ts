import { isAccountDue, type LatestAccount, latestAccounts } from '../../domains/accounts/public.ts';
import { accountedBudgets, type Budget, runningBudgets } from '../../domains/budgets/public.ts';
import { added, nothingYet, type Pots, potsOfBudgets } from '../../domains/money/public.ts';
import { promisesOfBudgets } from '../../domains/projects/public.ts';
import {
  promisesWithIds,
  type StateToday,
  stateToday,
  verdictsAbout,
} from '../../domains/promises/public.ts';
import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

/** The money of one neighbourhood budget, as the council watches it. */
export interface WatchedBudget {
  readonly budget: Budget;
  readonly pots: Pots;
  /** How it stands with the projects that residents chose. */
  readonly states: Readonly<Partial<Record<StateToday, number>>>;
  readonly projectCount: number;
  /** What those they were promised to find: kept or not. */
  readonly verdicts: { readonly kept: number; readonly broken: number };
  readonly isAccountDue: boolean;
  readonly account: LatestAccount | undefined;
}

/** Every euro of some places, or of the whole town. */
export interface CouncilMoney {
  /** By place, then by name. */
  readonly budgets: readonly WatchedBudget[];
  readonly sums: Pots;
}

const accountedShown = 20;

export async function gatherMoney(
  db: Queries,
  areaCodes: readonly string[] | undefined,
  today: Day,
): Promise<CouncilMoney> {
  const [running, accounted] = await Promise.all([
    runningBudgets(db, { areaCodes }),
    accountedBudgets(db, { areaCodes }, { atMost: accountedShown }),
  ]);
  const budgets = [...running, ...accounted];
  const ids = budgets.map(({ id }) => id);
  const [pots, accounts, promised] = await Promise.all([
    potsOfBudgets(db, ids),
    latestAccounts(db, ids),
    promisesOfBudgets(db, ids),
  ]);
  const promiseIds = promised.map(({ promiseId }) => promiseId);
  const [promises, verdicts] = await Promise.all([
    promisesWithIds(db, promiseIds),
    verdictsAbout(db, promiseIds),
  ]);
  const budgetOf = new Map(promised.map(({ budgetId, promiseId }) => [promiseId, budgetId]));
  const watched = budgets.map((budget): WatchedBudget => {
    const own = promises.filter(({ id }) => budgetOf.get(id) === budget.id);
    const found = verdicts.filter(({ promiseId }) => budgetOf.get(promiseId) === budget.id);
    const states: Partial<Record<StateToday, number>> = {};
    for (const promise of own) {
      const state = stateToday(promise, today);
      states[state] = (states[state] ?? 0) + 1;
    }
    const kept = found.filter(({ isKept }) => isKept).length;
    return {
      budget,
      pots: pots.get(budget.id) ?? nothingYet,
      states,
      projectCount: own.length,
      verdicts: { kept, broken: found.length - kept },
      isAccountDue: isAccountDue(budget, today),
      account: accounts.get(budget.id),
    };
  });
  return {
    budgets: watched.toSorted(
      (a, b) =>
        a.budget.areaName.localeCompare(b.budget.areaName, 'nl') ||
        a.budget.title.localeCompare(b.budget.title, 'nl') ||
        a.budget.id - b.budget.id,
    ),
    sums: watched.reduce((sums, it) => added(sums, it.pots), nothingYet),
  };
}
