// The only queries on interests, the voices in which they are heard, their conflicts and their weighings.
import type { Generated } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { areasWithCodes } from '../neighbourhoods/public.ts';
import {
  byAlphabet,
  type Interest,
  type RegisteredInterest,
  type Standing,
  standings,
  type Weighing,
  type WeighingOutcome,
} from './interest.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    interests: {
      id: Generated<number>;
      trajectoryId: number;
      standing: Standing | null;
      name: string;
      whose: string;
      areaCodes: string;
      version: number;
      removedReason: string | null;
    };
    interestVoices: { interestId: number; voiceId: number };
    interestConflicts: { interestId: number; otherId: number; explanation: string };
    interestWeighings: {
      id: Generated<number>;
      interestId: number;
      number: number;
      outcome: WeighingOutcome;
      reason: string;
      seatId: number;
      weighedAt: Instant;
    };
  }
}

const interests = (db: Queries) => db.selectFrom('interests').selectAll();

const interestFrom = ({
  areaCodes,
  ...row
}: Omit<Interest, 'areaCodes'> & { areaCodes: string }): Interest => ({
  ...row,
  areaCodes: areaCodes === '' ? [] : areaCodes.split(' '),
});

export async function findInterest(db: Queries, id: number): Promise<Interest | undefined> {
  const row = await interests(db).where('id', '=', id).executeTakeFirst();
  return row && interestFrom(row);
}

/** A standing interest of a trajectory, once anything was done with it. */
export async function findStanding(
  db: Queries,
  trajectoryId: number,
  standing: Standing,
): Promise<Interest | undefined> {
  const row = await interests(db)
    .where('trajectoryId', '=', trajectoryId)
    .where('standing', '=', standing)
    .executeTakeFirst();
  return row && interestFrom(row);
}

/** The register of a trajectory, by the alphabet, with the standing interests in it. */
export async function interestsOf(db: Queries, trajectoryId: number): Promise<RegisteredInterest[]> {
  const rows = (
    await interests(db).where('trajectoryId', '=', trajectoryId).where('removedReason', 'is', null).execute()
  ).map(interestFrom);
  const ids = rows.map(({ id }) => id);
  const [counts, conflicts, weighings, areas] = await Promise.all([
    voiceCounts(db, ids),
    conflictsOf(db, ids),
    weighingsOf(db, ids),
    areasWithCodes(db, [...new Set(rows.flatMap(({ areaCodes }) => areaCodes))]),
  ]);
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  const registered = rows.map(
    ({ id, standing, name, whose, version, areaCodes }): RegisteredInterest => ({
      id,
      standing,
      name,
      whose,
      version,
      places: areas.filter(({ code }) => areaCodes.includes(code)),
      voiceCount: counts.get(id) ?? 0,
      conflicts: conflicts.flatMap(({ interestId, otherId, explanation }) => {
        const other = interestId === id ? otherId : otherId === id ? interestId : undefined;
        const otherName = other === undefined ? undefined : nameOf.get(other);
        return other === undefined || otherName === undefined
          ? []
          : [{ id: other, name: otherName, explanation }];
      }),
      weighings: weighings.get(id) ?? [],
    }),
  );
  const untouched = (Object.keys(standings) as Standing[])
    .filter(standing => !rows.some(row => row.standing === standing))
    .map(
      (standing): RegisteredInterest => ({
        ...standings[standing],
        ...{ id: null, standing, version: 0, places: [], voiceCount: 0, conflicts: [], weighings: [] },
      }),
    );
  return [...registered, ...untouched].sort(byAlphabet);
}

async function voiceCounts(db: Queries, ids: readonly number[]): Promise<Map<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('interestVoices')
    .innerJoin('voices', 'voices.id', 'interestVoices.voiceId')
    .select(({ fn }) => ['interestVoices.interestId', fn.countAll<number>().as('count')])
    .where('interestVoices.interestId', 'in', ids)
    .where('voices.hiddenAt', 'is', null)
    .where('voices.withdrawnAt', 'is', null)
    .groupBy('interestVoices.interestId')
    .execute();
  return new Map(rows.map(row => [row.interestId, Number(row.count)]));
}

