import type { Instant } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete } from '../../platform/refusal.ts';
import { longest } from './promise.ts';

/** As what somebody can judge a promise: who asked for it, who belongs to whom it was promised to, the area's team. */
export type Standing = 'author' | 'organisation' | 'area-team';

/** What one of those it was promised to thinks: kept or not, and why in one line. */
export interface Verdict {
  readonly id: number;
  readonly personId: number;
  /** Empty for whoever chose not to be named. */
  readonly signature: string;
  readonly standing: Standing;
  readonly isKept: boolean;
  /** Empty when a moderator hid it. */
  readonly line: string;
  readonly givenAt: Instant;
  /** How often this person gave one before. */
  readonly earlierCount: number;
  /** Why a moderator hid the line; empty when it stands. */
  readonly hiddenReason: string;
}

export interface TypedVerdict {
  readonly isKept: string;
  readonly line: string;
  readonly isSigned: boolean;
}

export type VerdictField = 'isKept' | 'line';
export type VerdictProblem = 'isKept-missing' | 'line-missing' | 'line-too-long';

export interface VerdictDraft {
  readonly isKept: boolean;
  readonly line: string;
  readonly isSigned: boolean;
}

/** What was typed as a verdict, ready to be kept, or everything that is wrong with it. */
export function fillVerdict(typed: TypedVerdict): VerdictDraft | Incomplete<VerdictField, VerdictProblem> {
  const isChosen = typed.isKept === 'ja' || typed.isKept === 'nee';
  const problems = {
    ...(!isChosen && { isKept: 'isKept-missing' as const }),
    // A "no" needs a reason from everybody.
    ...lengthProblem('line', typed.line, { most: longest.line, isNeeded: typed.isKept === 'nee' }),
  };
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return {
    isKept: typed.isKept === 'ja',
    line: typed.line.replace(/\s*\n\s*/g, ' '),
    isSigned: typed.isSigned,
  };
}
