import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { plansAmong } from '../projects/public.ts';
import {
  type BallotRefusal,
  chosenIn,
  fillBallot,
  projectIdsIn,
  type TypedBallot,
  textOf,
} from './ballot.ts';
import type { Cast } from './cast-ballots.ts';
import { countUnknown, type TooManyGuesses, whyWait } from './check-code.ts';
import { hashOfCode, readCode, type UnreadableCode } from './code.ts';
import { type UrnRefusal, whyShut } from './urn.ts';
import { holdUrn, saveChoices } from './urn-store.ts';

export type ReceiptRefusal =
  | UnreadableCode
  | Refusal<'code-not-receipt' | 'unknown-receipt'>
  | TooManyGuesses;

/** Gives the ballot of a receipt other choices, as long as the urn is open. */
export async function changeBallot(
  tx: Transaction,
  {
    budgetId,
    receipt,
    typed,
    network,
  }: {
    readonly budgetId: number;
    readonly receipt: string;
    readonly typed: TypedBallot;
    readonly network: string;
  },
  now: Instant,
): Promise<Cast | UrnRefusal | BallotRefusal | ReceiptRefusal> {
  const urn = await holdUrn(tx, budgetId);
  if (!urn) return { refused: 'no-such-budget' };
  const shut = whyShut(urn, now);
  if (shut) return shut;
  const read = readCode(receipt);
  if ('refused' in read) return read;
  if (read.kind === 'code') return { refused: 'code-not-receipt' };
  const wait = urn.isGuessedAt ? await whyWait(tx, network, now) : undefined;
  if (wait) return wait;
  const plans = await plansAmong(tx, budgetId, projectIdsIn(typed));
  const choices = fillBallot(typed, urn.rules, plans);
  if ('refused' in choices) return choices;

  const isThere = await saveChoices(tx, budgetId, {
    receiptHash: hashOfCode(read.code),
    choices: textOf(choices),
  });
  if (!isThere) {
    await countUnknown(tx, network, now);
    return { refused: 'unknown-receipt' };
  }
  const chosen = new Set(chosenIn(choices));
  return { urn, choices, plans: plans.filter(({ id }) => chosen.has(id)) };
}
