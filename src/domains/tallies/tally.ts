import type { Instant } from '../../platform/clock.ts';
import type { BallotKind } from '../budgets/public.ts';
import type { CountingRule, Explanation, Lost } from '../counting/public.ts';

/** How far the count of a budget is. It begins when the urn is shut. */
export interface Tally {
  readonly budgetId: number;
  /** The head of the record when the urn was shut. Ties are drawn from it. */
  readonly drawSeed: string;
  /** From then on no ballot on paper is added. */
  readonly begunAt: Instant | null;
  /** Which version of the rules was counted by. */
  readonly rulesNumber: number | null;
  readonly countedAt: Instant | null;
  readonly ballotCount: number | null;
  /** SHA-256 of the file with the published ballots. */
  readonly ballotsFingerprint: string | null;
  /** The decision by which the result was made public. */
  readonly decisionId: number | null;
}

/** Between shutting the urn and beginning the count, what came on paper is still typed in. */
export const takesPaper = (tally: Pick<Tally, 'begunAt'> | undefined): boolean =>
  tally === undefined || tally.begunAt === null;

/** What came out of a count and why, in plain numbers. Amounts are cents, also parts of a cent; projects go by their code. */
export interface CountResult {
  readonly rule: CountingRule;
  readonly ballotKind: BallotKind;
  readonly amountCents: number;
  readonly spentCents: number;
  /** How many voters must have chosen a project before it could win. */
  readonly leastVotes: number;
  /** Equal shares: what each voter had to give away. */
  readonly endowmentCents: number | null;
  /** The winners in order of selection, then the others by votes. */
  readonly projects: readonly ProjectResult[];
  readonly ties: readonly TieResult[];
  readonly voters: VotersResult;
  /** What every rule gives on these ballots; the first is the one that holds. */
  readonly byRule: readonly RuleResult[];
  readonly turnout: Turnout;
}

export interface ProjectResult {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly costCents: number;
  /** Voters who chose it. */
  readonly votes: number;
  /** Points, where ballots give points or an order; otherwise the votes. */
  readonly score: number;
  readonly outcome: WonOutcome | LostOutcome;
}

export interface WonOutcome {
  readonly won: true;
  readonly round: number;
  /** Bought with what was left when the rule itself had ended. */
  readonly isCompletion: boolean;
  /** Equal shares: what its supporters paid. */
  readonly payment: {
    readonly leastCents: number;
    readonly medianCents: number;
    readonly mostCents: number;
    /** Supporters who gave all they had left. */
    readonly emptied: number;
    /** Supporters who had nothing left. */
    readonly withoutMoney: number;
  } | null;
}

export interface LostOutcome {
  readonly won: false;
  readonly because: Lost['because'] | 'too-few-votes';
  /** After so many winners it could not win any more; 0 from the start. */
  readonly afterRound: number;
  /** Equal shares: what its supporters had left together; otherwise what was left of the budget. */
  readonly moneyCents: number;
  readonly missedCents: number;
  readonly missedVotes: number | null;
  /** The winner it had to stand before. */
  readonly passedBy: string | null;
}

export interface TieResult {
  readonly codes: readonly string[];
  readonly chosen: string;
  readonly decidedBy: Explanation['ties'][number]['decidedBy'];
  readonly mattered: boolean;
}

export interface Fared {
  readonly voters: number;
  readonly gotOne: number;
  readonly averageShare: number;
}

export interface VotersResult extends Fared {
  /** How many projects of their own choice voters got: none, one, two … */
  readonly byWon: readonly { readonly won: number; readonly voters: number }[];
  /** Ballots on which nothing was chosen. */
  readonly empty: number;
}

export interface RuleResult {
  readonly rule: Pick<CountingRule, 'rule' | 'utility' | 'completion'>;
  readonly winners: readonly string[];
  readonly spentCents: number;
  readonly gotOne: number;
}

export interface Turnout {
  readonly ballots: number;
  /** How many of them came on paper, and how many papers did not count. */
  readonly onPaper: number;
  readonly voidPapers: number;
  /** Letters with a voting code that went out; null where none did. */
  readonly letters: number | null;
}

const smallestGroup = 10;

/** Whether it may be told how many voted by which way: with fewer than ten in a group, one could guess who they are. */
export const mayTellWays = ({ ballots, onPaper }: Turnout): boolean =>
  onPaper >= smallestGroup && ballots - onPaper >= smallestGroup;
