import type { Queries } from '../../platform/database/database.ts';
import { findBudget, rulesOf } from '../budgets/public.ts';
import { isOnBallot, projectsOf } from '../projects/public.ts';
import type { CountTerms } from './count-result.ts';
import type { CodeOf } from './published-ballots.ts';
import { findTally } from './tally-store.ts';

/** A count that was begun and is not done. */
export interface DueCount {
  readonly terms: CountTerms;
  readonly codeOf: CodeOf;
  readonly rulesNumber: number | null;
}

/** What there is to count of a budget; undefined when its count was not begun, or is done. */
export async function findDueCount(db: Queries, budgetId: number): Promise<DueCount | undefined> {
  const [budget, tally] = [await findBudget(db, budgetId), await findTally(db, budgetId)];
  if (!budget || !tally?.begunAt || tally.countedAt !== null) return undefined;
  const { drawSeed, rulesNumber } = tally;
  const { rules } = (await rulesOf(db, budgetId)).find(({ number }) => number === rulesNumber) ?? budget;
  const projects = await projectsOf(db, budgetId);
  return {
    terms: { rules, drawSeed, projects: projects.filter(isOnBallot) },
    codeOf: new Map(projects.map(({ id, code }) => [id, code])),
    rulesNumber,
  };
}
