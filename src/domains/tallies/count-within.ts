import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { findDueCount } from './due-count.ts';
import { ballotPages } from './export-ballots.ts';
import { keepCounted } from './keep-counted.ts';
import { takeBallots } from './take-ballots.ts';

/** Counts within one transaction, for who tells a whole vote in one go. Nobody else waits for this thread. */
export async function countWithin(tx: Transaction, budgetId: number, now: Instant): Promise<void> {
  const due = await findDueCount(tx, budgetId);
  if (!due) return;
  const ballots = takeBallots(due.terms, due.codeOf);
  for await (const page of ballotPages(tx, budgetId)) ballots.add(page);
  await keepCounted(tx, { budgetId, due, counted: ballots.count() }, now);
}
