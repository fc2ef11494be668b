import {
  firstChange,
  isFeedbackLate,
  type PublishedTrajectory,
  runningTrajectories,
  stateOf,
  type TrajectoryState,
} from '../../domains/participation/public.ts';
import { type RatedTrajectory, ratedTrajectories } from '../../domains/reports/public.ts';
import { countsOnOccasion, judgementsOnOccasion } from '../../domains/voices/public.ts';
import { addMinutes, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

/** A trajectory as the council watches it. */
export interface WatchedTrajectory {
  readonly trajectory: PublishedTrajectory;
  readonly state: TrajectoryState;
  readonly isFeedbackLate: boolean;
  readonly owed: number;
  readonly late: number;
  readonly answered: number;
  /** What authors found of their answers. */
  readonly judgements: { readonly toThePoint: number; readonly besideIt: number };
}

export interface CouncilTrajectories {
  /** Those that go on: where something is late first, and then what is decided first. */
  readonly watched: readonly WatchedTrajectory[];
  /** Until when their states hold, as far as the clock goes. */
  readonly until: Instant | undefined;
  /** What participants found of those that came to a report in the last year. */
  readonly rated: readonly RatedTrajectory[];
}

const yearInMinutes = 366 * 24 * 60;

/** The trajectories that go on in some places, or in the whole town. */
export async function gatherTrajectories(
  db: Queries,
  areaCodes: readonly string[] | undefined,
  now: Instant,
): Promise<CouncilTrajectories> {
  const today = dayOf(now);
  const running = await runningTrajectories(db, { areaCodes });
  const watched = await Promise.all(
    running.map(async (trajectory): Promise<WatchedTrajectory> => {
      const counts = await countsOnOccasion(db, 'trajectory', trajectory.id, today);
      const sum = (state: 'owed' | 'late' | 'answered'): number =>
        counts.reduce((total, ofKind) => total + ofKind[state], 0);
      return {
        trajectory,
        state: stateOf(trajectory, now),
        isFeedbackLate: isFeedbackLate(trajectory, today),
        owed: sum('owed'),
        late: sum('late'),
        answered: sum('answered'),
        judgements: await judgementsOnOccasion(db, 'trajectory', trajectory.id),
      };
    }),
  );
  const isLate = (it: WatchedTrajectory): boolean => it.isFeedbackLate || it.late > 0;
  const lastDay = '9999';
  return {
    watched: watched.toSorted(
      (one, other) =>
        Number(isLate(other)) - Number(isLate(one)) ||
        (one.trajectory.decisionOn ?? lastDay).localeCompare(other.trajectory.decisionOn ?? lastDay) ||
        one.trajectory.id - other.trajectory.id,
    ),
    until: firstChange(running, now),
    rated: await ratedTrajectories(db, { areaCodes, since: addMinutes(now, -yearInMinutes) }),
  };
}
