import { type WatchedConsultation, watchedConsultations } from '../../domains/consultations/public.ts';
import {
  type AreaName,
  areasOfDecisions,
  type Decision,
  decisionsIn,
} from '../../domains/decisions/public.ts';
import {
  type Area,
  allAreas,
  areaAndDescendants,
  areaPath,
  byName,
} from '../../domains/neighbourhoods/public.ts';
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
import { addDays, type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type CouncilMoney, gatherMoney } from './gather-money.ts';
import { type CouncilTrajectories, gatherTrajectories } from './gather-trajectories.ts';

/** How it stands, in numbers. */
export interface Standing {
  readonly voices: VoiceCounts;
  readonly promises: StateCounts;
}

/** What the council and the college watch: what is owed, what is late and what was decided. */
export interface Council {
  readonly town: Area | undefined;
  /** The wijken and buurten in portfolio; for the whole town every wijk. */
  readonly standings: readonly (Standing & { readonly area: Area })[];
  /** All of these together, each thing once. */
  readonly total: Standing;
  readonly lateVoices: readonly VoiceLine[];
  readonly latePromises: readonly Pledge[];
  readonly dueSoon: readonly Pledge[];
  readonly money: CouncilMoney;
  readonly trajectories: CouncilTrajectories;
  readonly consultations: readonly WatchedConsultation[];
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
  now: Instant,
): Promise<Council> {
  const today = dayOf(now);
  const areas = await allAreas(db);
  const places = areas
    .filter(area => (portfolio ? portfolio.includes(area.code) : area.kind === 'wijk'))
    .toSorted(byName);
  const codes = places.map(area => area.code);
  const standings = await Promise.all(
    places.map(async area => ({ area, ...(await standingIn(db, area.code, today)) })),
  );
  // A buurt counts with its wijk, when both are in portfolio.
  const apart = standings.filter(({ area }) => !codes.includes(area.parentCode ?? ''));
  const [lateVoices, latePromises, dueSoon, decisions, money, trajectories, consultations] =
    await Promise.all([
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
      gatherMoney(db, portfolio && (await around(db, codes)), today),
      gatherTrajectories(db, portfolio && (await around(db, codes)), now),
      watchedConsultations(db, { areaCodes: portfolio && (await around(db, codes)) }, now),
    ]);
  return {
    town: areas.find(area => area.kind === 'municipality'),
    standings,
    total: portfolio ? together(apart) : await standingIn(db, undefined, today),
    lateVoices,
    latePromises,
    dueSoon,
    decisions,
    money,
    trajectories,
    consultations,
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

/** What lies in these places, and around them. */
const around = async (db: Queries, codes: readonly string[]): Promise<string[]> => {
  const parts = await Promise.all(
    codes.map(async code => [
      ...(await areaAndDescendants(db, code)),
      ...(await areaPath(db, code)).filter(({ kind }) => kind === 'wijk').map(area => area.code),
    ]),
  );
  return [...new Set(parts.flat())];
};

const standingIn = async (db: Queries, areaCode: string | undefined, today: Day): Promise<Standing> => ({
  voices: await countVoices(db, areaCode ?? null, today),
  promises: await countsByState(db, areaCode, today),
});

const together = (standings: readonly Standing[]): Standing => ({
  voices: sum(
    standings.map(it => it.voices),
    { owed: 0, late: 0, answered: 0 },
  ),
  promises: sum(
    standings.map(it => it.promises),
    noPromises,
  ),
});

const noPromises: StateCounts = { planned: 0, 'under-way': 0, kept: 0, broken: 0, withdrawn: 0, late: 0 };

function sum<Counts extends { readonly [K in keyof Counts]: number }>(
  parts: readonly Counts[],
  nothing: Counts,
): Counts {
  const total = { ...nothing } as { [K in keyof Counts]: number };
  for (const part of parts) for (const key in nothing) total[key] += part[key];
  return total as Counts;
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
