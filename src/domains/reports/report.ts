import type { Day, Instant } from '../../platform/clock.ts';
import type { Binding, Plan } from '../participation/public.ts';
import type { Channel, Outcome, VoiceKind } from '../voices/public.ts';
import type { Deviation } from './deviation.ts';
import type { RatingFigures } from './rating.ts';

/**
 * What a trajectory came to, drawn up from the record at one moment. Plain data, and no words of residents: a voice is its
 * number here. What it says, and whose it is, is read where the voice is kept, so that it goes when its author goes.
 */
export interface Report {
  readonly drawnUpAt: Instant;
  readonly trajectory: {
    readonly id: number;
    readonly title: string;
    readonly caseNumber: string;
    readonly runningBodyName: string;
    readonly organisationName: string;
    readonly decidingBodyName: string | null;
    /** None is the whole town. */
    readonly areaNames: readonly string[];
    readonly publishedAt: Instant;
    readonly opensAt: Instant;
    readonly closesAt: Instant;
  };
  readonly plan: Plan & { readonly number: number; readonly firstStatedAt: Instant };
  /** Where the plan departed from the rules, and why: comply or explain. */
  readonly explanations: readonly { readonly what: string; readonly why: string }[];
  readonly deviations: readonly Deviation[];
  readonly phases: readonly ReportedPhase[];
  readonly documents: readonly {
    readonly id: number;
    readonly title: string;
    readonly onDisplayFrom: Day;
    readonly reactions: number;
  }[];
  /** What was said about the guidance when the plan was made; null when it was not asked. */
  readonly guidance: {
    readonly edition: number;
    readonly complies: readonly string[];
    readonly departs: readonly { readonly advice: string; readonly why: string }[];
    readonly silent: readonly string[];
  } | null;
  readonly numbers: ReportNumbers;
  readonly themes: readonly ThemeLine[];
  readonly reach: ReportedReach;
  readonly questionnaires: readonly {
    readonly id: number;
    readonly title: string;
    readonly replies: number;
    readonly onPaper: number;
    readonly questions: readonly {
      readonly text: string;
      readonly answered: number;
      readonly bars: readonly { readonly label: string; readonly count: number }[];
      readonly average: number | null;
      readonly isFew: boolean;
    }[];
  }[];
  readonly interests: readonly ReportedInterest[];
  /** Each answer with the voices it was given to, by theme; what waits for an answer stands last in its theme. */
  readonly responses: readonly Response[];
  readonly promises: readonly ReportedPromise[];
  readonly decision: ReportedDecision | null;
  readonly ratings: RatingFigures;
  readonly nextSteps: readonly NextStep[];
}

export interface ReportedPhase {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly rung: string;
  readonly binding: Binding;
  readonly motivation: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly methods: readonly string[];
  readonly voices: number;
}

export interface ReportNumbers {
  readonly voices: number;
  readonly withdrawn: number;
  readonly hidden: number;
  readonly answered: number;
  readonly owed: number;
  readonly late: number;
  readonly people: number;
  readonly withoutAccount: number;
  readonly supports: number;
  /** What authors found of their answer: it answers the point, or not. */
  readonly toThePoint: { readonly yes: number; readonly no: number };
  readonly byKind: readonly { readonly kind: VoiceKind; readonly count: number }[];
  readonly byChannel: readonly { readonly channel: Channel; readonly count: number }[];
  readonly byOutcome: readonly { readonly outcome: Outcome; readonly count: number }[];
}

/** What came of everything brought in on a theme. */
export interface ThemeLine {
  readonly theme: string;
  readonly voices: number;
  readonly owed: number;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
}

/** What was said and what was answered. */
export interface Response {
  readonly theme: string;
  /** Null while an answer is owed. */
  readonly answer: {
    readonly id: number;
    readonly outcome: Outcome;
    readonly reason: string;
    readonly bodyName: string;
    readonly passedOnToBodyName: string | null;
    readonly answeredOn: Day;
    /** What changed because of it, and where that can be read. */
    readonly change: string;
    readonly changeLabel: string;
    readonly changeAddress: string;
    /** The line of the frame it falls outside of. */
    readonly frameLine: string | null;
  } | null;
  readonly voices: readonly {
    readonly id: number;
    readonly kind: VoiceKind;
    readonly phase: string | null;
    readonly area: string | null;
    readonly channel: Channel;
    readonly receivedOn: Day;
  }[];
}

/** Who took part in the phases that are over, beside who lives there; small groups are not in it. */
export interface ReportedReach {
  /** Where the figures of the population come from. */
  readonly source: string;
  readonly phases: readonly {
    readonly name: string;
    readonly people: number;
    readonly written: number;
    readonly evenings: readonly {
      readonly name: string;
      readonly heldOn: Day;
      readonly people: number;
    }[];
    /** Who is missing, in sentences. */
    readonly missing: readonly string[];
    readonly breakdowns: readonly {
      readonly title: string;
      readonly known: number;
      readonly rows: readonly {
        readonly name: string;
        readonly count: number;
        readonly share: number;
        readonly population: number | null;
      }[];
    }[];
  }[];
}

/** What mattered to people, and how it was weighed. */
export interface ReportedInterest {
  readonly name: string;
  readonly whose: string;
  readonly places: readonly string[];
  readonly voices: number;
  readonly conflicts: readonly { readonly name: string; readonly explanation: string }[];
  /** Null while it has not been weighed. */
  readonly weighing: {
    readonly outcome: string;
    readonly reason: string;
    readonly bodyName: string;
    readonly weighedOn: Day;
  } | null;
}

export interface ReportedPromise {
  readonly id: number;
  readonly title: string;
  readonly keeper: string;
  readonly promisedOn: Day;
  readonly dueOn: Day;
  readonly state: string;
}

export interface ReportedDecision {
  readonly id: number;
  readonly title: string;
  readonly bodyName: string;
  readonly decidedOn: Day;
  readonly outcome: string;
  readonly text: string;
  /** How the interests were weighed. */
  readonly reason: string;
  readonly isDeparture: boolean;
  readonly motivation: string;
  readonly consents: readonly {
    readonly party: string;
    readonly consentedOn: Day;
    readonly source: string;
  }[];
}

export interface NextStep {
  readonly on: Day;
  readonly kind: 'decision' | 'moment' | 'promise';
  readonly title: string;
}
