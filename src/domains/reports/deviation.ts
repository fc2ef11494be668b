import type { Day, Instant } from '../../platform/clock.ts';
import type { Plan, PlanPhase, StatedPlan } from '../participation/public.ts';

export const deviationKinds = [
  'phase-moved',
  'phase-dropped',
  'phase-added',
  'rung-lowered',
  'rung-raised',
  'fewer-methods',
  'feedback-moved',
  'decision-moved',
  'answers-late',
  'answers-owed',
  'feedback-late',
  'phase-silent',
] as const;
export type DeviationKind = (typeof deviationKinds)[number];

/** Where what happened is not what the first plan said. The software sees it, whether or not anyone mentions it. */
export interface Deviation {
  readonly kind: DeviationKind;
  /** The name of the phase it is about, where it is about one. */
  readonly phase: string | null;
  /** What the plan said, and what it said since: moments, days, rungs or methods. */
  readonly was: readonly string[];
  readonly became: readonly string[];
  /** How many answers, where it is about answers. */
  readonly count: number | null;
  /** The version of the plan that changed it, with the reason that was given; null where no plan said so. */
  readonly change: { readonly number: number; readonly statedAt: Instant; readonly reason: string } | null;
}

/** What every version of a plan changed of the one before it, the oldest first. */
export function deviationsBetween(plans: readonly StatedPlan[]): Deviation[] {
  const rising = [...plans].sort((a, b) => a.number - b.number);
  return rising
    .slice(1)
    .flatMap((after, index) => changesFrom(rising[index]?.plan ?? after.plan, after))
    .filter(({ was, became }) => was.join() !== became.join());
}

function changesFrom(before: Plan, { plan, rules, number, statedAt, reason }: StatedPlan): Deviation[] {
  const change = { number, statedAt, reason };
  const said = (
    kind: DeviationKind,
    phase: string | null,
    was: readonly (string | null)[],
    became: readonly (string | null)[],
  ): Deviation => ({
    kind,
    phase,
    was: was.filter(it => it !== null),
    became: became.filter(it => it !== null),
    count: null,
    change,
  });
  const step = (key: string) => rules.ladder.findIndex(rung => rung.key === key);
  const rungName = (key: string) => rules.ladder.find(rung => rung.key === key)?.name ?? key;
  const rungChange = (phase: string | null, was: string, became: string): Deviation =>
    said(
      step(became) < step(was) ? 'rung-lowered' : 'rung-raised',
      phase,
      [rungName(was)],
      [rungName(became)],
    );

  const phases = before.phases.flatMap(was => {
    const now = plan.phases.find(({ key }) => key === was.key);
    if (!now) return [said('phase-dropped', was.name, momentsOf(was), [])];
    const gone = was.methods.filter(method => !now.methods.includes(method));
    return [
      said('phase-moved', now.name, momentsOf(was), momentsOf(now)),
      rungChange(now.name, was.rung, now.rung),
      ...(now.methods.length < was.methods.length ? [said('fewer-methods', now.name, gone, [])] : []),
    ];
  });
  const added = plan.phases
    .filter(({ key }) => !before.phases.some(phase => phase.key === key))
    .map(phase => said('phase-added', phase.name, [], momentsOf(phase)));
  const subjects = before.subjects.flatMap(was => {
    const now = plan.subjects.find(({ subject }) => subject === was.subject);
    return now ? [rungChange(was.subject, was.rung, now.rung)] : [];
  });
  return [
    ...phases,
    ...added,
    ...subjects,
    said('feedback-moved', null, [before.feedbackOn], [plan.feedbackOn]),
    said('decision-moved', null, [before.decisionOn], [plan.decisionOn]),
  ];
}

const momentsOf = ({ opensAt, closesAt }: PlanPhase): (string | null)[] => [opensAt, closesAt];

/** What happened otherwise than the plan that holds says. */
export function deviationsInDeed(
  { phases, feedbackOn }: Pick<Plan, 'phases' | 'feedbackOn'>,
  happened: {
    readonly lateAnswers: number;
    readonly owed: number;
    /** The keys of the phases in which something was brought in. */
    readonly heardIn: ReadonlySet<string>;
    /** The day of the first report, or today. */
    readonly reportedOn: Day;
    readonly now: Instant;
  },
): Deviation[] {
  const seen = (
    kind: DeviationKind,
    { phase = null, was = [], became = [], count = null }: Partial<Deviation>,
  ): Deviation => ({ kind, phase, was, became, count, change: null });
  return [
    ...(happened.lateAnswers > 0 ? [seen('answers-late', { count: happened.lateAnswers })] : []),
    ...(happened.owed > 0 ? [seen('answers-owed', { count: happened.owed })] : []),
    ...(feedbackOn !== null && happened.reportedOn > feedbackOn
      ? [seen('feedback-late', { was: [feedbackOn], became: [happened.reportedOn] })]
      : []),
    ...phases
      .filter(
        ({ key, closesAt }) => closesAt !== null && closesAt <= happened.now && !happened.heardIn.has(key),
      )
      .map(({ name }) => seen('phase-silent', { phase: name })),
  ];
}
