// Codes and ballots for tests.
import type { Budget } from '../src/domains/budgets/public.ts';
import { emptyBallot, type TypedBallot } from '../src/domains/voting/ballot.ts';
import { makeCodes } from '../src/domains/voting/make-codes.ts';
import { agreed, type Neighbourhood } from './neighbourhood.ts';
import type { TestSite } from './site.ts';

/** Codes of a batch of letters that Wim made. */
export async function codesFor(
  { database, now }: TestSite,
  { wim }: Pick<Neighbourhood, 'wim'>,
  { id: budgetId }: Pick<Budget, 'id'>,
  size: number,
  name = 'Brieven',
): Promise<{ readonly codes: readonly string[]; readonly batchId: number }> {
  const viewer = await wim.viewer();
  const made = agreed(
    await database.write(tx =>
      makeCodes(tx, viewer, { budgetId, kind: 'letter', name, size: String(size) }, now()),
    ),
  );
  return { codes: made.codes, batchId: made.batch.id };
}

/** A ballot with these projects ticked. */
export const ticked = (...projectIds: readonly number[]): TypedBallot => ({
  ...emptyBallot,
  projects: projectIds.map(String),
});
