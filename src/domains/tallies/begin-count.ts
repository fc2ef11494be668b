import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { holdBudget } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { givingSeat } from '../voting/public.ts';
import { papersIn, savePaperDone } from './paper-store.ts';
import { shutUrn } from './shut-urn.ts';
import type { Tally } from './tally.ts';
import { findTally, saveBegun } from './tally-store.ts';

export type BeginCountReason = 'not-allowed' | 'urn-open' | 'begun-already' | 'papers-unfinished';

/**
 * From here on the ballots are what they are, and they are counted. Who runs the budget begins when the paper is done,
 * or says that what is not done will not count; `'clock'` begins when the result is due, or when there is no paper to wait for.
 */
export async function beginCount(
  tx: Transaction,
  viewer: Viewer | 'clock',
  { budgetId, withoutUnfinished }: { readonly budgetId: number; readonly withoutUnfinished: boolean },
  now: Instant,
): Promise<Tally | Refusal<BeginCountReason>> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && viewer !== 'clock' ? givingSeat(viewer, budget) : undefined;
  if (!budget || (viewer !== 'clock' && !seat)) return { refused: 'not-allowed' };
  if (now < budget.rules.votingClosesAt) return { refused: 'urn-open' };
  // The clock shuts it within a minute; nobody has to wait for that.
  if (budget.urnClosedAt === null) await shutUrn(tx, budgetId, now);
  const tally = await findTally(tx, budgetId);
  if (!tally) return { refused: 'urn-open' };
  if (tally.begunAt !== null) return { refused: 'begun-already' };

  const unfinished = await papersIn(tx, budgetId, ['once', 'differs']);
  const mayLeaveThem = viewer === 'clock' ? now >= budget.rules.resultAt : withoutUnfinished;
  if (unfinished.length > 0 && !mayLeaveThem) return { refused: 'papers-unfinished' };
  for (const paper of unfinished) {
    await savePaperDone(tx, paper, {
      state: 'void',
      reason: 'Niet op tijd twee keer ingetypt.',
      secondSeatId: paper.secondSeatId,
      settledBySeatId: null,
    });
  }
  await saveBegun(tx, budgetId, { begunAt: now, rulesNumber: budget.rulesNumber });
  await appendToLog(tx, {
    kind: 'count.begun',
    subject: `budget:${budgetId}`,
    at: now,
    facts: {
      rulesNumber: budget.rulesNumber,
      unfinishedPapers: unfinished.map(({ number }) => String(number)),
      seatId: seat?.id ?? null,
    },
  });
  return (await findTally(tx, budgetId)) as Tally;
}
