// What came of a count: who won in which round, what was decided by a tie, and what the explanation needs to know.
import type { CountingRule } from './counting-rule.ts';
import type { Fraction } from './fraction.ts';

/** A project is an index into the projects of the election. Plain data: it can be sent to another thread. */
export interface Outcome {
  readonly rule: CountingRule;
  /** In the order of selection. */
  readonly selections: readonly Selection[];
  /** What the selections cost together, in the units of the election. */
  readonly cost: bigint;
  readonly ties: readonly Tie[];
  /** Equal shares: with how much money every voter began, after add-one. */
  readonly endowment: Fraction | null;
  /** Projects that were not selected, with where they stood at the moment it was settled. */
  readonly losses: readonly Loss[];
}

/** The rule itself, or what completes it with the money that was left. */
export type Phase = 'rule' | 'completion';

export interface Selection {
  readonly project: number;
  readonly phase: Phase;
  /** Counted from 1, on through both phases. */
  readonly round: number;
  /** Equal shares, in the phase of the rule: what the supporters paid. */
  readonly payment: Payment | null;
}

/** What the supporters of a project paid for it; a supporter whose money was gone paid nothing. */
export interface Payment {
  readonly least: Fraction;
  /** Half of the supporters paid this or less. */
  readonly median: Fraction;
  readonly most: Fraction;
  /** Supporters who paid all they had left, without reaching what the others paid. */
  readonly emptied: number;
  /** Supporters whose money was gone, and who paid nothing. */
  readonly withoutMoney: number;
}

export interface Tie {
  readonly phase: Phase;
  readonly round: number;
  /** Everything that stood exactly equal. */
  readonly projects: readonly number[];
  readonly chosen: number;
  readonly decidedBy: TieDecider;
}

export type TieDecider = 'id' | 'cost' | 'votes' | 'draw';

export interface Loss {
  readonly project: number;
  readonly phase: Phase;
  /** After this many selections it could not be bought any more. */
  readonly round: number;
  /** Equal shares: what its supporters had left together; otherwise what was left of the budget. */
  readonly money: Fraction;
}
