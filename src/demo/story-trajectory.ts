// How a participation trajectory of Waterveen is told: its plan, what people said, and what came of it.
import type { Plan } from '../domains/participation/public.ts';
import type { AgeGroup } from '../domains/reach/public.ts';
import type { Finding } from '../domains/reports/public.ts';
import type { Outcome, VoiceKind } from '../domains/voices/public.ts';
import type { CastName } from './cast-of-waterveen.ts';

/** A phase of the story; its moments count back from today, at noon. */
export interface StoryPhase {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly rung: string;
  readonly motivation: string;
  readonly opensDaysAgo: number;
  readonly closesDaysAgo: number;
  readonly methods: readonly string[];
}

export interface StoryMoment {
  readonly kind: 'input' | 'decision';
  readonly title: string;
  readonly place: string;
  readonly daysAgo: number;
  readonly hour: number;
}

/** What one person said, on the site, or at a table and typed in by somebody else. */
export interface Contribution {
  readonly key: string;
  readonly by?: CastName;
  readonly isNamed?: boolean;
  readonly phase: string;
  readonly kind: Extract<VoiceKind, 'reaction' | 'idea' | 'question'>;
  readonly theme: string;
  readonly area: string;
  readonly title: string;
  readonly text: string;
  readonly interest?: string;
  /** The passage of a document it is about. */
  readonly about?: { readonly document: string; readonly passage: number };
  /** Which of the answers below it gets; none: it still waits. */
  readonly answer?: string;
  /** What the author finds of that answer. */
  readonly reaction?: { readonly isToThePoint: boolean; readonly line: string };
  /** The answer that followed when the first did not answer the point. */
  readonly secondAnswer?: { readonly daysAgo: number; readonly outcome: Outcome; readonly reason: string };
}

/** A text on display, from a day before today. */
export interface StoryDocument {
  readonly key: string;
  readonly title: string;
  readonly about: string;
  readonly daysAgo: number;
  readonly text: string;
}

/** One answer, to everybody who said the same. */
export interface GroupAnswer {
  readonly key: string;
  readonly title: string;
  readonly daysAgo: number;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly change?: string;
  readonly frameLine?: string;
  /** Given when not said; otherwise a colleague still has to read it, or it is still being written. */
  readonly stands?: 'to-be-read' | 'being-written';
}

export interface StoryInterest {
  readonly name: string;
  readonly whose: string;
  readonly contributions: readonly string[];
  readonly conflictsWith?: { readonly name: string; readonly how: string };
  readonly weighing?: { readonly outcome: 'met' | 'partly' | 'yielded'; readonly reason: string };
}

/** Short questions in a phase, and what people answered. */
export interface StoryQuestionnaire {
  readonly key: string;
  readonly phase: string;
  readonly title: string;
  readonly intro: string;
  readonly theme: string;
  readonly daysAgo: number;
  readonly questions: readonly {
    readonly kind: 'single' | 'multiple' | 'scale' | 'open' | 'place';
    readonly text: string;
    readonly help?: string;
    readonly options?: readonly string[];
    /** What 1 and 5 mean. */
    readonly scale?: readonly [string, string];
    readonly isRequired?: boolean;
    /** Asked only of who chose this option at an earlier question, both counted from 1. */
    readonly onlyIf?: { readonly question: number; readonly option: number };
  }[];
  /** By the number of the question: the options that were chosen, or the words. */
  readonly replies: readonly {
    readonly by: CastName;
    readonly said: Readonly<Record<number, readonly string[]>>;
  }[];
}

/** One report, as it was published. */
export interface StoryReport {
  readonly daysAgo: number;
  readonly introduction: string;
  readonly weighing: string;
  readonly evaluation: readonly { readonly finding: Finding; readonly why: string }[];
}

/** How it ended: what was reported, what was decided and promised, and what participants found of it. */
export interface StoryEnding {
  readonly reports: readonly StoryReport[];
  readonly decision: {
    readonly by: CastName;
    readonly daysAgo: number;
    readonly title: string;
    readonly text: string;
    readonly reason: string;
  };
  readonly promises: readonly {
    readonly by: CastName;
    readonly body: string;
    readonly title: string;
    readonly text: string;
    readonly theme: string;
    readonly areas: readonly string[];
    readonly beneficiary: string;
    readonly dueInDays: number;
    readonly contributions: readonly string[];
    readonly progress?: { readonly daysAgo: number; readonly text: string };
  }[];
  /** From 1 to 5: influence, access, answer, fairness. */
  readonly ratings: readonly {
    readonly by: CastName;
    readonly scores: readonly [number, number, number, number];
    readonly line: string;
  }[];
}

export interface StoryTrajectory {
  readonly key: string;
  readonly by: CastName;
  readonly body: string;
  /** The colleague who reads the answers, where a second person does. */
  readonly secondReader?: CastName;
  /** Days before today on which the plan was begun and published. */
  readonly begunDaysAgo: number;
  readonly publishedDaysAgo: number;
  /** The plan, but for what the story tells in days before today. */
  readonly plan: Omit<
    Plan,
    | 'decidingBodyId'
    | 'aldermanSeatId'
    | 'contactName'
    | 'contactEmail'
    | 'contactPhone'
    | 'phases'
    | 'moments'
    | 'feedbackOn'
    | 'decisionOn'
  >;
  readonly decidingBody: string;
  readonly alderman: CastName;
  readonly contact: CastName;
  readonly phases: readonly StoryPhase[];
  readonly moments: readonly StoryMoment[];
  readonly feedbackDaysAgo: number;
  readonly decisionDaysAgo: number;
  readonly documents: readonly StoryDocument[];
  readonly contributions: readonly Contribution[];
  readonly answers: readonly GroupAnswer[];
  readonly questionnaires: readonly StoryQuestionnaire[];
  /** How many came to an evening, and how old they were as far as somebody counted. */
  readonly attendance: readonly {
    readonly phase: string;
    readonly name: string;
    readonly daysAgo: number;
    readonly people: number;
    readonly ageGroups: Readonly<Partial<Record<AgeGroup, number>>>;
  }[];
  readonly interests: readonly StoryInterest[];
  /** When they were named; they were weighed two days later. */
  readonly interestsDaysAgo: number;
  readonly ending?: StoryEnding;
}
