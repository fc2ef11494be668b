import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { holdBudget } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { givingSeat, putInUrn } from '../voting/public.ts';
import { longestReason } from './enter-paper.ts';
import { maySettle, type PaperChoice, paperChoices } from './paper-ballot.ts';
import { findPaper, removePaper, savePaperDone } from './paper-store.ts';
import { takesPaper } from './tally.ts';
import { findTally } from './tally-store.ts';

export interface TypedSettlement {
  readonly choice: string;
  readonly reason: string;
}

export type SettlementField = keyof TypedSettlement;
export type SettlementProblem = 'choice-missing' | 'reason-missing' | 'reason-too-long';

/**
 * Two people read one paper differently. The second of them, or a third, takes the paper in hand and says which reading is
 * right and why, or has it read again.
 */
export async function settlePaper(
  tx: Transaction,
  viewer: Viewer,
  { budgetId, number, ...typed }: TypedSettlement & { readonly budgetId: number; readonly number: number },
  now: Instant,
): Promise<
  | PaperChoice
  | Refusal<'not-allowed' | 'not-differing' | 'read-by-you' | 'count-begun' | 'used'>
  | Incomplete<SettlementField, SettlementProblem>
> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && givingSeat(viewer, budget);
  if (!budget || !seat || !viewer.person) return { refused: 'not-allowed' };
  if (!takesPaper(await findTally(tx, budgetId))) return { refused: 'count-begun' };
  const paper = await findPaper(tx, budgetId, number);
  if (paper?.state !== 'differs') return { refused: 'not-differing' };
  if (!maySettle(paper, viewer.person.id)) return { refused: 'read-by-you' };
  const choice = paperChoices.find(one => one === typed.choice);
  const problem =
    typed.reason === ''
      ? ('reason-missing' as const)
      : typed.reason.length > longestReason
        ? ('reason-too-long' as const)
        : undefined;
  if (!choice || problem) {
    return {
      refused: 'incomplete',
      problems: { ...(!choice && { choice: 'choice-missing' }), ...(problem && { reason: problem }) },
    };
  }

  const reading = choice === 'again' ? null : paper[choice];
  if (!reading) await removePaper(tx, paper);
  else {
    const isVoid = 'voidReason' in reading;
    if (!isVoid && !(await putInUrn(tx, budgetId, reading))) return { refused: 'used' };
    await savePaperDone(tx, paper, {
      state: isVoid ? 'void' : 'counted',
      reason: typed.reason,
      secondSeatId: paper.secondSeatId,
      settledBySeatId: seat.id,
    });
  }
  await appendToLog(tx, {
    kind: 'paper.settled',
    subject: `budget:${budgetId}`,
    at: now,
    facts: { number, choice, reason: typed.reason, seatId: seat.id },
  });
  return choice;
}
