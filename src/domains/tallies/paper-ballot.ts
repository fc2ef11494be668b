import type { Refusal } from '../../platform/refusal.ts';
import {
  type BallotPlan,
  type BallotRefusal,
  type BallotRules,
  type Choices,
  emptyBallot,
  fillBallot,
  type TypedBallot,
  textOf,
} from '../voting/public.ts';

export type PaperState = 'once' | 'differs' | 'counted' | 'void';

/** What one of the two read on a paper: choices with the code beside them, or why it does not count. */
export type Reading =
  | { readonly codeHash: string; readonly choices: Choices }
  | { readonly voidReason: string };

/** A ballot on paper, known by the number that was stamped on it. */
export interface PaperBallot {
  readonly budgetId: number;
  readonly number: number;
  readonly state: PaperState;
  readonly first: Reading | null;
  readonly second: Reading | null;
  readonly firstSeatId: number;
  readonly secondSeatId: number | null;
  readonly settledBySeatId: number | null;
  readonly firstPersonId: number;
  readonly secondPersonId: number | null;
  /** Why a reading was chosen, or why the paper does not count. */
  readonly reason: string;
}

export const largestNumber = 999_999;

/** The number on a paper as somebody types it; undefined when it is none. */
export function readNumber(typed: string): number | undefined {
  const number = /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  return number >= 1 && number <= largestNumber ? number : undefined;
}

/** A plan on a ballot of paper, where it goes by its code. */
export type PaperPlan = BallotPlan & { readonly code: string };

/** Why what was typed over is no ballot; with the mark that was not understood. */
export type PaperRefusal =
  | (BallotRefusal & { readonly mark?: string })
  | (Refusal<'double-mark'> & { readonly mark: string });

const blankWord = 'blanco';

/**
 * The choices on a paper as somebody types them over: "3 7 12", in order of preference where that is asked, or with points
 * "3=4 7=1". An empty ballot is typed as "blanco". The rules are those of the screen.
 */
export function fillPaper(
  typed: string,
  rules: BallotRules,
  plans: readonly PaperPlan[],
): Choices | PaperRefusal {
  if (typed.trim().toLowerCase() === blankWord) {
    return fillBallot({ ...emptyBallot, isBlankOnPurpose: true }, rules, plans);
  }
  const idOf = new Map(plans.map(plan => [plan.code.toUpperCase(), plan.id]));
  const projects: string[] = [];
  const numbers: Record<string, string> = {};
  for (const [index, { mark, code, points }] of readMarks(typed).entries()) {
    const id = idOf.get(code.toUpperCase());
    const isAsked = rules.ballotKind === 'points' || !mark.includes('=');
    if (id === undefined || !isAsked) return { refused: 'unknown-project', mark };
    if (numbers[id] !== undefined) return { refused: 'double-mark', mark };
    // Points that were left out are no points, not nothing.
    numbers[id] = rules.ballotKind === 'points' ? points || '?' : String(index + 1);
    projects.push(String(id));
  }
  const ballot: TypedBallot = { ...emptyBallot, projects, numbers };
  return fillBallot(ballot, rules, plans);
}

interface Mark {
  /** As it was typed: 3, or 3=4. */
  readonly mark: string;
  readonly code: string;
  readonly points: string;
}

const readMarks = (typed: string): Mark[] =>
  typed
    .replace(/\s*[=:*]\s*/g, '=')
    .split(/[\s,;+]+/)
    .filter(Boolean)
    .map(mark => {
      const [code = '', points = ''] = mark.split('=');
      return { mark, code, points };
    });

/** Whether two people read the same. Why a paper does not count may be said in other words. */
export const isSameReading = (first: Reading, second: Reading): boolean =>
  'voidReason' in first || 'voidReason' in second
    ? 'voidReason' in first && 'voidReason' in second
    : first.codeHash === second.codeHash && textOf(first.choices) === textOf(second.choices);

/** Only who typed a paper first, whose reading would go in unseen, does not choose between the two. */
export const maySettle = (paper: Pick<PaperBallot, 'firstPersonId'>, personId: number): boolean =>
  paper.firstPersonId !== personId;

/** Which reading is right, or that two people read the paper again. */
export const paperChoices = ['first', 'second', 'again'] as const;
export type PaperChoice = (typeof paperChoices)[number];