const conflictsOf = async (db: Queries, ids: readonly number[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('interestConflicts')
        .selectAll()
        .where('interestId', 'in', ids)
        .orderBy('interestId')
        .orderBy('otherId')
        .execute();

async function weighingsOf(db: Queries, ids: readonly number[]): Promise<Map<number, Weighing[]>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('interestWeighings')
    .innerJoin('seats', 'seats.id', 'interestWeighings.seatId')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .select([
      'interestWeighings.interestId',
      'interestWeighings.number',
      'interestWeighings.outcome',
      'interestWeighings.reason',
      'interestWeighings.weighedAt',
      'bodies.name as bodyName',
    ])
    .where('interestWeighings.interestId', 'in', ids)
    .orderBy('interestWeighings.number', 'desc')
    .execute();
  return Map.groupBy(
    rows.map(({ interestId, ...weighing }) => ({ interestId, ...weighing })),
    row => row.interestId,
  );
}

export async function holdInterest(tx: Transaction, id: number): Promise<Interest | undefined> {
  await tx.selectFrom('interests').select('id').where('id', '=', id).forUpdate().execute();
  return findInterest(tx, id);
}

export async function insertInterest(
  tx: Transaction,
  { areaCodes, ...interest }: Omit<Interest, 'id' | 'removedReason' | 'version'>,
): Promise<Interest> {
  const row = await tx
    .insertInto('interests')
    .values({ ...interest, areaCodes: areaCodes.join(' '), version: 1, removedReason: null })
    .returningAll()
    .executeTakeFirstOrThrow();
  return interestFrom(row);
}

export async function saveInterest(
  tx: Transaction,
  { id, version }: Pick<Interest, 'id' | 'version'>,
  { areaCodes, ...changed }: Partial<Pick<Interest, 'name' | 'whose' | 'areaCodes' | 'removedReason'>>,
): Promise<void> {
  await tx
    .updateTable('interests')
    .set({ ...changed, ...(areaCodes && { areaCodes: areaCodes.join(' ') }), version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** A voice of a trajectory as something an interest may be heard in. */
export interface HeardIn {
  readonly id: number;
  readonly title: string;
  readonly interest: string;
}

/** What was said in a trajectory and can be read. */
export const voicesToHear = (db: Queries, trajectoryId: number): Promise<HeardIn[]> =>
  db
    .selectFrom('voices')
    .select(['id', 'title', 'interest'])
    .where('occasionKind', '=', 'trajectory')
    .where('occasionId', '=', trajectoryId)
    .where('hiddenAt', 'is', null)
    .where('withdrawnAt', 'is', null)
    .orderBy('id')
    .execute();

/** The voices in which interests are heard. */
export const heardIn = async (db: Queries, interestId: number): Promise<number[]> =>
  (
    await db.selectFrom('interestVoices').select('voiceId').where('interestId', '=', interestId).execute()
  ).map(row => row.voiceId);

/** How many voices of a trajectory name an interest that is not linked to any in the register. */
export async function countUnheard(db: Queries, trajectoryId: number): Promise<number> {
  const { count } = await db
    .selectFrom('voices')
    .leftJoin('interestVoices', 'interestVoices.voiceId', 'voices.id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('voices.occasionKind', '=', 'trajectory')
    .where('voices.occasionId', '=', trajectoryId)
    .where('voices.interest', '!=', '')
    .where('voices.hiddenAt', 'is', null)
    .where('voices.withdrawnAt', 'is', null)
    .where('interestVoices.voiceId', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function linkVoices(
  tx: Transaction,
  interestId: number,
  voiceIds: readonly number[],
): Promise<void> {
  if (voiceIds.length === 0) return;
  await tx
    .insertInto('interestVoices')
    .values(voiceIds.map(voiceId => ({ interestId, voiceId })))
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

export async function unlinkVoices(
  tx: Transaction,
  interestId: number,
  voiceIds: readonly number[],
): Promise<void> {
  if (voiceIds.length === 0) return;
  await tx
    .deleteFrom('interestVoices')
    .where('interestId', '=', interestId)
    .where('voiceId', 'in', voiceIds)
    .execute();
}

/** States why two interests cannot both have their way; an empty explanation: they can. */
export async function saveConflict(
  tx: Transaction,
  ids: readonly [number, number],
  explanation: string,
): Promise<void> {
  const [interestId, otherId] = [Math.min(...ids), Math.max(...ids)];
  if (explanation === '')
    await tx
      .deleteFrom('interestConflicts')
      .where('interestId', '=', interestId)
      .where('otherId', '=', otherId)
      .execute();
  else
    await tx
      .insertInto('interestConflicts')
      .values({ interestId, otherId, explanation })
      .onConflict(conflict => conflict.columns(['interestId', 'otherId']).doUpdateSet({ explanation }))
      .execute();
}

export async function lastWeighing(db: Queries, interestId: number): Promise<number> {
  const row = await db
    .selectFrom('interestWeighings')
    .select('number')
    .where('interestId', '=', interestId)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row?.number ?? 0;
}

export async function insertWeighing(
  tx: Transaction,
  weighing: {
    readonly interestId: number;
    readonly number: number;
    readonly outcome: WeighingOutcome;
    readonly reason: string;
    readonly seatId: number;
    readonly weighedAt: Instant;
  },
): Promise<void> {
  await tx.insertInto('interestWeighings').values(weighing).execute();
}

export const weighingsAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('interestWeighings').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();
