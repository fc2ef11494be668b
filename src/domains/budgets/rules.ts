import type { Instant } from '../../platform/clock.ts';

/** How residents fill in their ballot. */
export const ballotKinds = ['approve', 'knapsack', 'points', 'rank'] as const;
export type BallotKind = (typeof ballotKinds)[number];

export const countingRules = ['equal-shares', 'greedy', 'phragmen'] as const;
export type CountingRule = (typeof countingRules)[number];

/** What a chosen project is worth to whoever chose it. */
export const utilities = ['cost', 'count', 'points', 'borda'] as const;
export type Utility = (typeof utilities)[number];

/** How equal shares goes on when money is left. */
export const completions = ['add-one-greedy', 'add-one', 'greedy', 'none'] as const;
export type Completion = (typeof completions)[number];

/**
 * How somebody shows the right to vote: a code by letter, a check at a desk, or an account with a checked address. A letter
 * and an account do not go together: nobody could tell that they are the same voter.
 */
export const votingWays = ['letter', 'desk', 'account'] as const;
export type VotingWay = (typeof votingWays)[number];

/** Who may bring in ideas: everybody, or whoever has a checked address in the place. */
export const proposerKinds = ['everybody', 'residents'] as const;
export type ProposerKind = (typeof proposerKinds)[number];

/** The moments at which one phase goes over into the next. Each is the first moment of the new phase. */
export interface Moments {
  readonly ideasAt: Instant;
  readonly checkAt: Instant;
  readonly draftAt: Instant;
  readonly votingOpensAt: Instant;
  /** The first moment at which a ballot is too late. */
  readonly votingClosesAt: Instant;
  /** When the result is made public at the latest. */
  readonly resultAt: Instant;
}

/** The rules of one budget. Once voting has opened they change only by a public correction, with a reason. */
export interface BudgetRules extends Moments {
  /** What residents divide. */
  readonly amountCents: number;
  readonly proposers: ProposerKind;
  /** How many residents must carry a plan before it goes to the ballot; Deventer asks for four. */
  readonly leastCarriers: number;
  /** What one plan may cost at most; null: the whole amount. */
  readonly mostPerProjectCents: number | null;
  /** From what age somebody votes. */
  readonly leastAge: number;
  readonly votingWays: readonly VotingWay[];
  /** Whether ballots on paper are typed in as well. */
  readonly hasPaper: boolean;
  readonly ballotKind: BallotKind;
  /** approve and rank: how many projects at most; null: as many as there are. */
  readonly mostChoices: number | null;
  /** points: how many points to divide, and how many of those one project may get. */
  readonly points: number;
  readonly mostPointsPerProject: number;
  readonly countingRule: CountingRule;
  readonly utility: Utility;
  readonly completion: Completion;
  /** How many voters must have chosen a project before it can win. */
  readonly leastVotes: number;
}

/** What a new budget starts from, for an amount and a set of moments. */
export const usualRules: Omit<BudgetRules, keyof Moments | 'amountCents'> = {
  proposers: 'everybody',
  leastCarriers: 4,
  mostPerProjectCents: null,
  leastAge: 12,
  votingWays: ['letter', 'desk'],
  hasPaper: true,
  ballotKind: 'approve',
  mostChoices: 5,
  points: 10,
  mostPointsPerProject: 5,
  countingRule: 'equal-shares',
  utility: 'cost',
  completion: 'add-one-greedy',
  leastVotes: 1,
};

/** The rules as they held from a moment on, with why they were no longer the ones before. */
export interface RulesVersion {
  readonly number: number;
  readonly rules: BudgetRules;
  /** Empty for the first version. */
  readonly reason: string;
  /** Stated after voting had opened. */
  readonly isCorrection: boolean;
  readonly statedBySeatId: number;
  readonly statedAt: Instant;
}
