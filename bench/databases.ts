// Empty databases to measure on, thrown away afterwards: SQLite in a folder, PostgreSQL on a server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startTestPostgres } from '../dev/postgres.ts';
import type { Database, Engine } from '../src/platform/database/database.ts';
import { openPostgres } from '../src/platform/database/postgres.ts';
import { openSqlite } from '../src/platform/database/sqlite.ts';
import { migrate } from '../src/platform/migrate.ts';

export interface BenchDatabase {
  readonly engine: Engine;
  readonly database: Database;
  /** The file of SQLite, or the address of PostgreSQL, for programs that go to the engine directly. */
  readonly place: string;
  /** What a server must be told to use this database. */
  readonly environment: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

export async function makeDatabase(engine: Engine): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-bench-'));
  const { place, remove } = engine === 'sqlite' ? inFolder(folder) : await onServer();
  const database = engine === 'sqlite' ? openSqlite(place) : openPostgres(place);
  await migrate(database);
  return {
    engine,
    database,
    place,
    environment: { DATA_DIR: folder, ...(engine === 'postgres' && { DATABASE_URL: place }) },
    remove: async () => {
      await database.close();
      await remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const inFolder = (folder: string) => ({ place: join(folder, 'samenwijk.sqlite'), remove: async () => {} });

let server: Promise<{ readonly address: string; stop(): Promise<void> }> | undefined;

/** The server of DATABASE_URL, or one of our own that waits for the disk as a real one does. */
async function startServer(): Promise<{ address: string; stop(): Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (given) return { address: given, stop: async () => {} };
  const started = await startTestPostgres({ isDurable: true });
  if ('missing' in started) throw new Error(started.missing);
  console.log(`PostgreSQL: ${started.description}`);
  return started;
}

async function onServer(): Promise<{ place: string; remove(): Promise<void> }> {
  server ??= startServer();
  const { address } = await server;
  const name = `bench_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await ask(address, `create database ${name}`);
  const place = new URL(address);
  place.pathname = `/${name}`;
  return { place: place.href, remove: () => ask(address, `drop database ${name} with (force)`) };
}

async function ask(address: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** Ends the server of our own, when there is one. */
export async function stopServer(): Promise<void> {
  await (await server)?.stop();
  server = undefined;
}
