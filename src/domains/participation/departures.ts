import { type Day, dayOf, daysBetween } from '../../platform/clock.ts';
import { isBelowLowest, type ParticipationRules } from './ladder.ts';
import { type Plan, spanOf } from './plan.ts';

/** Where a plan departs from what is usual. It may, when it explains why. */
export type DepartureKind =
  | 'rung-of-phase'
  | 'rung-of-subject'
  | 'notice'
  | 'group'
  | 'feedback-missing'
  | 'feedback-late'
  | 'decision-early';

export interface Departure {
  /** Under which the explanation stands in the plan. */
  readonly key: string;
  readonly kind: DepartureKind;
  /** The phase by its key, or the group or subject by its name; empty where it is the plan as a whole. */
  readonly about: string;
}

const departure = (kind: DepartureKind, about = ''): Departure => ({
  key: about === '' ? kind : `${kind}:${about}`,
  kind,
  about,
});

/**
 * Everything in a plan that asks for an explanation, by the rules it is published under. `publicOn` is the day from which
 * people know when the first phase opens.
 */
export function departuresOf(plan: Plan, rules: ParticipationRules, publicOn: Day): Departure[] {
  const { feedbackOn, decisionOn } = plan;
  const span = spanOf(plan);
  return [
    ...plan.phases
      .filter(({ rung }) => isBelowLowest(rules, rung))
      .map(({ key }) => departure('rung-of-phase', key)),
    ...plan.subjects
      .filter(({ rung }) => isBelowLowest(rules, rung))
      .map(({ subject }) => departure('rung-of-subject', subject)),
    ...(span && daysBetween(publicOn, dayOf(span.opensAt)) < rules.noticeDays ? [departure('notice')] : []),
    ...plan.groups
      .filter(({ isSeldomHeard, reach }) => isSeldomHeard && reach === '')
      .map(({ name }) => departure('group', name)),
    ...(feedbackOn === null ? [departure('feedback-missing')] : []),
    ...(feedbackOn !== null && decisionOn !== null && feedbackOn > decisionOn
      ? [departure('feedback-late')]
      : []),
    ...(span && decisionOn !== null && decisionOn < dayOf(span.closesAt)
      ? [departure('decision-early')]
      : []),
  ];
}

/** What a published plan departs from, each with its explanation, as it stands in the plan. */
export const explainedIn = ({
  explanations,
}: Pick<Plan, 'explanations'>): (Departure & { readonly explanation: string })[] =>
  Object.entries(explanations).map(([key, explanation]) => {
    const colon = key.indexOf(':');
    const [kind, about] = colon < 0 ? [key, ''] : [key.slice(0, colon), key.slice(colon + 1)];
    return { key, kind: kind as DepartureKind, about, explanation };
  });

/** The plan with an explanation for each of these departures, and for nothing else. */
export const withExplanationsOf = (plan: Plan, departures: readonly Departure[]): Plan => ({
  ...plan,
  explanations: Object.fromEntries(departures.map(({ key }) => [key, plan.explanations[key] ?? ''])),
});
