// How the story writes down a neighbourhood budget. Days count back from today; a negative one lies ahead.
import type { BudgetRules, NoteAbout } from '../domains/budgets/public.ts';
import type { CastName } from './cast-of-waterveen.ts';
import type { StoryStep } from './promises-of-waterveen.ts';

/** The groups of voters that differ in what they want. */
export type Taste = readonly [families: number, young: number, old: number];

export interface StoryIdea {
  readonly by: CastName;
  readonly isNamed?: boolean;
  readonly title: string;
  readonly text: string;
  readonly theme: string;
  readonly area?: string;
  readonly supporters?: readonly CastName[];
}

/** What became of a plan in the check; none yet when it is left out. */
export type StoryCheck =
  | {
      readonly euros: number;
      readonly feasibility: string;
      readonly owner: string;
      readonly readyInDays: number;
      /** Does it do only part of what was asked? */
      readonly isPart?: boolean;
    }
  | { readonly no: string; readonly isOutsideFrame?: boolean }
  | { readonly into: string; readonly because: string };

export interface StoryMoney {
  readonly daysAgo: number;
  readonly kind: 'commit' | 'uncommit' | 'spend' | 'release';
  readonly euros: number;
  readonly source: string;
  /** It was booked wrongly, and taken back the next day with this reason. */
  readonly wasWrong?: string;
}

export interface StoryPlan {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly area?: string;
  readonly ideas?: readonly StoryIdea[];
  readonly meeting?: string;
  readonly onPaper?: { readonly count: number; readonly source: string };
  readonly check?: StoryCheck;
  readonly taste?: Taste;
  /** What happened after it won. */
  readonly milestones?: readonly {
    readonly title: string;
    readonly dueInDays: number;
    readonly doneDaysAgo?: number;
  }[];
  readonly money?: readonly StoryMoney[];
  readonly notes?: readonly { readonly daysAgo: number; readonly by: CastName; readonly text: string }[];
  readonly steps?: readonly StoryStep[];
}

export interface StoryObjection {
  readonly by: CastName;
  readonly daysAgo: number;
  readonly title: string;
  readonly text: string;
  readonly theme: string;
  readonly answer?: {
    readonly daysAgo: number;
    readonly outcome: 'adopted' | 'partly' | 'not';
    readonly reason: string;
    /** The plan that is checked again after it, and what was found then. */
    readonly plan?: string;
    readonly feasibility?: string;
  };
}

export interface StoryVote {
  /** Ballots by letter and at a desk; the letters that went out. */
  readonly byLetter?: { readonly sent: number; readonly ballots: number };
  readonly atDesk?: number;
  readonly byAccount?: readonly CastName[];
  /** Addresses that were checked, whose people did not vote yet. */
  readonly mayVoteByAccount?: readonly CastName[];
  readonly onPaper?: {
    readonly counted: number;
    readonly void: readonly string[];
    /** Typed by one of the two only, and read differently by the two. */
    readonly once: number;
    readonly differing: number;
  };
}

export interface StoryAccount {
  readonly daysAgo: number;
  readonly isFinal: boolean;
  readonly words: string;
  readonly left?: string;
  /** Why money is still set apart, by plan. */
  readonly open?: Readonly<Record<string, string>>;
}

export interface StoryBudget {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly area: string;
  readonly body: string;
  /** Who runs it, and who does the same work beside. */
  readonly by: CastName;
  readonly helper: CastName;
  readonly euros: number;
  readonly caseNumber: string;
  readonly decision?: string;
  readonly daysAgo: {
    readonly begun: number;
    readonly ideas: number;
    readonly check: number;
    readonly draft: number;
    readonly opens: number;
    readonly closes: number;
    readonly result: number;
    readonly awarded?: number;
  };
  readonly runsForDays: number;
  readonly rules?: Partial<BudgetRules>;
  /** The day until which voting was to last, before a public correction. */
  readonly correction?: { readonly daysAgo: number; readonly closedDaysAgo: number; readonly reason: string };
  /** What the team writes beside the figures and the voices, in the analysis. */
  readonly notes?: readonly {
    readonly by: CastName;
    readonly daysAgo: number;
    readonly about: NoteAbout;
    readonly text: string;
  }[];
  readonly looseIdeas?: readonly StoryIdea[];
  readonly plans?: readonly StoryPlan[];
  readonly objections?: readonly StoryObjection[];
  readonly vote?: StoryVote;
  readonly accounts?: readonly StoryAccount[];
}
