import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { isBlank, type Outcome, outcomesFor } from './answer.ts';
import type { VoiceKind } from './voice.ts';

export const longestReason = 10_000;
export const longestChange = 2_000;

/** A page of this site where can be read what changed, such as a version of a plan. */
export interface ChangeLink {
  readonly label: string;
  readonly address: string;
}

/** An answer in order: what becomes of it, why, what changes, and who goes on with it when it is passed on. */
export interface AnswerDraft {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly passedOnToBodyId: number | null;
  readonly change: string;
  readonly changeLabel: string;
  readonly changeAddress: string;
  readonly frameLine: string | null;
}

/** An answer as it is being written. */
export interface TypedDraft {
  readonly outcome: string;
  readonly reason: string;
  readonly passedOnToBodyId: number | null;
  readonly change?: string;
  readonly changeLink?: ChangeLink | null;
  readonly frameLine?: string;
}

export type AnswerField = 'outcome' | 'reason' | 'passedOnToBodyId' | 'frameLine' | 'change';
export type AnswerReason = 'missing' | 'unknown' | 'too-long' | 'other-kind';
export type AnswerProblems = Problems<AnswerField, AnswerReason>;

/** What was typed as an answer to these kinds of voice, or everything that is wrong with it. No outcome goes without a reason. */
export function fillAnswer(
  typed: TypedDraft,
  {
    kinds,
    otherBodyIds,
    isForVote = false,
    frames = [],
  }: {
    readonly kinds: readonly VoiceKind[];
    readonly otherBodyIds: readonly number[];
    /** Whether residents can vote on it, as on an idea for a budget. */
    readonly isForVote?: boolean;
    /** The lines of each occasion that has a frame: what is outside it, is outside one of them. */
    readonly frames?: readonly (readonly string[])[];
  },
): AnswerDraft | Incomplete<AnswerField, AnswerReason> {
  const known: readonly Outcome[] = [...outcomesFor(kinds), ...(isForVote ? ['put-to-vote' as const] : [])];
  const outcome = known.find(one => one === typed.outcome);
  const isPassedOn = outcome === 'passed-on';
  const { passedOnToBodyId, change = '', changeLink = null, frameLine = '' } = typed;
  const namesLine = outcome === 'outside-frame' && frames.length > 0;
  const problems: AnswerProblems = {
    ...(!outcome && {
      outcome: typed.outcome === '' ? 'missing' : typed.outcome === 'answered' ? 'other-kind' : 'unknown',
    }),
    ...(isPassedOn && passedOnToBodyId === null && { passedOnToBodyId: 'missing' }),
    ...(isPassedOn &&
      passedOnToBodyId !== null &&
      !otherBodyIds.includes(passedOnToBodyId) && { passedOnToBodyId: 'unknown' }),
    ...(namesLine && frameLine === '' && { frameLine: 'missing' }),
    ...(namesLine &&
      frameLine !== '' &&
      !frames.every(lines => lines.includes(frameLine)) && { frameLine: 'unknown' }),
    ...(isBlank(typed.reason) && { reason: 'missing' }),
    ...(typed.reason.length > longestReason && { reason: 'too-long' }),
    ...(change.length > longestChange && { change: 'too-long' }),
  };
  if (!outcome || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return {
    outcome,
    reason: typed.reason,
    passedOnToBodyId: isPassedOn ? passedOnToBodyId : null,
    change,
    changeLabel: changeLink?.label ?? '',
    changeAddress: changeLink?.address ?? '',
    frameLine: namesLine ? frameLine : null,
  };
}
