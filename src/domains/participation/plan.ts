import type { Day, Instant } from '../../platform/clock.ts';
import type { Ticks } from '../guidance/public.ts';

/** A group that the plan concerns, and how it is reached. */
export interface PlanGroup {
  readonly name: string;
  /** How the group hears of it and can take part. Empty: nothing was thought of yet. */
  readonly reach: string;
  /** Known to be seldom heard, such as young people or people who read another language. */
  readonly isSeldomHeard: boolean;
}

/** A stretch of time in which people are heard, on one rung of the ladder. Phases follow each other. */
export interface PlanPhase {
  /** Stays the same through the versions of a plan, so that it can be seen which phase moved or went. */
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly rung: string;
  readonly motivation: string;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  /** How people take part: an evening, a walk, a questionnaire. */
  readonly methods: readonly string[];
}

/** A subject that stands on another rung than the phases do. */
export interface PlanSubject {
  readonly subject: string;
  readonly rung: string;
  readonly motivation: string;
}

/** A meeting, or a day on which somebody decides. */
export interface PlanMoment {
  readonly key: string;
  readonly kind: 'input' | 'decision';
  readonly title: string;
  readonly place: string;
  readonly at: Instant;
}

/** Who does what in the process. */
export interface PlanRole {
  readonly who: string;
  readonly does: string;
}

/** A participation plan as far as it is written. What is missing for publication, `missingIn` says. */
export interface Plan {
  readonly title: string;
  readonly caseNumber: string;
  /** Buurten and wijken; none is the whole town. */
  readonly areaCodes: readonly string[];
  readonly decidingBodyId: number | null;
  /** The alderman who is responsible. */
  readonly aldermanSeatId: number | null;
  /** The one contact point. */
  readonly contactName: string;
  readonly contactEmail: string;
  readonly contactPhone: string;
  readonly reason: string;
  readonly goal: string;
  /** The room for decision, a line each: what is fixed, what is open, what has been decided already. */
  readonly fixed: readonly string[];
  readonly open: readonly string[];
  readonly decided: readonly string[];
  /** What happens with what people say. */
  readonly whatHappens: string;
  readonly groups: readonly PlanGroup[];
  /** How those count who cannot speak: future residents, animals, nature. */
  readonly unspoken: string;
  readonly phases: readonly PlanPhase[];
  readonly subjects: readonly PlanSubject[];
  readonly languages: string;
  readonly accessibility: string;
  readonly moments: readonly PlanMoment[];
  readonly roles: readonly PlanRole[];
  /** By when, and how, people hear what came of it. */
  readonly feedbackOn: Day | null;
  readonly feedbackHow: string;
  /** When the deciding body decides, as foreseen. */
  readonly decisionOn: Day | null;
  /** Money, hours and people. */
  readonly means: string;
  /** By what it is judged afterwards, a line each. */
  readonly criteria: readonly string[];
  /** Whether every answer is read by a second person before it goes out. */
  readonly needsSecondReader: boolean;
  /** Comply or explain: what is explained, by what it departs from. */
  readonly explanations: Readonly<Record<string, string>>;
  /** What it says about the points of the guidance. */
  readonly ticks: Ticks;
}

export const emptyPlan: Plan = {
  title: '',
  caseNumber: '',
  areaCodes: [],
  decidingBodyId: null,
  aldermanSeatId: null,
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  reason: '',
  goal: '',
  fixed: [],
  open: [],
  decided: [],
  whatHappens: '',
  groups: [],
  unspoken: '',
  phases: [],
  subjects: [],
  languages: '',
  accessibility: '',
  moments: [],
  roles: [],
  feedbackOn: null,
  feedbackHow: '',
  decisionOn: null,
  means: '',
  criteria: [],
  needsSecondReader: false,
  explanations: {},
  ticks: { edition: 0, said: {} },
};

/** The first and the last moment at which people are heard. Undefined where no phase has its moments. */
export function spanOf({
  phases,
}: Pick<Plan, 'phases'>): { opensAt: Instant; closesAt: Instant } | undefined {
  const opens = phases.flatMap(({ opensAt }) => opensAt ?? []).sort();
  const closes = phases.flatMap(({ closesAt }) => closesAt ?? []).sort();
  const [opensAt, closesAt] = [opens[0], closes.at(-1)];
  return opensAt && closesAt ? { opensAt, closesAt } : undefined;
}

/** The phase that is open at a moment: from its opening up to but not including its closing. */
export const openPhase = ({ phases }: Pick<Plan, 'phases'>, now: Instant): PlanPhase | undefined =>
  phases.find(
    ({ opensAt, closesAt }) => opensAt !== null && closesAt !== null && opensAt <= now && now < closesAt,
  );
