import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { isBlank, type Outcome, outcomesFor } from './answer.ts';
import type { VoiceKind } from './voice.ts';

export const longestReason = 10_000;

/** An answer in order: what becomes of it, why, and who goes on with it when it is passed on. */
export interface AnswerDraft {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly passedOnToBodyId: number | null;
}

export type AnswerField = 'outcome' | 'reason' | 'passedOnToBodyId';
export type AnswerReason = 'missing' | 'unknown' | 'too-long' | 'other-kind';
export type AnswerProblems = Problems<AnswerField, AnswerReason>;

/** What was typed as an answer to these kinds of voice, or everything that is wrong with it. No outcome goes without a reason. */
export function fillAnswer(
  typed: { readonly outcome: string; readonly reason: string; readonly passedOnToBodyId: number | null },
  {
    kinds,
    otherBodyIds,
    isForVote = false,
  }: {
    readonly kinds: readonly VoiceKind[];
    readonly otherBodyIds: readonly number[];
    /** Whether residents can vote on it, as on an idea for a budget. */
    readonly isForVote?: boolean;
  },
): AnswerDraft | Incomplete<AnswerField, AnswerReason> {
  const known: readonly Outcome[] = [...outcomesFor(kinds), ...(isForVote ? ['put-to-vote' as const] : [])];
  const outcome = known.find(one => one === typed.outcome);
  const isPassedOn = outcome === 'passed-on';
  const { passedOnToBodyId } = typed;
  const problems: AnswerProblems = {
    ...(!outcome && {
      outcome: typed.outcome === '' ? 'missing' : typed.outcome === 'answered' ? 'other-kind' : 'unknown',
    }),
    ...(isBlank(typed.reason) && { reason: 'missing' }),
    ...(typed.reason.length > longestReason && { reason: 'too-long' }),
    ...(isPassedOn && passedOnToBodyId === null && { passedOnToBodyId: 'missing' }),
    ...(isPassedOn &&
      passedOnToBodyId !== null &&
      !otherBodyIds.includes(passedOnToBodyId) && { passedOnToBodyId: 'unknown' }),
  };
  if (!outcome || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return { outcome, reason: typed.reason, passedOnToBodyId: isPassedOn ? passedOnToBodyId : null };
}
