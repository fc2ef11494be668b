import {
  type AreaName,
  areasOfDecisions,
  type Decision,
  decisionsIn,
} from '../../domains/decisions/public.ts';
import { type Area, allAreas, byName } from '../../domains/neighbourhoods/public.ts';
import type { Viewer } from '../../domains/organisations/public.ts';
import {
  areasOfPromises,
  countsByState,
  openPromisesDueBy,
  type Pledge,
  promisesIn,
  type StateCounts,
} from '../../domains/promises/public.ts';
import { countVoices, owedIn, type VoiceCounts, type VoiceLine } from '../../domains/voices/public.ts';
import { addDays, type Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

/** How it stands in one place, in numbers. */
export interface Standing {
  readonly area: Area;
  readonly voices: VoiceCounts;
  readonly promises: StateCounts;
}

/** What the council and the college watch: what is owed, what is late and what was decided. */
export interface Council {
  readonly town: Area | undefined;
  /** The wijken and buurten in portfolio; for the whole town every wijk. */
  readonly standings: readonly Standing[];
  readonly lateVoices: readonly VoiceLine[];
  readonly latePromises: readonly Pledge[];
  readonly dueSoon: readonly Pledge[];
  readonly decisions: readonly Decision[];
  readonly promiseAreas: ReadonlyMap<number, readonly AreaName[]>;
  readonly decisionAreas: ReadonlyMap<number, readonly AreaName[]>;
}

const soonDays = 30;
const shown = 8;

/** The neighbourhoods somebody in the council or the college has in portfolio; empty for everybody else. */
export const portfolioOf = (viewer: Viewer): string[] => [
  ...new Set(
    viewer.seats
      .filter(seat => seat.role === 'council-member' || seat.role === 'alderman')
      .flatMap(seat => seat.areaCodes),
  ),
];

/** Reads it for some neighbourhoods, or for the whole town. */
export async function gatherCouncil(
  db: Queries,
  portfolio: readonly string[] | undefined,
  today: Day,
): Promise<Council> {
  const areas = await allAreas(db);
  const places = areas
    .filter(area => (portfolio ? portfolio.includes(area.code) : area.kind === 'wijk'))
    .toSorted(byName);
  const codes = places.map(area => area.code);
  const standings = await Promise.all(
    places.map(async area => ({
      area,
      voices: await countVoices(db, area.code, today),
      promises: await countsByState(db, { areaCode: area.code }, today),
    })),
  );
  const [lateVoices, latePromises, dueSoon, decisions] = await Promise.all([
    inEach(
      portfolio && codes,
      code => owedIn(db, code ?? null, { today, onlyLate: true, atMost: shown }),
      it => it.dueOn ?? '',
    ),
    inEach(
      portfolio && codes,
      code => promisesIn(db, { areaCode: code, state: 'late' }, { today, atMost: shown }),
      it => it.dueOn,
    ),
    openPromisesDueBy(db, {
      ...(portfolio && { areaCodes: codes }),
      from: today,
      until: addDays(today, soonDays),
      atMost: shown,
    }),
    inEach(
      portfolio && codes,
      code => decisionsIn(db, { areaCode: code }, { atMost: shown }),
      it => it.decidedOn,
      true,
    ),
  ]);
  return {
    town: areas.find(area => area.kind === 'municipality'),
    standings,
    lateVoices,
    latePromises,
    dueSoon,
    decisions,
    promiseAreas: await areasOfPromises(
      db,
      [...latePromises, ...dueSoon].map(promise => promise.id),
    ),
    decisionAreas: await areasOfDecisions(
      db,
      decisions.map(decision => decision.id),
    ),
  };
}

/** The first few of several places together, each thing once, in the order of a day. No places: the whole town. */
async function inEach<Row extends { readonly id: number }>(
  codes: readonly string[] | undefined,
  read: (code: string | undefined) => Promise<readonly Row[]>,
  dayOfRow: (row: Row) => Day,
  isLatestFirst = false,
): Promise<Row[]> {
  const rows = (await Promise.all((codes ?? [undefined]).map(read))).flat();
  const once = [...new Map(rows.map(row => [row.id, row])).values()];
  const sorted = once.toSorted((a, b) => dayOfRow(a).localeCompare(dayOfRow(b)) || a.id - b.id);
  return (isLatestFirst ? sorted.reverse() : sorted).slice(0, shown);
}
