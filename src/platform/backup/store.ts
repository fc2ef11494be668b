// Every table as it is, whatever is in it: the only queries that know no names.
import { sql } from 'kysely';
import type { Engine, Queries, Transaction } from '../database/database.ts';

/** A row as it can be written in JSON: bytes are marked, and told apart by that. */
export type Value = string | number | boolean | null | { readonly base64: string };

/** The tables that hold data of our own, without what an index of the engine keeps for itself. */
export async function tablesIn(read: Queries, engine: Engine): Promise<string[]> {
  const { rows } =
    engine === 'sqlite'
      ? await sql<{ name: string }>`
          select name from pragma_table_list
          where schema = 'main' and type = 'table' and name not like 'sqlite\\_%' escape '\\'`.execute(read)
      : await sql<{ name: string }>`
          select table_name as name from information_schema.tables
          where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(read);
  return rows
    .map(row => row.name)
    .filter(name => name !== 'migrations')
    .sort();
}

export async function columnsOf(read: Queries, engine: Engine, table: string): Promise<string[]> {
  const { rows } =
    engine === 'sqlite'
      ? await sql<{ name: string }>`select name from pragma_table_info(${table}) order by cid`.execute(read)
      : await sql<{ name: string }>`
          select column_name as name from information_schema.columns
          where table_schema = current_schema() and table_name = ${table} and is_generated = 'NEVER'
          order by ordinal_position`.execute(read);
  return rows.map(row => row.name);
}

export async function countOf(read: Queries, table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(read);
  return rows[0]?.n ?? 0;
}

/** The columns of the key of a table. */
async function keyOf(read: Queries, engine: Engine, table: string): Promise<string[]> {
  const { rows } =
    engine === 'sqlite'
      ? await sql<{ name: string }>`
          select name from pragma_table_info(${table}) where pk > 0 order by pk`.execute(read)
      : await sql<{ name: string }>`
          select a.attname as name from pg_index i
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
          where i.indrelid = ${`"${table}"`}::regclass and i.indisprimary
          order by array_position(i.indkey::int2[], a.attnum)`.execute(read);
  return rows.map(row => row.name);
}

/** How many rows are in memory at a time; some hold a photo. */
const rowsAtOnce = 50;

/**
 * Every row of a table, with the columns in this order. Rows go by their key: where they happen to lie would tell in what
 * order they came, and of ballots nobody may know.
 */
export async function* rowsOf(
  read: Queries,
  engine: Engine,
  table: string,
  columns: readonly string[],
): AsyncGenerator<Value[]> {
  const key = await keyOf(read, engine, table);
  const everything = sql<Record<string, unknown>>`
    select ${sql.join(columns.map(name => sql.ref(name)))} from ${sql.table(table)}
    ${key.length > 0 ? sql`order by ${sql.join(key.map(name => sql.ref(name)))}` : sql``}`;
  const inOrder = (row: Record<string, unknown>): Value[] => columns.map(name => asValue(name, row[name]));
  if (engine === 'sqlite') {
    const query = everything.compile(read);
    for await (const { rows } of read.getExecutor().stream<Record<string, unknown>>(query, rowsAtOnce)) {
      for (const row of rows) yield inOrder(row);
    }
    return;
  }
  await sql`declare everything no scroll cursor for ${everything}`.execute(read);
  for (;;) {
    const { rows } = await sql<
      Record<string, unknown>
    >`fetch ${sql.raw(String(rowsAtOnce))} from everything`.execute(read);
    for (const row of rows) yield inOrder(row);
    if (rows.length < rowsAtOnce) break;
  }
  await sql`close everything`.execute(read);
}

function asValue(name: string, value: unknown): Value {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') };
  if (/^(is|has)[A-Z]/.test(name) && typeof value === 'number') return value === 1;
  return value as Value;
}

/** Puts rows in a table as they were. */
export async function insertRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  const values = rows.map(
    row =>
      sql`(${sql.join(row.map(value => sql`${typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value}`))})`,
  );
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map(name => sql.ref(name)))})
    values ${sql.join(values)}`.execute(tx);
}

/** Empties the tables a migration put something in, so that what was kept comes in their place. */
export async function emptyTables(tx: Transaction, engine: Engine, tables: readonly string[]): Promise<void> {
  if (tables.length === 0) return;
  if (engine === 'postgres') {
    await sql`truncate ${sql.join(tables.map(name => sql.table(name)))}`.execute(tx);
    return;
  }
  for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(tx);
}

/** Lets rows come before the rows they refer to, until the end of the work; then all references are checked at once. */
export async function withReferencesLater(
  tx: Transaction,
  engine: Engine,
  work: () => Promise<void>,
): Promise<void> {
  if (engine === 'sqlite') {
    await sql`pragma defer_foreign_keys = on`.execute(tx);
    await work();
    return;
  }
  const { rows } = await sql<{ table: string; name: string }>`
    select c.relname as "table", k.conname as "name"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and n.nspname = current_schema() and not k.condeferrable`.execute(tx);
  const alter = async (how: string): Promise<void> => {
    for (const { table, name } of rows) {
      await sql`alter table ${sql.table(table)} alter constraint ${sql.id(name)} ${sql.raw(how)}`.execute(tx);
    }
  };
  await alter('deferrable initially deferred');
  await work();
  await sql`set constraints all immediate`.execute(tx);
  await alter('not deferrable');
}

/** New rows get numbers after those that were restored. SQLite sees to that by itself. */
export async function continueNumbers(tx: Transaction, engine: Engine): Promise<void> {
  if (engine === 'sqlite') return;
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`.execute(tx);
  for (const { table, column } of rows) {
    await sql`
      select setval(pg_get_serial_sequence(${`"${table}"`}, ${column}), coalesce(max(${sql.ref(column)}), 0) + 1, false)
      from ${sql.table(table)}`.execute(tx);
  }
}

/** Takes everything of ours out of a PostgreSQL database: tables, and the functions our triggers call. */
export async function dropEverything(tx: Transaction): Promise<void> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(tx);
  for (const { name } of tables) await sql`drop table ${sql.table(name)} cascade`.execute(tx);
  const { rows: functions } = await sql<{ name: string }>`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = current_schema() and p.prokind = 'f'
      and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`.execute(tx);
  for (const { name } of functions) await sql`drop function ${sql.raw(name)} cascade`.execute(tx);
}

/** Runs a script of several statements inside a transaction (PostgreSQL only). */
export async function runInside(tx: Transaction, script: string): Promise<void> {
  await sql.raw(script).execute(tx);
}
