import { type Budget, byNextMoment, runningBudgets } from '../../domains/budgets/public.ts';
import { type Consultation, runningConsultations } from '../../domains/consultations/public.ts';
import {
  type AreaName,
  areasOfDecisions,
  type Decision,
  decisionsIn,
} from '../../domains/decisions/public.ts';
import { type Area, byName, mapOf, municipalities, type Town } from '../../domains/neighbourhoods/public.ts';
import {
  areasOfTrajectories,
  byNextMoment as byNextMomentOfPhases,
  type PublishedTrajectory,
  runningTrajectories,
} from '../../domains/participation/public.ts';
import {
  areasOfPromises,
  countsByState,
  type Pledge,
  promisesIn,
  type StateCounts,
} from '../../domains/promises/public.ts';
import { countVoices, type VoiceCounts, type VoiceLine, voicesIn } from '../../domains/voices/public.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

/** What is happening in town. */
export interface Home {
  readonly towns: readonly Town[];
  readonly voiceCounts: VoiceCounts;
  readonly promiseCounts: StateCounts;
  /** The voices that were answered last. */
  readonly answered: readonly VoiceLine[];
  readonly newest: readonly VoiceLine[];
  readonly late: readonly Pledge[];
  readonly kept: readonly Pledge[];
  readonly decisions: readonly Decision[];
  /** Those that go on, what the calendar changes first on top. */
  readonly budgets: readonly Budget[];
  /** Those that go on, what the calendar changes first on top, and the places they are about. */
  readonly trajectories: readonly PublishedTrajectory[];
  readonly trajectoryAreas: readonly Area[];
  readonly consultations: readonly Consultation[];
  /** The places each promise and each decision names, by its number. */
  readonly promiseAreas: ReadonlyMap<number, readonly AreaName[]>;
  readonly decisionAreas: ReadonlyMap<number, readonly AreaName[]>;
}

export async function gatherHome(queries: Queries, now: Instant): Promise<Home> {
  const today = dayOf(now);
  const towns = (await municipalities(queries)).sort(byName);
  const [
    maps,
    voiceCounts,
    promiseCounts,
    answered,
    newest,
    late,
    kept,
    decisions,
    budgets,
    trajectories,
    consultations,
  ] = await Promise.all([
    Promise.all(towns.map(async town => ({ town, map: await mapOf(queries, town.code) }))),
    countVoices(queries, null, today),
    countsByState(queries, undefined, today),
    voicesIn(queries, { state: 'answered' }, { today, atMost: 20 }),
    voicesIn(queries, {}, { today, atMost: 3 }),
    promisesIn(queries, { state: 'late' }, { today, atMost: 2 }),
    promisesIn(queries, { state: 'kept' }, { today, atMost: 3 }),
    decisionsIn(queries, {}, { atMost: 4 }),
    runningBudgets(queries),
    runningTrajectories(queries),
    runningConsultations(queries),
  ]);
  const [promiseAreas, decisionAreas] = await Promise.all([
    areasOfPromises(
      queries,
      [...late, ...kept].map(({ id }) => id),
    ),
    areasOfDecisions(
      queries,
      decisions.map(({ id }) => id),
    ),
  ]);
  return {
    towns: maps,
    voiceCounts,
    promiseCounts,
    answered: answered.sort((a, b) => (b.answeredAt ?? '').localeCompare(a.answeredAt ?? '')).slice(0, 4),
    newest,
    late,
    kept,
    decisions,
    budgets: budgets.sort(byNextMoment(now)),
    trajectories: trajectories.sort(byNextMomentOfPhases(now)),
    trajectoryAreas: await areasOfTrajectories(queries, trajectories),
    consultations,
    promiseAreas,
    decisionAreas,
  };
}
