import { type Generated, sql } from 'kysely';
import type { Instant } from '../clock.ts';
import type { Engine, Queries, Transaction } from '../database/database.ts';
import { erasure, leafOf } from './entry.ts';
import type { Hash, Kept } from './merkle.ts';

declare module '../database/database.ts' {
  interface Tables {
    logEntries: {
      id: Generated<number>;
      kind: string;
      subject: string;
      at: Instant;
      facts: string | null;
      salt: string | null;
      digest: Hash;
      position: number | null;
      peak: Hash | null;
      root: Hash | null;
    };
  }
}

/** What stands in the table, before or after sealing. */
export interface LogRow {
  readonly id: number;
  readonly kind: string;
  readonly subject: string;
  readonly at: Instant;
  readonly facts: string | null;
  readonly salt: string | null;
  readonly digest: Hash;
  readonly position: number | null;
  readonly peak: Hash | null;
  readonly root: Hash | null;
}

/** The size of the tree and its root: whoever has both can tell later whether anything changed. */
export interface Head {
  readonly size: number;
  readonly root: Hash;
}

/** The head as it was after an entry, with the moment that entry was made. */
export interface DatedHead extends Head {
  readonly at: Instant;
}

type NewEntry = Pick<LogRow, 'kind' | 'subject' | 'at' | 'digest'> & { facts: string; salt: string };

export async function insertEntries(tx: Transaction, entries: readonly NewEntry[]): Promise<void> {
  await tx.insertInto('logEntries').values(entries).execute();
}

/** The entries about something whose facts are still there, apart from those that tell of an erasure. */
export const entriesWithFacts = (tx: Transaction, subject: string): Promise<LogRow[]> =>
  tx
    .selectFrom('logEntries')
    .selectAll()
    .where('subject', '=', subject)
    .where('facts', 'is not', null)
    .where('kind', '!=', erasure)
    .orderBy('id')
    .execute();

/** Takes the facts and the salts of entries away. */
export async function emptyEntries(tx: Transaction, ids: readonly number[]): Promise<void> {
  await tx.updateTable('logEntries').set({ facts: null, salt: null }).where('id', 'in', ids).execute();
}

export async function hasUnsealed(read: Queries): Promise<boolean> {
  const row = await read
    .selectFrom('logEntries')
    .select('id')
    .where('position', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

const sealers = 0x5a3e_11d0;

/** One sealer at a time, over all processes. False: another is at it. SQLite has one writer at a time already. */
export async function holdSealing(tx: Transaction, engine: Engine): Promise<boolean> {
  if (engine === 'sqlite') return true;
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${sealers}) as held`.execute(
    tx,
  );
  return rows[0]?.held === true;
}

/** What a seal needs of an entry. */
export const entriesToSeal = (tx: Transaction, limit: number) =>
  tx
    .selectFrom('logEntries')
    .select(['id', 'kind', 'subject', 'at', 'digest'])
    .where('position', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();

export const unsealedEntries = (read: Queries, limit: number): Promise<LogRow[]> =>
  read
    .selectFrom('logEntries')
    .selectAll()
    .where('position', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();

export interface Seal {
  readonly id: number;
  readonly position: number;
  readonly peak: Hash;
  readonly root: Hash;
}

/** Gives entries their places, all in one statement. */
export async function saveSeals(tx: Transaction, engine: Engine, seals: readonly Seal[]): Promise<void> {
  const list = JSON.stringify(seals);
  const given =
    engine === 'sqlite'
      ? sql`select value ->> 'id' as "id", value ->> 'position' as "position", value ->> 'peak' as "peak", value ->> 'root' as "root" from json_each(${list})`
      : sql`select * from json_to_recordset(${list}::json) as x("id" bigint, "position" bigint, "peak" text, "root" text)`;
  await sql`
    update "logEntries" set "position" = given."position", "peak" = given."peak", "root" = given."root"
    from (${given}) as given where "logEntries"."id" = given."id"`.execute(tx);
}

export async function latestHead(read: Queries): Promise<DatedHead | undefined> {
  const row = await read
    .selectFrom('logEntries')
    .select(['position', 'root', 'at'])
    .where('position', 'is not', null)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.position && row.root ? { size: row.position, root: row.root, at: row.at } : undefined;
}

export async function headOfSize(read: Queries, size: number): Promise<Head | undefined> {
  const row = await read
    .selectFrom('logEntries')
    .select(['position', 'root'])
    .where('position', '=', size)
    .executeTakeFirst();
  return row?.position && row.root ? { size: row.position, root: row.root } : undefined;
}

/** What the tree keeps at some positions. */
export async function keptAt(read: Queries, positions: readonly number[]): Promise<Map<number, Kept>> {
  if (positions.length === 0) return new Map();
  const rows = await read.selectFrom('logEntries').selectAll().where('position', 'in', positions).execute();
  return new Map(rows.map(row => [row.position ?? 0, { leaf: leafOf(row), peak: row.peak ?? '' }]));
}

/** Sealed entries in order, from the first after a position on. */
export const sealedEntries = (
  read: Queries,
  after: { position: number; id: number },
  limit: number,
): Promise<LogRow[]> =>
  read
    .selectFrom('logEntries')
    .selectAll()
    .where('position', 'is not', null)
    .where(eb =>
      eb.or([
        eb('position', '>', after.position),
        eb.and([eb('position', '=', after.position), eb('id', '>', after.id)]),
      ]),
    )
    .orderBy('position')
    .orderBy('id')
    .limit(limit)
    .execute();

/** The newest sealed entries, the newest first; from before a position on, for the next page. */
export const newestEntries = (read: Queries, before: number | null, limit: number): Promise<LogRow[]> =>
  read
    .selectFrom('logEntries')
    .selectAll()
    .where('position', 'is not', null)
    .$if(before !== null, query => query.where('position', '<', before))
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();

export const entryAt = (read: Queries, position: number): Promise<LogRow | undefined> =>
  read.selectFrom('logEntries').selectAll().where('position', '=', position).executeTakeFirst();

/** Everything recorded about some subjects, in the order of the record. */
export const entriesAbout = (read: Queries, subjects: readonly string[]): Promise<LogRow[]> =>
  read
    .selectFrom('logEntries')
    .selectAll()
    .where('subject', 'in', subjects)
    .orderBy(sql`coalesce("position", 9007199254740991)`)
    .orderBy('id')
    .execute();

/** Entries of one kind, in the order of their numbers. */
export const entriesOfKind = (read: Queries, kind: string, after: number, limit: number): Promise<LogRow[]> =>
  read
    .selectFrom('logEntries')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
