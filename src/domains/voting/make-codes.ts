import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { findBudget } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { type Batch, type BatchField, type BatchProblem, fillBatch, type TypedBatch } from './batch.ts';
import { hashOfCode, makeCode } from './code.ts';
import { findBatch, insertBatch } from './codes-store.ts';
import { givingSeat } from './policy.ts';
import { insertBlanks } from './urn-store.ts';

/** Makes a batch of codes. They are in the answer, readable, this once; what is kept of them cannot be read. */
export async function makeCodes(
  tx: Transaction,
  viewer: Viewer,
  { budgetId, ...typed }: TypedBatch & { readonly budgetId: number },
  now: Instant,
): Promise<
  | { readonly batch: Batch; readonly codes: readonly string[] }
  | Refusal<'not-allowed' | 'voting-over' | 'way-not-open'>
  | Incomplete<BatchField, BatchProblem>
> {
  const budget = await findBudget(tx, budgetId);
  const seat = budget && givingSeat(viewer, budget);
  if (!budget || !seat) return { refused: 'not-allowed' };
  const { rules, urnClosedAt } = budget;
  if (urnClosedAt !== null || now >= rules.votingClosesAt) return { refused: 'voting-over' };
  const wish = fillBatch(typed);
  if ('refused' in wish) return wish;
  const isOpen = wish.kind === 'paper' ? rules.hasPaper : rules.votingWays.includes(wish.kind);
  if (!isOpen) return { refused: 'way-not-open' };

  const codes = Array.from({ length: wish.size }, () => makeCode('code'));
  const id = await insertBatch(tx, { budgetId, ...wish, madeBySeatId: seat.id, madeAt: now });
  await insertBlanks(tx, { budgetId, batchId: id }, codes.map(hashOfCode));
  await appendToLog(tx, {
    kind: 'codes.made',
    subject: `budget:${budgetId}`,
    at: now,
    facts: { batchId: id, ...wish, seatId: seat.id },
  });
  return { batch: (await findBatch(tx, id)) as Batch, codes };
}
