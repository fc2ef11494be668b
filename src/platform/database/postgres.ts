// PostgreSQL (15 or newer), for a town that outgrows one machine.
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Database, Tables, Transaction } from './database.ts';

const instantType = 1184;
const dayType = 1082;
const bigintType = 20;
const numericType = 1700;

const parsers: Record<number, (text: string) => unknown> = {
  [instantType]: text => new Date(text).toISOString(),
  [dayType]: text => text,
  [bigintType]: Number,
  [numericType]: Number,
};

/** Connects to the database at an address such as postgres://name:secret@host/town. */
export function openPostgres(address: string, { connections = 32 } = {}): Database {
  const pool = new pg.Pool({
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  // The same for one that breaks while it is in use: the query that it was for fails, and that is told.
  pool.on('connect', client => client.on('error', () => {}));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

  return {
    engine: 'postgres',
    read: kysely,
    write: change =>
      withRetry(() => kysely.transaction().execute(tx => change(tx as unknown as Transaction))),
    snapshot: work =>
      kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    revision: sharedAsk(async () => {
      // Two equal snapshots see exactly the same commits, whichever process made them.
      const { rows } = await pool.query('select pg_current_snapshot()::text as snapshot');
      return String(rows[0]?.snapshot);
    }),
    runScript: async sql => {
      await pool.query(sql);
    },
    failureOf,
    close: async () => {
      await pool.end();
    },
  };
}

/** The major version of the server: 15, 16, 17. */
export async function versionOfPostgres(database: Database): Promise<number> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(database.read);
  return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
}

/**
 * One question to the database serves everybody who is waiting for it to be asked. A caller never gets an answer to a
 * question that was put before the caller came.
 */
function sharedAsk(ask: () => Promise<string>): () => Promise<string> {
  let running: Promise<string> | undefined;
  let next: Promise<string> | undefined;
  const start = (): Promise<string> => {
    const asked: Promise<string> = ask().finally(() => {
      if (running === asked) running = undefined;
    });
    running = asked;
    return asked;
  };
  return () => {
    if (!running) return start();
    next ??= running
      .catch(() => '')
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}

const triesAtMost = 4;

/** A deadlock or a lost race between transactions is nobody's fault: the whole change is tried again. */
async function withRetry<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt >= triesAtMost || (code !== '40001' && code !== '40P01')) throw error;
    }
  }
}

const awayStates = /^(08|53|57P|25006)/; // connection, resources, shutting down, read-only
const awayNetwork = /^(ECONN|EPIPE|ENOTFOUND|ENOENT|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN)/;
const awayMessage =
  /Connection terminated|timeout exceeded when trying to connect|connection error|Cannot use a pool/;

function failureOf(error: unknown): ReturnType<Database['failureOf']> {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (code.startsWith('23')) return 'constraint';
  return awayStates.test(code) || awayNetwork.test(code) || awayMessage.test(message) ? 'away' : undefined;
}
