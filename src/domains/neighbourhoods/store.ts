import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { type Area, type AreaKind, codesOnPathTo } from './area.ts';
import { type Boundary, type Box, boxAround, type Point } from './boundary.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    areas: {
      code: string;
      kind: AreaKind;
      name: string;
      parentCode: string | null;
      boundary: string | null;
      west: number | null;
      south: number | null;
      east: number | null;
      north: number | null;
      postcode: string | null;
      changedAt: Instant;
    };
  }
}

const area = ['code', 'kind', 'name', 'parentCode'] as const;

export const findArea = (queries: Queries, code: string): Promise<Area | undefined> =>
  queries.selectFrom('areas').select(area).where('code', '=', code).executeTakeFirst();

/** Every area there is, without the outlines, by code: municipalities, then buurten, then wijken. */
export const allAreas = (queries: Queries): Promise<Area[]> =>
  queries.selectFrom('areas').select(area).orderBy('code').execute();

export const municipalities = (queries: Queries): Promise<Area[]> =>
  queries.selectFrom('areas').select(area).where('kind', '=', 'municipality').execute();

/** What lies directly in an area: the wijken of a town, the buurten of a wijk. */
export const areasIn = (queries: Queries, code: string): Promise<Area[]> =>
  queries.selectFrom('areas').select(area).where('parentCode', '=', code).orderBy('code').execute();

/** The buurten where most addresses have these four digits. */
export const areasWithPostcode = (queries: Queries, digits: string): Promise<Area[]> =>
  queries.selectFrom('areas').select(area).where('postcode', '=', digits).orderBy('code').execute();

/** What lies directly in an area, with the moment at which each was last told about. */
export const areasInWithChange = (
  queries: Queries,
  code: string,
): Promise<(Area & { readonly changedAt: Instant })[]> =>
  queries
    .selectFrom('areas')
    .select([...area, 'changedAt'])
    .where('parentCode', '=', code)
    .orderBy('code')
    .execute();

/** The areas of these codes, in no particular order. */
export const areasWithCodes = async (queries: Queries, codes: readonly string[]): Promise<Area[]> =>
  codes.length === 0 ? [] : queries.selectFrom('areas').select(area).where('code', 'in', codes).execute();

/** From the municipality to the area itself; empty when the area is not known. */
export async function areaPath(queries: Queries, code: string): Promise<Area[]> {
  const onPath = codesOnPathTo(code);
  const areas = await areasWithCodes(queries, onPath);
  const inOrder = onPath.flatMap(step => areas.find(candidate => candidate.code === step) ?? []);
  return inOrder.at(-1)?.code === code ? inOrder : [];
}

/** The codes of an area and of everything in it: what happens in a buurt also happens in its wijk. */
export async function areaAndDescendants(queries: Queries, code: string): Promise<string[]> {
  const rows = await queries
    .selectFrom('areas')
    .select('code')
    .where(where =>
      where.or([
        where('code', '=', code),
        where('parentCode', '=', code),
        where(
          'parentCode',
          'in',
          queries
            .selectFrom('areas as between')
            .select('between.code')
            .where('between.parentCode', '=', code),
        ),
      ]),
    )
    .execute();
  return rows.map(row => row.code);
}

/** An area with its outline, for drawing it or asking what lies in it. */
export interface Outlined extends Area {
  readonly boundary: Boundary;
}

const read = (text: string): Boundary => JSON.parse(text) as Boundary;

/** The areas of these codes that have an outline. */
export const outlinesOf = (queries: Queries, codes: readonly string[]): Promise<Outlined[]> =>
  outlines(queries, 'code', codes);

/** What lies directly in the areas of these codes and has an outline. */
export const outlinesIn = (queries: Queries, codes: readonly string[]): Promise<Outlined[]> =>
  outlines(queries, 'parentCode', codes);

async function outlines(
  queries: Queries,
  column: 'code' | 'parentCode',
  codes: readonly string[],
): Promise<Outlined[]> {
  if (codes.length === 0) return [];
  const rows = await queries
    .selectFrom('areas')
    .select([...area, 'boundary'])
    .where(column, 'in', codes)
    .where('boundary', 'is not', null)
    .orderBy('code')
    .execute();
  return rows.flatMap(({ boundary, ...rest }) => (boundary ? [{ ...rest, boundary: read(boundary) }] : []));
}

/** The wijken and buurten whose rectangle holds a place; buurten first. Few, so that each can be looked at closely. */
export async function outlinesNear(queries: Queries, { longitude, latitude }: Point): Promise<Outlined[]> {
  const rows = await queries
    .selectFrom('areas')
    .select([...area, 'boundary'])
    .where('kind', '!=', 'municipality')
    .where('west', '<=', longitude)
    .where('east', '>=', longitude)
    .where('south', '<=', latitude)
    .where('north', '>=', latitude)
    .orderBy('code')
    .execute();
  return rows.flatMap(({ boundary, ...rest }) => (boundary ? [{ ...rest, boundary: read(boundary) }] : []));
}

/** The rectangle around everything directly or indirectly in an area, by what is known of its outlines. */
export async function boxOf(queries: Queries, codes: readonly string[]): Promise<Box | undefined> {
  if (codes.length === 0) return undefined;
  const { west, south, east, north } = await queries
    .selectFrom('areas')
    .select(({ fn }) => [
      fn.min('west').as('west'),
      fn.min('south').as('south'),
      fn.max('east').as('east'),
      fn.max('north').as('north'),
    ])
    .where('code', 'in', codes)
    .executeTakeFirstOrThrow();
  return west === null || south === null || east === null || north === null
    ? undefined
    : { west, south, east, north };
}

/** Everything that is kept about an area. */
export interface KeptArea extends Area {
  readonly boundary: string | null;
  readonly postcode: string | null;
}

export const holdAreas = async (tx: Transaction, codes: readonly string[]): Promise<KeptArea[]> =>
  codes.length === 0
    ? []
    : tx
        .selectFrom('areas')
        .select([...area, 'boundary', 'postcode'])
        .where('code', 'in', codes)
        .forUpdate()
        .execute();

/** Keeps an area as it is now known, whether it was known before or not. */
export async function saveArea(tx: Transaction, { code, ...told }: KeptArea, now: Instant): Promise<void> {
  const box = told.boundary === null ? undefined : boxAround([read(told.boundary)]);
  const rest = {
    ...told,
    west: box?.west ?? null,
    south: box?.south ?? null,
    east: box?.east ?? null,
    north: box?.north ?? null,
    changedAt: now,
  };
  await tx
    .insertInto('areas')
    .values({ code, ...rest })
    .onConflict(conflict => conflict.column('code').doUpdateSet(rest))
    .execute();
}
