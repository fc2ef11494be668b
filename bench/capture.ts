// What one page of the site asks of the database, and what it says, for the floor to do the same.
import { StatementSync } from 'node:sqlite';
import pg from 'pg';
import { createApp } from '../src/app.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Database } from '../src/platform/database/database.ts';
import { readSettings } from '../src/platform/settings.ts';

export interface Query {
  readonly sql: string;
  readonly values: readonly unknown[];
}

export interface Captured {
  readonly queries: readonly Query[];
  /** The page, cut in pieces as a template is. */
  readonly pieces: readonly string[];
  /** For a page that is served as it is: its bytes as they go over the wire, in base64. */
  readonly packed?: string;
  readonly encoding?: string;
}

/** A cookie of no meaning, with which a guest gets a page of their own instead of the kept one. */
export const withoutKeptPage = { cookie: 'anders=1' };

const pieceLength = 80;

/** Looks a page up twice, as a guest, and tells what the second time asked and gave. */
export async function capturePage(database: Database, path: string): Promise<Captured> {
  const app = createApp({ database, settings: readSettings({ PORT: '3000' }), now: systemClock });
  const look = async (): Promise<string> => {
    const response = await app.fetch(
      new Request(`http://127.0.0.1:3000${path}`, { headers: { accept: 'text/html', ...withoutKeptPage } }),
    );
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    return response.text();
  };
  await look();
  const queries: Query[] = [];
  const stop = overhear(query => queries.push(query));
  try {
    const page = await look();
    return { queries, pieces: page.match(new RegExp(`[^]{1,${pieceLength}}`, 'gu')) ?? [] };
  } finally {
    stop();
  }
}

/** Tells of every query that either engine is asked in this process. */
export function overhear(tell: (query: Query) => void): () => void {
  const { all, run } = StatementSync.prototype;
  const { query } = pg.Client.prototype;
  StatementSync.prototype.all = function (this: StatementSync, ...values: unknown[]) {
    tell({ sql: this.sourceSQL, values });
    return Reflect.apply(all, this, values) as ReturnType<typeof all>;
  } as typeof all;
  StatementSync.prototype.run = function (this: StatementSync, ...values: unknown[]) {
    tell({ sql: this.sourceSQL, values });
    return Reflect.apply(run, this, values) as ReturnType<typeof run>;
  } as typeof run;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, second] = given;
    const { text, values } =
      typeof first === 'string'
        ? { text: first, values: second }
        : (first as { text: string; values: unknown });
    tell({ sql: text, values: Array.isArray(values) ? values : [] });
    return Reflect.apply(query, this, given) as unknown;
  } as typeof query;
  return () => {
    Object.assign(StatementSync.prototype, { all, run });
    pg.Client.prototype.query = query;
  };
}
