import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { hashOfCode, readCode, type UnreadableCode } from './code.ts';
import { countGuess, guessesUnder } from './codes-store.ts';
import { guessesEndAt, inAllKey, networkKey, waitsUntil } from './guesses.ts';
import { standingOfCode } from './urn-store.ts';

export type TooManyGuesses = Refusal<'too-often'> & { readonly tryAgainAt: Instant };

/** Why a code gives no right to a ballot of this budget. */
export type CodeRefusal =
  | UnreadableCode
  | Refusal<'receipt-not-code' | 'used' | 'unknown-code'>
  | (Refusal<'revoked'> & { readonly reason: string })
  | (Refusal<'other-budget'> & { readonly budgetId: number })
  | TooManyGuesses;

/** Looks whether a code gives a right to a ballot of this budget. It uses nothing up. */
export async function checkCode(
  tx: Transaction,
  {
    budgetId,
    typed,
    network,
  }: { readonly budgetId: number; readonly typed: string; readonly network: string },
  now: Instant,
): Promise<{ readonly code: string } | CodeRefusal> {
  const read = readCode(typed);
  if ('refused' in read) return read;
  if (read.kind === 'receipt') return { refused: 'receipt-not-code' };
  const tooOften = await whyWait(tx, network, now);
  if (tooOften) return tooOften;
  const refusal = await whyNoRight(tx, { budgetId, codeHash: hashOfCode(read.code), network }, now);
  return refusal ?? { code: read.code };
}

/** Whether somebody at this address guessed too often lately. */
export const whyWait = async (
  tx: Transaction,
  network: string,
  now: Instant,
): Promise<TooManyGuesses | undefined> => {
  const guesses = await guessesUnder(tx, [networkKey(network), inAllKey]);
  const tryAgainAt = waitsUntil(guesses.get(networkKey(network)), guesses.get(inAllKey), now);
  return tryAgainAt === null ? undefined : { refused: 'too-often', tryAgainAt };
};

/** Why a well-formed code gives no right; nothing when its ballot is still blank. One that does not exist is counted. */
export const whyNoRight = async (
  tx: Transaction,
  {
    budgetId,
    codeHash,
    network,
  }: { readonly budgetId: number; readonly codeHash: string; readonly network: string },
  now: Instant,
): Promise<CodeRefusal | undefined> => {
  const standing = await standingOfCode(tx, codeHash);
  if (!standing) {
    await countUnknown(tx, network, now);
    return { refused: 'unknown-code' };
  }
  if (standing.budgetId !== budgetId) return { refused: 'other-budget', budgetId: standing.budgetId };
  if (standing.isBlank) return undefined;
  return standing.revokedReason === null
    ? { refused: 'used' }
    : { refused: 'revoked', reason: standing.revokedReason };
};

export const countUnknown = (tx: Transaction, network: string, now: Instant): Promise<void> =>
  countGuess(tx, [networkKey(network), inAllKey], { now, endsAt: guessesEndAt(now) });
