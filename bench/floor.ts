// The floor under a page: the same queries on the same database, the same HTML put together from pieces, bare node:http.
// With no queries it is the floor under a kept page: the same bytes, served as they are.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import pg from 'pg';
import type { Captured } from './capture.ts';

const { FLOOR_FILE = '', FLOOR_DATABASE = '', PORT } = process.env;
const { queries, pieces, packed, encoding } = JSON.parse(readFileSync(FLOOR_FILE, 'utf8')) as Captured;

const ask = FLOOR_DATABASE.startsWith('postgres') ? askPostgres() : askSqlite();
const bytes = packed === undefined ? undefined : Buffer.from(packed, 'base64');

createServer((_request, response) => {
  if (bytes) {
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=UTF-8',
        'content-length': bytes.length,
        ...(encoding && { 'content-encoding': encoding }),
      })
      .end(bytes);
    return;
  }
  const answer = (): void => {
    let page = '';
    for (const piece of pieces) page += piece;
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=UTF-8',
        'content-length': Buffer.byteLength(page),
      })
      .end(page);
  };
  const asked = ask();
  if (asked) void asked.then(answer);
  else answer();
}).listen(Number(PORT), '127.0.0.1');

function askSqlite(): () => undefined {
  if (queries.length === 0) return () => undefined;
  const connection = new DatabaseSync(FLOOR_DATABASE);
  connection.exec('pragma query_only = on; pragma temp_store = memory; pragma cache_size = -16000;');
  const statements = queries.map(({ sql, values }) => ({
    statement: connection.prepare(sql),
    values: values as SQLInputValue[],
  }));
  return () => {
    for (const { statement, values } of statements) statement.all(...values);
    return undefined;
  };
}

function askPostgres(): () => Promise<void> {
  const pool = new pg.Pool({ connectionString: FLOOR_DATABASE, max: 32 });
  return async () => {
    if (queries.length === 0) return;
    const client = await pool.connect();
    for (const { sql, values } of queries) await client.query(sql, [...values]);
    client.release();
  };
}
