import { type Expression, type SqlBool, sql } from 'kysely';
import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Around } from '../../platform/keyset.ts';
import { isTown } from '../decisions/public.ts';
import { countedAtMost } from '../voices/public.ts';
import type { Pledge, PromiseState } from './promise.ts';
import { isByDueDay, type PromiseFilter } from './promise-filter.ts';
import { asPledge, promiseRows } from './promise-store.ts';

/** One page of a list of promises. */
export async function promisesIn(
  db: Queries,
  filter: PromiseFilter,
  { today, after, before, atMost = 20 }: Around & { readonly today: Day; readonly atMost?: number },
): Promise<Pledge[]> {
  const { areaCode, bodyId, organisationId, state, themeSlug, fromOn, untilOn } = filter;
  const inPlace = areaCode !== undefined && !isTown(areaCode);
  // An area has rows of its own in the order of the list, so that a small place is as fast as the whole town.
  const of = (column: 'promisedOn' | 'dueOn' | 'state' | 'isEnded') =>
    sql.ref(inPlace ? `promisePlaces.${column}` : `promises.${column}`);
  const id = sql.ref(inPlace ? 'promisePlaces.promiseId' : 'promises.id');
  const byDueDay = isByDueDay(filter);
  const day = of(byDueDay ? 'dueOn' : 'promisedOn');

  const conditions: Expression<SqlBool>[] = [];
  if (inPlace) conditions.push(sql`"promisePlaces"."areaCode" = ${areaCode}`);
  if (bodyId !== undefined) conditions.push(sql`"promises"."keeperBodyId" = ${bodyId}`);
  if (organisationId !== undefined)
    conditions.push(sql`"promises"."keeperOrganisationId" = ${organisationId}`);
  if (themeSlug !== undefined) conditions.push(sql`"promises"."themeSlug" = ${themeSlug}`);
  if (fromOn !== undefined) conditions.push(sql`${of('promisedOn')} >= ${fromOn}`);
  if (untilOn !== undefined) conditions.push(sql`${of('promisedOn')} <= ${untilOn}`);
  if (state === 'open') conditions.push(sql`${of('isEnded')} = ${false}`);
  else if (state === 'late') conditions.push(sql`${of('isEnded')} = ${false} and ${of('dueOn')} < ${today}`);
  else if (state === 'changed') conditions.push(sql`"promises"."termsNumber" > 1`);
  else if (state === 'planned' || state === 'under-way')
    conditions.push(sql`${of('state')} = ${state} and ${of('dueOn')} >= ${today}`);
  else if (state !== undefined) conditions.push(sql`${of('state')} = ${state}`);
  const isRising = byDueDay !== (before !== undefined);
  const mark = after ?? before;
  if (mark) conditions.push(sql`(${day}, ${id}) ${sql.raw(isRising ? '>' : '<')} (${mark.day}, ${mark.id})`);

  const direction = isRising ? 'asc' : 'desc';
  const rows = await promiseRows(db)
    .$if(inPlace, query => query.innerJoin('promisePlaces', 'promisePlaces.promiseId', 'promises.id'))
    .where(row => row.and(conditions))
    .orderBy(day, direction)
    .orderBy(id, direction)
    .limit(atMost)
    .execute();
  return (before ? rows.reverse() : rows).map(asPledge);
}

/** The promises that go on and are due on or before a day, the earliest first; in these areas, or in the whole town. */
export async function openPromisesDueBy(
  db: Queries,
  {
    areaCodes,
    from,
    until,
    atMost = 50,
  }: { areaCodes?: readonly string[]; from?: Day; until: Day; atMost?: number },
): Promise<Pledge[]> {
  const rows = await promiseRows(db)
    .where('promises.isEnded', '=', false)
    .where('promises.dueOn', '<=', until)
    .$if(from !== undefined, query => query.where('promises.dueOn', '>=', from ?? ''))
    .$if(areaCodes !== undefined, query =>
      query.where(
        'promises.id',
        'in',
        db
          .selectFrom('promisePlaces')
          .select('promiseId')
          .where('areaCode', 'in', areaCodes?.length ? areaCodes : [''])
          .where('isEnded', '=', false)
          .where('dueOn', '<=', until),
      ),
    )
    .orderBy('promises.dueOn')
    .orderBy('promises.id')
    .limit(atMost)
    .execute();
  return rows.map(asPledge);
}

/** What these bodies and organisations promised: what goes on, the earliest due first, and otherwise what ended last. */
export async function promisesKeptBy(
  db: Queries,
  {
    bodyIds,
    organisationIds,
  }: { readonly bodyIds: readonly number[]; readonly organisationIds: readonly number[] },
  { isEnded, until, atMost = 50 }: { isEnded: boolean; until?: Day; atMost?: number },
): Promise<Pledge[]> {
  const kept = promiseRows(db)
    .where('promises.isEnded', '=', isEnded)
    .$if(until !== undefined, query => query.where('promises.dueOn', '<=', until ?? ''))
    .orderBy('promises.dueOn', isEnded ? 'desc' : 'asc')
    .orderBy('promises.id')
    .limit(atMost);
  // Asked for the bodies and the organisations apart: each has an index of its own, the two together have none.
  const [ofBodies, ofOrganisations] = await Promise.all([
    bodyIds.length === 0 ? [] : kept.where('promises.keeperBodyId', 'in', bodyIds).execute(),
    organisationIds.length === 0
      ? []
      : kept
          .where('promises.keeperBodyId', 'is', null)
          .where('promises.keeperOrganisationId', 'in', organisationIds)
          .execute(),
  ]);
  return [...ofBodies, ...ofOrganisations]
    .map(asPledge)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0) * (isEnded ? -1 : 1) || a.id - b.id)
    .slice(0, atMost);
}

export type StateCounts = Readonly<Record<PromiseState | 'late', number>>;

/**
 * How many promises stand how today, in a place or in the whole town; each counted up to a hundred, so that it takes as
 * long in a large town as in a small one. Late ones are counted as late alone.
 */
export async function countsByState(
  db: Queries,
  areaCode: string | undefined,
  today: Day,
): Promise<StateCounts> {
  const inPlace = areaCode !== undefined && !isTown(areaCode);
  const table = sql.table(inPlace ? 'promisePlaces' : 'promises');
  const here = inPlace ? sql`"areaCode" = ${areaCode}` : sql`true`;
  const count = async (how: Expression<unknown>): Promise<number> => {
    const { rows } = await sql<{ total: number }>`
      select count(*) as "total" from (
        select 1 from ${table} where ${here} and ${how} limit ${countedAtMost}
      ) as "some"`.execute(db);
    return rows[0]?.total ?? 0;
  };
  const goesOn = (state: PromiseState) => count(sql`"state" = ${state} and "dueOn" >= ${today}`);
  const ended = (state: PromiseState) => count(sql`"state" = ${state}`);
  const [planned, underWay, kept, broken, withdrawn, late] = await Promise.all([
    goesOn('planned'),
    goesOn('under-way'),
    ended('kept'),
    ended('broken'),
    ended('withdrawn'),
    // What is late is rare among what is past its day: in order of that day the index on what goes on is read.
    count(sql`"isEnded" = ${false} and "dueOn" < ${today} order by "dueOn"`),
  ]);
  return { planned, 'under-way': underWay, kept, broken, withdrawn, late };
}
