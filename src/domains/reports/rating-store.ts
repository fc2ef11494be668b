import type { Generated } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { fewestToShow, type Rating, type Statement } from './rating.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    trajectoryRatings: { -readonly [K in keyof Rating]: Rating[K] } & {
      id: Generated<number>;
      trajectoryId: number;
      personId: number | null;
      ratedAt: Instant;
    };
  }
}

/** What participants found of a trajectory, without who they are. */
export const ratingsOf = (db: Queries, trajectoryId: number): Promise<(Rating & { readonly id: number })[]> =>
  db
    .selectFrom('trajectoryRatings')
    .select(['id', 'influence', 'access', 'answer', 'fairness', 'line'])
    .where('trajectoryId', '=', trajectoryId)
    .orderBy('id')
    .execute();

/** What was written with these ratings and can still be read, by number. */
export async function linesOfRatings(
  db: Queries,
  ids: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('trajectoryRatings')
    .select(['id', 'line'])
    .where('id', 'in', ids)
    .where('line', '<>', '')
    .execute();
  return new Map(rows.map(({ id, line }) => [id, line]));
}

export const hasRated = async (db: Queries, trajectoryId: number, personId: number): Promise<boolean> =>
  (await db
    .selectFrom('trajectoryRatings')
    .select('id')
    .where('trajectoryId', '=', trajectoryId)
    .where('personId', '=', personId)
    .executeTakeFirst()) !== undefined;

/** Keeps a rating; undefined when this person rated before. */
export async function insertRating(
  tx: Transaction,
  rating: Rating & {
    readonly trajectoryId: number;
    readonly personId: number;
    readonly ratedAt: Instant;
  },
): Promise<number | undefined> {
  const row = await tx
    .insertInto('trajectoryRatings')
    .values(rating)
    .onConflict(conflict => conflict.columns(['trajectoryId', 'personId']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Everything somebody found of the trajectories they took part in. */
export const ratingsBy = (db: Queries, personId: number) =>
  db.selectFrom('trajectoryRatings').selectAll().where('personId', '=', personId).orderBy('id').execute();

/** Leaves the scores, and takes the person and the words away. */
export async function saveWithoutRater(tx: Transaction, id: number): Promise<void> {
  await tx.updateTable('trajectoryRatings').set({ personId: null, line: '' }).where('id', '=', id).execute();
}

/** Ratings in the order of their numbers, to be compared with the record. */
export const ratingsAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('trajectoryRatings').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();

/** How a trajectory was rated, for those who look at all of them. */
export interface RatedTrajectory {
  readonly id: number;
  readonly title: string;
  readonly count: number;
  /** From 1 to 5; null while there are too few ratings. */
  readonly averages: Readonly<Record<Statement, number>> | null;
}

/** The trajectories that were rated since a moment, in some places or in the whole town, the newest first. */
export async function ratedTrajectories(
  db: Queries,
  { areaCodes, since }: { readonly areaCodes?: readonly string[] | undefined; readonly since: Instant },
): Promise<RatedTrajectory[]> {
  const rows = await db
    .selectFrom('trajectoryRatings')
    .innerJoin('trajectories', 'trajectories.id', 'trajectoryRatings.trajectoryId')
    .select(({ fn }) => [
      'trajectories.id',
      'trajectories.title',
      fn.countAll<number>().as('count'),
      fn.avg<number>('influence').as('influence'),
      fn.avg<number>('access').as('access'),
      fn.avg<number>('answer').as('answer'),
      fn.avg<number>('fairness').as('fairness'),
    ])
    .where('ratedAt', '>=', since)
    .$if(areaCodes !== undefined, query =>
      query.where(is =>
        is.or([
          is.not(
            is.exists(
              is
                .selectFrom('trajectoryPlaces')
                .select('areaCode')
                .whereRef('trajectoryPlaces.trajectoryId', '=', 'trajectories.id'),
            ),
          ),
          is.exists(
            is
              .selectFrom('trajectoryPlaces')
              .select('areaCode')
              .whereRef('trajectoryPlaces.trajectoryId', '=', 'trajectories.id')
              .where('areaCode', 'in', [...(areaCodes ?? []), '']),
          ),
        ]),
      ),
    )
    .groupBy(['trajectories.id', 'trajectories.title'])
    .orderBy('trajectories.id', 'desc')
    .execute();
  const rounded = (value: number): number => Math.round(Number(value) * 10) / 10;
  return rows.map(({ id, title, count, influence, access, answer, fairness }) => ({
    id,
    title,
    count: Number(count),
    averages:
      Number(count) < fewestToShow
        ? null
        : {
            influence: rounded(influence),
            access: rounded(access),
            answer: rounded(answer),
            fairness: rounded(fairness),
          },
  }));
}
