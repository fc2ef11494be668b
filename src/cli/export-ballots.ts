import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findBudget } from '../domains/budgets/public.ts';
import { ballotProjectsOf } from '../domains/projects/public.ts';
import { exportBallots } from '../domains/tallies/public.ts';
import { CannotRun } from '../platform/cannot-run.ts';
import { withTownName } from '../town-name.ts';
import { type Command, WrongUsage } from './command.ts';
import { withDatabase } from './with-database.ts';

export const exportedBallots: Command = {
  usage: 'export ballots <budget> [file.pb]',
  summary: 'Write the ballots of a budget, for other counting programs.',
  about: `Writes the vote of a budget as Pabulib keeps it, to a file or to standard output. Only when the urn is shut: before that
nobody sees a ballot.`,
  run: async ({ words, environment }) => {
    const [number, file, ...others] = words;
    const budgetId = Number(number);
    if (!Number.isSafeInteger(budgetId) || budgetId < 1 || others.length > 0)
      throw new WrongUsage('Say of which budget, by its number.');
    await withDatabase(environment, async (database, settings) => {
      const db = database.read;
      const budget = await findBudget(db, budgetId);
      if (!budget) throw new CannotRun(`There is no budget ${budgetId}.`);
      if (budget.urnClosedAt === null) {
        throw new CannotRun(`The urn of budget ${budgetId} is not shut: nobody sees a ballot before that.`);
      }
      const { townName } = await withTownName(settings, database);
      const parts = exportBallots(db, budget, await ballotProjectsOf(db, budgetId), { townName });
      await pipeline(Readable.from(parts), file ? createWriteStream(file) : process.stdout, { end: !!file });
    });
    return 0;
  },
};
