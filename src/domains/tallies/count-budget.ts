import type { Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { countInThread } from './count-in-thread.ts';
import { findDueCount } from './due-count.ts';
import { ballotPages } from './export-ballots.ts';
import { keepCounted } from './keep-counted.ts';

/** Counts that are under way in this process. */
const underWay = new WeakMap<Database, Map<number, Promise<void>>>();

/**
 * Counts a budget of which the count was begun, and keeps what came out for the moment it is made public. Broken off, it
 * can be done again: nothing it reads changes any more.
 */
export function countBudget(database: Database, budgetId: number, now: Instant): Promise<void> {
  const counts = underWay.get(database) ?? new Map<number, Promise<void>>();
  underWay.set(database, counts);
  const count = counts.get(budgetId) ?? doCount(database, budgetId, now);
  counts.set(budgetId, count);
  return count.finally(() => counts.delete(budgetId));
}

async function doCount(database: Database, budgetId: number, now: Instant): Promise<void> {
  const db = database.read;
  const due = await findDueCount(db, budgetId);
  if (!due) return;
  const counted = await countInThread(due.terms, due.codeOf, ballotPages(db, budgetId));
  await database.write(tx => keepCounted(tx, { budgetId, due, counted }, now));
}
