import type { Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { findBudget } from '../budgets/public.ts';
import { beginCount } from './begin-count.ts';
import { closeUrn } from './close-urn.ts';
import { countBudget } from './count-budget.ts';
import { publishResult } from './publish-result.ts';
import { budgetsWaitingForCount } from './tally-store.ts';

/**
 * Does what the clock asks of budgets: shuts the urn, begins the count where there is no paper to wait for or the result is
 * due, goes on with a count that was broken off, and makes the result public when it is due.
 */
export async function keepCounting(database: Database, now: Instant): Promise<void> {
  for (const budgetId of await budgetsWaitingForCount(database.read, now)) {
    await database.write(async tx => {
      await closeUrn(tx, budgetId, now);
      const rules = (await findBudget(tx, budgetId))?.rules;
      if (rules && (!rules.hasPaper || now >= rules.resultAt))
        await beginCount(tx, 'clock', { budgetId, withoutUnfinished: false }, now);
    });
    await countBudget(database, budgetId, now);
    await database.write(tx => publishResult(tx, 'clock', budgetId, now));
  }
}
