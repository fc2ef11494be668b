import { type Budget, byNextMoment, runningBudgets } from '../../domains/budgets/public.ts';
import { type Consultation, runningConsultations } from '../../domains/consultations/public.ts';
import {
  type AreaName,
  areasOfDecisions,
  type Decision,
  decisionsIn,
} from '../../domains/decisions/public.ts';
import { figuresOf } from '../../domains/indicators/public.ts';
import {
  type Area,
  areaPath,
  kindOfCode,
  type MapOfArea,
  mapOf,
} from '../../domains/neighbourhoods/public.ts';
import { organisationsIn, seatsForAreas } from '../../domains/organisations/public.ts';
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
import {
  countVoices,
  owedIn,
  type VoiceCounts,
  type VoiceLine,
  voicesIn,
} from '../../domains/voices/public.ts';
import { addDays, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type FigureBeside, figuresBesideTown } from './figures-beside-town.ts';
import { type WhoIsWho, whoIsWho } from './who-is-who.ts';

/** Everything that is going on in one wijk or buurt. */
export interface Neighbourhood {
  readonly area: Area;
  /** The wijk, for a buurt; the area itself for a wijk. */
  readonly wijk: Area;
  readonly town: Area;
  /** The buurten of the wijk. */
  readonly map: MapOfArea;
  readonly who: WhoIsWho;
  readonly voices: readonly VoiceLine[];
  readonly voiceCounts: VoiceCounts;
  /** The voices that wait, the most urgent first. */
  readonly owed: readonly VoiceLine[];
  /** Late ones first, then the latest made. */
  readonly promises: readonly Pledge[];
  readonly promiseCounts: StateCounts;
  /** What is to be done within a month. */
  readonly dueSoon: readonly Pledge[];
  readonly decisions: readonly Decision[];
  /** The budgets that go on for this place, or for one around or in it. */
  readonly budgets: readonly Budget[];
  /** What people are heard on about this place, one around or in it, or the whole town; and the places those are about. */
  readonly trajectories: readonly PublishedTrajectory[];
  readonly trajectoryAreas: readonly Area[];
  /** What lies on display about this place, one around or in it, or the whole town. */
  readonly consultations: readonly Consultation[];
  readonly figures: readonly FigureBeside[];
  /** The places each promise and each decision names, by its number. */
  readonly promiseAreas: ReadonlyMap<number, readonly AreaName[]>;
  readonly decisionAreas: ReadonlyMap<number, readonly AreaName[]>;
}

const soonDays = 30;

/** Reads all of it at once; undefined where no such wijk or buurt is known. */
export async function gatherNeighbourhood(
  queries: Queries,
  code: string,
  now: Instant,
): Promise<Neighbourhood | undefined> {
  if (!kindOfCode(code)) return undefined;
  const today = dayOf(now);
  const [town, wijk, buurt] = await areaPath(queries, code);
  const area = buurt ?? wijk;
  if (!town || !wijk || !area) return undefined;
  const map = await mapOf(queries, wijk.code);
  const inside = area.kind === 'wijk' ? map.areas.map(child => child.code) : [];
  const here = [area.code, ...(area === wijk ? inside : [wijk.code])];

  const [
    seats,
    organisations,
    voices,
    voiceCounts,
    owed,
    late,
    made,
    promiseCounts,
    decisions,
    figures,
    budgets,
    trajectories,
    consultations,
  ] = await Promise.all([
    seatsForAreas(queries, here, today),
    organisationsIn(queries, here, today),
    voicesIn(queries, { areaCode: code }, { today, atMost: 6 }),
    countVoices(queries, code, today),
    owedIn(queries, code, { today, atMost: 3 }),
    promisesIn(queries, { areaCode: code, state: 'late' }, { today, atMost: 4 }),
    promisesIn(queries, { areaCode: code }, { today, atMost: 6 }),
    countsByState(queries, code, today),
    decisionsIn(queries, { areaCode: code }, { atMost: 4 }),
    figuresOf(queries, [code, town.code]),
    runningBudgets(queries, { areaCodes: [...here, town.code] }),
    runningTrajectories(queries, { areaCodes: here }),
    runningConsultations(queries, { areaCodes: here }),
  ]);

  const promises = [...late, ...made.filter(promise => !late.some(({ id }) => id === promise.id))].slice(
    0,
    6,
  );
  const [promiseAreas, decisionAreas] = await Promise.all([
    areasOfPromises(
      queries,
      promises.map(({ id }) => id),
    ),
    areasOfDecisions(
      queries,
      decisions.map(({ id }) => id),
    ),
  ]);
  return {
    area,
    wijk,
    town,
    map,
    who: whoIsWho(area, seats, organisations),
    voices,
    voiceCounts,
    owed,
    promises,
    promiseCounts,
    dueSoon: made.filter(
      promise => !promise.isEnded && promise.dueOn >= today && promise.dueOn <= addDays(today, soonDays),
    ),
    decisions,
    budgets: budgets.sort(byNextMoment(now)),
    trajectories: trajectories.sort(byNextMomentOfPhases(now)),
    consultations,
    trajectoryAreas: await areasOfTrajectories(queries, trajectories),
    promiseAreas,
    decisionAreas,
    figures: figuresBesideTown(
      figures.filter(figure => figure.areaCode === code),
      figures.filter(figure => figure.areaCode === town.code),
    ),
  };
}
