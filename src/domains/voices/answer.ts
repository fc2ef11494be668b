import type { Day, Instant } from '../../platform/clock.ts';
import type { VoiceKind } from './voice.ts';

export const outcomes = [
  'answered',
  'adopted',
  'partly',
  'not',
  'passed-on',
  'outside-frame',
  'put-to-vote',
] as const;
export type Outcome = (typeof outcomes)[number];

/** An outcome and a reason, given to one voice or to a cluster by the body that owes it. Only ever added. */
export interface Answer {
  readonly id: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly bodyId: number;
  readonly seatId: number;
  readonly answeredAt: Instant;
  /** Who owes the answer from then on; only when it was passed on. */
  readonly passedOnToBodyId: number | null;
  /** What changed because of it, and where that can be read. Empty where nothing was said of that. */
  readonly change: string;
  readonly changeLabel: string;
  readonly changeAddress: string;
  /** The line of the frame of the occasion that it falls outside of. */
  readonly frameLine: string | null;
  /** The colleague who read it before it went out. */
  readonly checkedBySeatId: number | null;
}

export const outcomeNames: Record<Outcome, string> = {
  adopted: 'Overgenomen',
  partly: 'Deels overgenomen',
  not: 'Niet overgenomen',
  'passed-on': 'Doorgestuurd',
  'outside-frame': 'Buiten het kader',
  answered: 'Beantwoord',
  'put-to-vote': 'Komt op het stembiljet',
};

/**
 * What can be said to a kind of voice: a question is answered, an idea or a complaint is taken up or not. Whether an idea
 * is put to the vote nobody chooses here: that follows from the plan it became.
 */
export const outcomesFor = (kinds: readonly VoiceKind[]): readonly Exclude<Outcome, 'put-to-vote'>[] =>
  outcomes
    .filter(outcome => outcome !== 'put-to-vote')
    .filter(outcome => outcome !== 'answered' || kinds.every(kind => kind === 'question'));

/** Whether the last outcome was an answer: passing on is none. */
export const isAnsweredBefore = (outcome: Outcome | null): boolean =>
  outcome !== null && outcome !== 'passed-on';

/** Whether an answer came after the day by which it was owed. */
export const cameLate = (answeredOn: Day, dueOn: Day | null): boolean => dueOn !== null && answeredOn > dueOn;

/** Nothing that can be read: spaces, or signs that print nothing. */
export const isBlank = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
