import { addDays, type Day, dayOf, daysBetween, type Instant } from '../../platform/clock.ts';
import { readMoment, typedMoment } from '../../platform/typed-moment.ts';
import { emptyPlan, type Plan, spanOf } from './plan.ts';

/** In a template the first phase opens on this day, a Monday; every other moment is so many days from it. */
export const dayZero: Day = '2001-01-01';

/** The plan of a template, with its first phase on a day. Hours stay as they are on the clock, in summer and in winter. */
export const planFrom = (template: Plan, startOn: Day): Plan =>
  moved(template, daysBetween(dayZero, startOn));

/** A plan to begin other plans from: without what belongs to this one alone. */
export function templateFrom(plan: Plan): Plan {
  const span = spanOf(plan);
  const kept: Plan = {
    ...plan,
    title: '',
    caseNumber: '',
    areaCodes: [],
    aldermanSeatId: null,
    contactName: '',
    contactEmail: '',
    contactPhone: '',
    explanations: {},
  };
  if (span) return moved(kept, daysBetween(dayOf(span.opensAt), dayZero));
  return { ...kept, moments: [], feedbackOn: emptyPlan.feedbackOn, decisionOn: emptyPlan.decisionOn };
}

function moved(plan: Plan, days: number): Plan {
  const day = (it: Day | null) => it && addDays(it, days);
  const moment = (it: Instant): Instant => {
    const { day: on, hour } = typedMoment(it);
    const there = readMoment({ day: addDays(on, days), hour });
    // An hour that the clock skips on that one night of the year: the night is an hour later.
    return typeof there === 'string'
      ? there
      : (readMoment({ day: addDays(on, days), hour: '04.00' }) as Instant);
  };
  return {
    ...plan,
    phases: plan.phases.map(phase => ({
      ...phase,
      opensAt: phase.opensAt && moment(phase.opensAt),
      closesAt: phase.closesAt && moment(phase.closesAt),
    })),
    moments: plan.moments.map(it => ({ ...it, at: moment(it.at) })),
    feedbackOn: day(plan.feedbackOn),
    decisionOn: day(plan.decisionOn),
  };
}
