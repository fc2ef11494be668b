// Why each project won or lost, and how voters fared: data for a page that tells it in words.
import type { CountingRule } from './counting-rule.ts';
import type { Fraction } from './fraction.ts';
import type { Payment, Phase, TieDecider } from './outcome.ts';

/** Amounts are in the units of the election: 10^-decimals of the currency. Plain data, no functions. */
export interface Explanation {
  readonly rule: CountingRule;
  readonly budget: bigint;
  readonly spent: bigint;
  readonly left: bigint;
  readonly decimals: number;
  /** Equal shares: the money each voter began with in the count that decided. Null with other rules. */
  readonly endowment: Fraction | null;
  /** The winners in order of selection, then the others by votes. */
  readonly projects: readonly ProjectExplanation[];
  readonly ties: readonly TieExplanation[];
  readonly voters: VotersFared;
}

export type ProjectExplanation = Won | Lost;

interface Judged {
  readonly id: string;
  readonly name: string;
  readonly cost: bigint;
  /** Voters who chose it. */
  readonly votes: number;
  /** What the rule added up: points, Borda points, or the votes. In units of 10^-pointDecimals. */
  readonly score: number;
}

export interface Won extends Judged {
  readonly won: true;
  /** Which selection it was, counted from 1. */
  readonly round: number;
  /** Bought by the rule itself, or with what was left after it. */
  readonly phase: Phase;
  /** Equal shares, bought by the rule itself: what its supporters paid; the total is the cost. */
  readonly payment: Payment | null;
}

export interface Lost extends Judged {
  readonly won: false;
  readonly because: LossReason;
  /** The number of selections after which it could not be bought any more; 0 from the start. */
  readonly afterRound: number;
  /** Equal shares: what its supporters had left together when it dropped out. Otherwise: what the budget had left. */
  readonly money: Fraction;
  /** The cost less that money: never negative. */
  readonly missedMoney: Fraction;
  /**
   * How many votes more would have got it the money: for greedy, to stand before the winner that took it; for equal
   * shares, voters with a full endowment who are worth the money missed. Null where votes could not have helped.
   */
  readonly missedVotes: number | null;
  /** Greedy: the winner it had to stand before, by id. */
  readonly passedBy: string | null;
}

/**
 * `no-votes`: nobody chose it. `too-dear`: it costs more than the whole budget. `supporters-spent`: its supporters had
 * too little money left (equal shares). `budget-spent`: too little was left of the budget when its turn came.
 * `not-its-turn`: the rule ended before it came to it (Phragmén).
 */
export type LossReason = 'no-votes' | 'too-dear' | 'supporters-spent' | 'budget-spent' | 'not-its-turn';

export interface TieExplanation {
  readonly phase: Phase;
  readonly round: number;
  /** Ids of all that stood exactly equal. */
  readonly projects: readonly string[];
  readonly chosen: string;
  readonly decidedBy: TieDecider;
  /** Whether it decided who won: somebody of the equals won and somebody lost. */
  readonly mattered: boolean;
}

/** How a group of voters fared. */
export interface Fared {
  readonly voters: number;
  /** Got at least one project of their choice. */
  readonly gotOne: number;
  /** Chose something and got nothing of it. */
  readonly gotNone: number;
  /** Of what each voter chose, the share that won, between 0 and 1, averaged over the voters. */
  readonly averageShare: number;
}

export interface VotersFared {
  /** Everybody who chose at least one project. */
  readonly all: Fared;
  /** The same, per number of projects on the ballot, the smallest number first. */
  readonly bySize: readonly (Fared & { readonly size: number })[];
  /** Ballots on which nothing was chosen. */
  readonly empty: number;
}
