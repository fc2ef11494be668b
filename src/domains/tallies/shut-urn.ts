import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { writeHead } from '../../platform/log/kept-heads.ts';
import { emptyTree, rootOf } from '../../platform/log/merkle.ts';
import { latestHead } from '../../platform/log/store.ts';
import { saveHappened } from '../budgets/public.ts';
import { insertTally } from './tally-store.ts';

/**
 * Shuts the urn of a budget that the caller holds. Ties will be drawn from the head of the record of this moment: it was
 * public before anybody could know what is tied.
 */
export async function shutUrn(tx: Transaction, budgetId: number, now: Instant): Promise<void> {
  const drawSeed = writeHead((await latestHead(tx)) ?? { size: 0, root: rootOf(emptyTree) });
  await saveHappened(tx, budgetId, 'urnClosedAt', now);
  await insertTally(tx, { budgetId, drawSeed });
  await appendToLog(tx, {
    kind: 'urn.closed',
    subject: `budget:${budgetId}`,
    at: now,
    facts: { drawSeed },
  });
}
