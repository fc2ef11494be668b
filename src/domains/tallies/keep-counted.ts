import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { batchesOf } from '../voting/public.ts';
import type { Counted } from './count-in-thread.ts';
import type { DueCount } from './due-count.ts';
import { countPapers } from './paper-store.ts';
import type { Turnout } from './tally.ts';
import { saveCounted } from './tally-store.ts';

/** Keeps what was counted for the moment it is made public, with the fingerprint of the list in the record. Once. */
export async function keepCounted(
  tx: Transaction,
  {
    budgetId,
    due,
    counted,
  }: { readonly budgetId: number; readonly due: DueCount; readonly counted: Counted },
  now: Instant,
): Promise<void> {
  const turnout = await turnoutOf(tx, budgetId, counted.ballotCount);
  const result = { ...counted.result, turnout };
  const isFirst = await saveCounted(tx, budgetId, { ...counted, result, countedAt: now });
  if (!isFirst) return;
  await appendToLog(tx, {
    kind: 'ballots.counted',
    subject: `budget:${budgetId}`,
    at: now,
    facts: {
      ballots: counted.ballotCount,
      fingerprint: counted.ballotsFingerprint,
      rulesNumber: due.rulesNumber,
    },
  });
}

async function turnoutOf(db: Queries, budgetId: number, ballots: number): Promise<Turnout> {
  const papers = await countPapers(db, budgetId);
  const letters = (await batchesOf(db, budgetId)).filter(
    ({ kind, revokedAt }) => kind === 'letter' && revokedAt === null,
  );
  return {
    ballots,
    onPaper: papers.counted,
    voidPapers: papers.void,
    letters: letters.length === 0 ? null : letters.reduce((sum, { size }) => sum + size, 0),
  };
}
