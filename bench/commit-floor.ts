// The floor under a write: the same rows, put in by the bare client of the engine, one commit for each voice.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import pg from 'pg';
import type { Query } from './capture.ts';
import { type Measured, type Row, type RowsOfFile, readRows } from './load.ts';

export interface BareCommits {
  readonly file: string;
  readonly place: string;
  readonly connections: number;
  readonly seconds: number;
  /** Rows of which each is used once: {name} becomes what the row has under that name. */
  readonly rows?: RowsOfFile;
}

const { file, place, connections, seconds, rows } = JSON.parse(process.argv[2] ?? '{}') as BareCommits;
const queries = JSON.parse(readFileSync(file, 'utf8')) as readonly Query[];
const unused = rows && readRows(rows);
const isLeft = (): boolean => performance.now() < end && unused?.length !== 0;
/** What stands for this commit where a query has {once} or another name. */
const nextRow = (): Row => unused?.pop() ?? { once: randomUUID() };
const valuesOf = (query: Query, row: Row): unknown[] =>
  query.values.map(value =>
    typeof value === 'string' ? (row[/^\{(\w+)\}$/.exec(value)?.[1] ?? ''] ?? value) : value,
  );

const times: number[] = [];
const begin = performance.now();
const end = begin + seconds * 1000;
if (place.startsWith('postgres')) await Promise.all(Array.from({ length: connections }, commitOnPostgres));
else commitOnSqlite();
const took = (performance.now() - begin) / 1000;
times.sort((a, b) => a - b);
console.log(
  JSON.stringify({
    requests: times.length,
    seconds: took,
    perSecond: times.length / took,
    medianMs: times[times.length >> 1] ?? 0,
    p99Ms: times[Math.floor(times.length * 0.99)] ?? 0,
    statuses: {},
  } satisfies Measured),
);

/** SQLite has one writer at a time, so there is no more than one here either. */
function commitOnSqlite(): void {
  const connection = new DatabaseSync(place, { timeout: 5_000 });
  connection.exec('pragma synchronous = full');
  const statements = queries.map(query => ({ query, statement: connection.prepare(query.sql) }));
  while (isLeft()) {
    const started = performance.now();
    const row = nextRow();
    connection.exec('begin immediate');
    for (const { query, statement } of statements)
      statement.all(...(valuesOf(query, row) as SQLInputValue[]));
    connection.exec('commit');
    times.push(performance.now() - started);
  }
}

async function commitOnPostgres(): Promise<void> {
  const client = new pg.Client({ connectionString: place });
  await client.connect();
  while (isLeft()) {
    const started = performance.now();
    const row = nextRow();
    await client.query('begin');
    for (const query of queries) await client.query(query.sql, valuesOf(query, row));
    await client.query('commit');
    times.push(performance.now() - started);
  }
  await client.end();
}
