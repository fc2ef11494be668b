import { type ParticipationRules, rungIn } from './ladder.ts';
import type { Plan, PlanPhase } from './plan.ts';
import type { PlanStep } from './plan-steps.ts';

const stepOf = {
  'title-missing': 'onderwerp',
  'reason-missing': 'onderwerp',
  'goal-missing': 'onderwerp',
  'deciding-body-missing': 'onderwerp',
  'contact-missing': 'onderwerp',
  'contact-reach-missing': 'onderwerp',
  'open-missing': 'ruimte',
  'what-happens-missing': 'ruimte',
  'groups-missing': 'wie',
  'phases-missing': 'fasen',
  'phase-name-missing': 'fasen',
  'phase-moments-missing': 'fasen',
  'phase-ends-before-start': 'fasen',
  'phases-overlap': 'fasen',
  'phase-rung-missing': 'fasen',
  'phase-motivation-missing': 'fasen',
  'subject-rung-missing': 'fasen',
  'phase-methods-missing': 'meedoen',
  'decision-day-missing': 'planning',
  'feedback-how-missing': 'planning',
  'criteria-missing': 'evaluatie',
} as const satisfies Record<string, PlanStep>;

export type MissingReason = keyof typeof stepOf;

/** What a plan still needs before everybody can read it. */
export interface Missing {
  readonly step: PlanStep;
  readonly reason: MissingReason;
  /** The phase or subject by its name, where it is one of several. */
  readonly about: string;
}

const missing = (reason: MissingReason, about = ''): Missing => ({ step: stepOf[reason], reason, about });

/** Everything that stands in the way of publication, in the order of the steps. Nothing: the plan is whole. */
export function missingIn(plan: Plan, rules: ParticipationRules): Missing[] {
  const needed: readonly [boolean, MissingReason][] = [
    [plan.title === '', 'title-missing'],
    [plan.reason === '', 'reason-missing'],
    [plan.goal === '', 'goal-missing'],
    [plan.decidingBodyId === null, 'deciding-body-missing'],
    [plan.contactName === '', 'contact-missing'],
    [plan.contactEmail === '' && plan.contactPhone === '', 'contact-reach-missing'],
    [plan.open.length === 0, 'open-missing'],
    [plan.whatHappens === '', 'what-happens-missing'],
    [plan.groups.length === 0, 'groups-missing'],
    [plan.phases.length === 0, 'phases-missing'],
  ];
  return [
    ...needed.flatMap(([isMissing, reason]) => (isMissing ? [missing(reason)] : [])),
    ...plan.phases.flatMap((phase, index) => missingInPhase(phase, plan.phases[index - 1], rules)),
    ...plan.subjects
      .filter(({ rung }) => !rungIn(rules, rung))
      .map(({ subject }) => missing('subject-rung-missing', subject)),
    ...plan.phases
      .filter(({ methods }) => methods.length === 0)
      .map(({ name }) => missing('phase-methods-missing', name)),
    ...(plan.decisionOn === null ? [missing('decision-day-missing')] : []),
    ...(plan.feedbackOn !== null && plan.feedbackHow === '' ? [missing('feedback-how-missing')] : []),
    ...(plan.criteria.length === 0 ? [missing('criteria-missing')] : []),
  ];
}

/** Phases follow each other: one may open at the very moment the one before closes, not sooner. */
function missingInPhase(
  { name, opensAt, closesAt, rung, motivation }: PlanPhase,
  before: PlanPhase | undefined,
  rules: ParticipationRules,
): Missing[] {
  const needed: readonly [boolean, MissingReason][] = [
    [name === '', 'phase-name-missing'],
    [opensAt === null || closesAt === null, 'phase-moments-missing'],
    [opensAt !== null && closesAt !== null && closesAt <= opensAt, 'phase-ends-before-start'],
    [Boolean(before?.closesAt && opensAt && opensAt < before.closesAt), 'phases-overlap'],
    [!rungIn(rules, rung), 'phase-rung-missing'],
    [motivation === '', 'phase-motivation-missing'],
  ];
  return needed.flatMap(([isMissing, reason]) => (isMissing ? [missing(reason, name)] : []));
}
