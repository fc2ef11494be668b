import type { Transaction } from '../../platform/database/database.ts';
import { type Choices, textOf } from './ballot.ts';
import { hashOfCode, makeCode } from './code.ts';
import { insertBallots, takeBlanks } from './urn-store.ts';

/**
 * Puts a ballot from paper in the urn, under a receipt that nobody holds. False: its code was used in the meantime, and
 * nothing was done.
 */
export async function putInUrn(
  tx: Transaction,
  budgetId: number,
  { codeHash, choices }: { readonly codeHash: string; readonly choices: Choices },
): Promise<boolean> {
  const taken = await takeBlanks(tx, budgetId, [codeHash]);
  if (!taken.has(codeHash)) return false;
  const receiptHash = hashOfCode(makeCode('receipt'));
  await insertBallots(tx, budgetId, [{ receiptHash, choices: textOf(choices) }]);
  return true;
}
