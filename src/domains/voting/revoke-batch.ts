import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { findBudget } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { type Batch, longestBatch } from './batch.ts';
import { findBatch, holdBatch, saveBatchRevoked } from './codes-store.ts';
import { givingSeat } from './policy.ts';
import { removeBlanksOfBatch } from './urn-store.ts';

export type RevokeReason =
  | 'not-allowed'
  | 'reason-missing'
  | 'reason-too-long'
  | 'revoked-already'
  | 'voting-over';

/** Codes of a batch that were not used stop to work. What was voted with the others stays: nobody can tell which they are. */
export async function revokeBatch(
  tx: Transaction,
  viewer: Viewer,
  { batchId, reason }: { readonly batchId: number; readonly reason: string },
  now: Instant,
): Promise<Batch | Refusal<RevokeReason>> {
  const batch = await holdBatch(tx, batchId);
  const budget = batch && (await findBudget(tx, batch.budgetId));
  const seat = budget && givingSeat(viewer, budget);
  if (!batch || !budget || !seat) return { refused: 'not-allowed' };
  if (batch.revokedAt !== null) return { refused: 'revoked-already' };
  if (budget.urnClosedAt !== null) return { refused: 'voting-over' };
  if (reason === '') return { refused: 'reason-missing' };
  if (reason.length > longestBatch.reason) return { refused: 'reason-too-long' };

  await removeBlanksOfBatch(tx, batchId);
  await saveBatchRevoked(tx, batchId, { revokedAt: now, revokedReason: reason });
  await appendToLog(tx, {
    kind: 'codes.revoked',
    subject: `budget:${budget.id}`,
    at: now,
    facts: { batchId, name: batch.name, size: batch.size, reason, seatId: seat.id },
  });
  return (await findBatch(tx, batchId)) as Batch;
}
