// A whole site for a test, on each engine: real database, time by the hand of the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import pg from 'pg';
import { type App, createApp, type Means } from '../src/app.ts';
import { sessionCookieName, startSession } from '../src/domains/people/public.ts';
import type { Instant } from '../src/platform/clock.ts';
import type { Database, Engine } from '../src/platform/database/database.ts';
import { openPostgres } from '../src/platform/database/postgres.ts';
import { openSqlite } from '../src/platform/database/sqlite.ts';
import type { LogLine } from '../src/platform/log/log-line.ts';
import { migrate } from '../src/platform/migrate.ts';
import { readSettings, type Settings } from '../src/platform/settings.ts';
import { Visitor } from './visitor.ts';

export interface TestSite {
  readonly engine: Engine;
  readonly app: App;
  readonly database: Database;
  readonly settings: Settings;
  /** What the log says about who tried what. */
  readonly lines: readonly LogLine[];
  now(): Instant;
  /** Puts the clock of the site at a moment. */
  setNow(instant: Instant): void;
  /** Somebody with a browser of their own and no cookies yet. */
  visitor(): Visitor;
  /** Signs a person in in the browser of the visitor, second factor passed unless told otherwise. */
  signIn(visitor: Visitor, personId: number, how?: { secondFactor?: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** A PostgreSQL server the tests may make databases on; without it they say that they skip. */
const postgresServer = process.env.TEST_DATABASE_URL;

/** What a test hands to the site besides a database and a clock. */
type OtherMeans = Pick<Means, 'occasions'>;

/** Runs one test on SQLite and on PostgreSQL, each with an empty, migrated site of its own. */
export function onEachEngine(
  title: string,
  run: (site: TestSite) => Promise<void>,
  means: OtherMeans = {},
): void {
  for (const engine of ['sqlite', 'postgres'] as const) {
    const skip = engine === 'postgres' && !postgresServer && 'no PostgreSQL: TEST_DATABASE_URL is not set';
    test(`${title} (${engine})`, { skip }, async () => {
      const site = await openTestSite(engine, {}, means);
      try {
        await run(site);
      } finally {
        await site.close();
      }
    });
  }
}

/** Opens a site on one engine; the environment says what else is set. The caller closes it. */
export async function openTestSite(
  engine: Engine,
  environment: Readonly<Record<string, string>> = {},
  means: OtherMeans = {},
): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-test-'));
  const { database, address, remove } = engine === 'sqlite' ? openSqliteIn(folder) : await openPostgresIn();
  await migrate(database);
  let present: Instant = '2026-03-02T10:00:00.000Z';
  const settings = readSettings({
    DATA_DIR: folder,
    DATABASE_URL: address,
    BASE_URL: 'http://samen.test',
    PORT: '3000',
    ...environment,
  });
  const lines: LogLine[] = [];
  const app = createApp({
    ...means,
    database,
    settings,
    now: () => present,
    log: line => void lines.push(line),
  });
  return {
    engine,
    app,
    database,
    settings,
    lines,
    now: () => present,
    setNow: instant => {
      present = instant;
    },
    visitor: () => new Visitor(app, settings.baseUrl),
    signIn: async (visitor, personId, { secondFactor = true } = {}) => {
      const token = await database.write(tx =>
        startSession(
          tx,
          { personId, method: 'mail', device: 'een test', secondFactorAt: secondFactor ? present : null },
          present,
        ),
      );
      visitor.carry(sessionCookieName(settings), token);
    },
    close: async () => {
      await database.close();
      await remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface TestDatabase {
  readonly database: Database;
  /** As DATABASE_URL, for another process. */
  readonly address: string | undefined;
  remove(): Promise<void>;
}

function openSqliteIn(folder: string): TestDatabase {
  const database = openSqlite(join(folder, 'samenwijk.sqlite'), { isDurable: false });
  return { database, address: undefined, remove: async () => {} };
}

async function openPostgresIn(): Promise<TestDatabase> {
  if (!postgresServer) throw new Error('TEST_DATABASE_URL is not set');
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await ask(postgresServer, `create database ${name}`);
  const address = new URL(postgresServer);
  address.pathname = `/${name}`;
  return {
    database: openPostgres(address.href, { connections: 4 }),
    address: address.href,
    remove: () => ask(postgresServer, `drop database ${name} with (force)`),
  };
}

async function ask(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(sql);
  await client.end();
}
