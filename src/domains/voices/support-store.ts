import type { Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import { type VoiceLine, voiceRows } from './voice-store.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    supports: { voiceId: number; personId: number; since: Instant };
  }
}

export async function insertSupport(tx: Transaction, support: Tables['supports']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('supports')
    .values(support)
    .onConflict(conflict => conflict.columns(['voiceId', 'personId']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function deleteSupport(tx: Transaction, voiceId: number, personId: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('supports')
    .where('voiceId', '=', voiceId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** What somebody supports, the newest first, for the own page. */
export const voicesSupportedBy = (
  db: Queries,
  personId: number,
  { atMost = 20 } = {},
): Promise<VoiceLine[]> =>
  voiceRows(db)
    .innerJoin('supports', 'supports.voiceId', 'voices.id')
    .where('supports.personId', '=', personId)
    .orderBy('supports.since', 'desc')
    .orderBy('voices.id', 'desc')
    .limit(atMost)
    .execute();

export async function supportOf(
  db: Queries,
  voiceId: number,
  personId: number | null,
): Promise<{ readonly count: number; readonly isOwn: boolean }> {
  const { count } = await db
    .selectFrom('supports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('voiceId', '=', voiceId)
    .executeTakeFirstOrThrow();
  if (personId === null) return { count, isOwn: false };
  const own = await db
    .selectFrom('supports')
    .select('since')
    .where('voiceId', '=', voiceId)
    .where('personId', '=', personId)
    .executeTakeFirst();
  return { count, isOwn: own !== undefined };
}

/** How many different people brought in or support these voices. Who has no account, as on paper, cannot be counted. */
export async function countPeopleBehind(db: Queries, voiceIds: readonly number[]): Promise<number> {
  if (voiceIds.length === 0) return 0;
  const { count } = await db
    .selectFrom(
      db
        .selectFrom('voices')
        .select('personId')
        .where('id', 'in', voiceIds)
        .where('personId', 'is not', null)
        .union(db.selectFrom('supports').select('personId').where('voiceId', 'in', voiceIds))
        .as('people'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Who brought in or supports each of these voices, as far as they have an account; who is not in it has nobody. */
export async function peopleBehindEach(
  db: Queries,
  voiceIds: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> {
  if (voiceIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('voices')
    .select(['id as voiceId', 'personId'])
    .where('id', 'in', voiceIds)
    .union(db.selectFrom('supports').select(['voiceId', 'personId']).where('voiceId', 'in', voiceIds))
    .execute();
  const people = new Map<number, number[]>();
  for (const { voiceId, personId } of rows)
    if (personId !== null) people.set(voiceId, [...(people.get(voiceId) ?? []), personId]);
  return people;
}
