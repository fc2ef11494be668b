import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Budget, holdBudget } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { projectsOf } from '../projects/public.ts';
import {
  givingSeat,
  hashOfCode,
  putInUrn,
  readCode,
  standingOfCode,
  type UnreadableCode,
} from '../voting/public.ts';
import {
  fillPaper,
  isSameReading,
  type PaperBallot,
  type PaperRefusal,
  type Reading,
  readNumber,
} from './paper-ballot.ts';
import { findPaper, insertPaper, savePaperDone, saveSecondReading } from './paper-store.ts';
import { takesPaper } from './tally.ts';
import { findTally } from './tally-store.ts';

export interface TypedPaper {
  readonly number: string;
  readonly code: string;
  readonly choices: string;
  /** The paper does not count, and why; then code and choices are not asked for. */
  readonly isVoid: boolean;
  readonly voidReason: string;
}

export type PaperEntryRefusal =
  | Refusal<
      | 'not-allowed'
      | 'no-paper-here'
      | 'voting-not-begun'
      | 'count-begun'
      | 'number-wrong'
      | 'read-by-you'
      | 'differs-already'
      | 'counted-already'
      | 'void-already'
    >
  | ReadingRefusal;

type ReadingRefusal =
  | Refusal<'void-reason-missing' | 'void-reason-too-long'>
  | UnreadableCode
  | Refusal<'receipt-not-code' | 'unknown-code' | 'used' | 'revoked'>
  | PaperRefusal;

export const longestReason = 300;

/**
 * One official types a paper, another types it again without seeing the first. The same: into the urn it goes, under a
 * receipt nobody holds, and what was typed is emptied. Different: both stay, to be chosen from.
 */
export async function enterPaper(
  tx: Transaction,
  viewer: Viewer,
  { budgetId, ...typed }: TypedPaper & { readonly budgetId: number },
  now: Instant,
): Promise<PaperBallot | PaperEntryRefusal> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && givingSeat(viewer, budget);
  if (!budget || !seat) return { refused: 'not-allowed' };
  if (!budget.rules.hasPaper) return { refused: 'no-paper-here' };
  if (now < budget.rules.votingOpensAt) return { refused: 'voting-not-begun' };
  if (!takesPaper(await findTally(tx, budgetId))) return { refused: 'count-begun' };

  const number = readNumber(typed.number);
  if (number === undefined) return { refused: 'number-wrong' };
  const earlier = await findPaper(tx, budgetId, number);
  if (earlier && earlier.state !== 'once') return { refused: `${earlier.state}-already` as const };
  if (earlier?.firstPersonId === viewer.person?.id) return { refused: 'read-by-you' };
  const reading = await readPaper(tx, budget, typed);
  if ('refused' in reading) return reading;

  const paper = { budgetId, number };
  if (!earlier?.first) {
    await insertPaper(tx, { ...paper, first: reading, firstSeatId: seat.id });
  } else if (!isSameReading(earlier.first, reading)) {
    await saveSecondReading(tx, paper, reading, seat.id);
  } else if ('voidReason' in reading) {
    const reason = 'voidReason' in earlier.first ? earlier.first.voidReason : reading.voidReason;
    await savePaperDone(tx, paper, { state: 'void', reason, secondSeatId: seat.id, settledBySeatId: null });
    await appendToLog(tx, {
      kind: 'paper.voided',
      subject: `budget:${budgetId}`,
      at: now,
      facts: { number, reason, firstSeatId: earlier.firstSeatId, secondSeatId: seat.id },
    });
  } else {
    // Its code can have been used on the screen since it was looked at.
    if (!(await putInUrn(tx, budgetId, reading))) return { refused: 'used' };
    await savePaperDone(tx, paper, {
      state: 'counted',
      reason: '',
      secondSeatId: seat.id,
      settledBySeatId: null,
    });
  }
  return (await findPaper(tx, budgetId, number)) as PaperBallot;
}

/** What the paper says, or what of it is not in order. */
async function readPaper(
  tx: Transaction,
  budget: Budget,
  { code: typedCode, choices: marks, isVoid, voidReason }: TypedPaper,
): Promise<Reading | ReadingRefusal> {
  if (isVoid) {
    if (voidReason === '') return { refused: 'void-reason-missing' };
    return voidReason.length > longestReason ? { refused: 'void-reason-too-long' } : { voidReason };
  }
  const code = readCode(typedCode);
  if ('refused' in code) return code;
  if (code.kind === 'receipt') return { refused: 'receipt-not-code' };
  const codeHash = hashOfCode(code.code);
  const standing = await standingOfCode(tx, codeHash);
  if (standing?.budgetId !== budget.id) return { refused: 'unknown-code' };
  if (!standing.isBlank) return { refused: standing.revokedReason === null ? 'used' : 'revoked' };
  const choices = fillPaper(marks, budget.rules, await projectsOf(tx, budget.id));
  return 'refused' in choices ? choices : { codeHash, choices };
}
