import type { Instant } from '../../platform/clock.ts';
import { nextMoment, type PublishedTrajectory } from './trajectory.ts';

/** What a list of trajectories is sorted by: what the calendar changes first stands on top, and then the newest. */
export const byNextMoment =
  (now: Instant) =>
  (one: PublishedTrajectory, other: PublishedTrajectory): number =>
    (nextMoment(one, now) ?? lastMoment).localeCompare(nextMoment(other, now) ?? lastMoment) ||
    other.id - one.id;

const lastMoment: Instant = '9999';

/** The first moment at which the calendar changes any of these trajectories: what a kept page may not outlive. */
export const firstChange = (
  trajectories: readonly PublishedTrajectory[],
  now: Instant,
): Instant | undefined => trajectories.flatMap(trajectory => nextMoment(trajectory, now) ?? []).sort()[0];
