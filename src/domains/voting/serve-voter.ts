import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { hashOfCode, makeCode } from './code.ts';
import { holdServed, insertServed, saveServedCode } from './right-store.ts';
import { insertBlanks, takeBlanks } from './urn-store.ts';

/**
 * Gives a code to one voter, once. Whoever lost it before using it gets another one, and the lost one stops to work. What is
 * put down is that a code was given to this voter; not when, and not whether it was used.
 */
export async function serveVoter(
  tx: Transaction,
  {
    budgetId,
    voterKey,
    isWithoutLetter,
    slip,
  }: {
    readonly budgetId: number;
    readonly voterKey: string;
    readonly isWithoutLetter: boolean;
    /** The code of a slip that was printed before, and is still blank; without it a code is made. */
    readonly slip?: string | undefined;
  },
): Promise<{ readonly code: string; readonly isReplaced: boolean } | Refusal<'has-voted'>> {
  const code = slip ?? makeCode('code');
  const codeHash = hashOfCode(code);
  const isFirst = await insertServed(tx, { budgetId, voterKey, codeHash, isWithoutLetter });
  if (!isFirst) {
    const given = await holdServed(tx, budgetId, voterKey);
    const lost = await takeBlanks(tx, budgetId, given === undefined ? [] : [given]);
    if (lost.size === 0) return { refused: 'has-voted' };
    await saveServedCode(tx, budgetId, voterKey, codeHash);
  }
  if (slip === undefined) await insertBlanks(tx, { budgetId, batchId: null }, [codeHash]);
  return { code, isReplaced: !isFirst };
}
