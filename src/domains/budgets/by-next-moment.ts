import type { Instant } from '../../platform/clock.ts';
import { type Budget, nextMoment } from './budget.ts';

/** What a list of budgets is sorted by: what the calendar changes first stands on top, and then the newest. */
export const byNextMoment =
  (now: Instant) =>
  (one: Budget, other: Budget): number =>
    (nextMoment(one, now) ?? lastMoment).localeCompare(nextMoment(other, now) ?? lastMoment) ||
    other.id - one.id;

const lastMoment: Instant = '9999';

/** The first moment at which the calendar changes any of these budgets: what a kept page may not outlive. */
export const firstChange = (budgets: readonly Budget[], now: Instant): Instant | undefined =>
  budgets.flatMap(budget => nextMoment(budget, now) ?? []).sort()[0];
