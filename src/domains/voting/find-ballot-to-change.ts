import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { ReceiptRefusal } from './change-ballot.ts';
import { countUnknown, whyWait } from './check-code.ts';
import { hashOfCode, readCode } from './code.ts';
import { findBallot } from './urn-store.ts';

/** The ballot of a receipt, for its voter to change. */
export async function findBallotToChange(
  tx: Transaction,
  {
    budgetId,
    typed,
    network,
  }: { readonly budgetId: number; readonly typed: string; readonly network: string },
  now: Instant,
): Promise<{ readonly receipt: string; readonly choices: string } | ReceiptRefusal> {
  const read = readCode(typed);
  if ('refused' in read) return read;
  if (read.kind === 'code') return { refused: 'code-not-receipt' };
  const tooOften = await whyWait(tx, network, now);
  if (tooOften) return tooOften;
  const ballot = await findBallot(tx, budgetId, hashOfCode(read.code));
  if (!ballot) {
    await countUnknown(tx, network, now);
    return { refused: 'unknown-receipt' };
  }
  return { receipt: read.code, choices: ballot.choices };
}
