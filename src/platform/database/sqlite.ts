// SQLite inside the process (node:sqlite, WAL). One connection reads what is committed; another one writes.

import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  type QueryResult,
  type SelectModifierNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database, Tables, Transaction } from './database.ts';

const keptStatements = 500;

/** How long we wait for another process that is writing. */
const patienceMs = 5_000;

/** Opens the file, or makes it. `isDurable: false` skips waiting for the disk; only for tests and as a control in benches. */
export function openSqlite(file: string, { isDurable = true } = {}): Database {
  const writer = openConnection(file, isDurable);
  writer.exec('pragma busy_timeout = 0');
  const reader = openConnection(file, isDurable);
  reader.exec('pragma query_only = on');
  const revision = reader.prepare('pragma data_version');

  return {
    engine: 'sqlite',
    read: kyselyOn(reader),
    write: writeInGroups(writer, kyselyOn(writer) as unknown as Transaction),
    snapshot: async work => {
      const connection = openConnection(file, isDurable);
      try {
        connection.exec('pragma query_only = on; begin; select 1 from sqlite_schema limit 1');
        return await work(kyselyOn(connection));
      } finally {
        connection.close();
      }
    },
    revision: async () => String(revision.get()?.data_version),
    runScript: async sql => {
      writer.exec(`pragma busy_timeout = ${patienceMs}`);
      try {
        writer.exec(sql);
      } finally {
        writer.exec('pragma busy_timeout = 0');
      }
    },
    failureOf,
    close: async () => {
      reader.close();
      writer.close();
    },
  };
}

/** Whether another process has the file open. A file that is no database is in nobody's use. */
export function isInUse(file: string): boolean {
  const connection = new DatabaseSync(file, { timeout: 0 });
  try {
    connection.exec('pragma locking_mode = exclusive; begin immediate; rollback');
    return false;
  } catch (error) {
    return failureOf(error) === 'away';
  } finally {
    connection.close();
  }
}

function openConnection(file: string, isDurable: boolean): DatabaseSync {
  const connection = new DatabaseSync(file, { timeout: patienceMs, enableForeignKeyConstraints: true });
  connection.exec(`pragma journal_mode = wal; pragma synchronous = ${isDurable ? 'full' : 'off'};`);
  // What is taken away is overwritten: a code that was used, a name that was erased.
  connection.exec('pragma temp_store = memory; pragma cache_size = -16000; pragma secure_delete = on;');
  return connection;
}

/**
 * Changes that arrive together share one commit, and so one wait for the disk. Each runs by itself behind a savepoint:
 * one that throws is undone alone. Nobody is told "done" before the commit is on disk.
 */
function writeInGroups(connection: DatabaseSync, tx: Transaction): Database['write'] {
  type Waiting = { change: (tx: Transaction) => Promise<unknown>; settle: (outcome: Outcome) => void };
  type Outcome = { value: unknown } | { error: unknown };
  const waiting: Waiting[] = [];
  let isBusy = false;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0, 64);
      const outcomes: Outcome[] = [];
      try {
        await begin(connection);
        for (const { change } of group) outcomes.push(await behindSavepoint(change));
        connection.exec('commit');
      } catch (error) {
        if (connection.isTransaction) connection.exec('rollback');
        outcomes.length = 0;
        for (const _ of group) outcomes.push({ error });
      }
      group.forEach(({ settle }, index) => {
        settle(outcomes[index] ?? { error: new Error('A change was never run') });
      });
    }
    isBusy = false;
  }

  async function behindSavepoint(change: Waiting['change']): Promise<Outcome> {
    connection.exec('savepoint one_change');
    try {
      const value = await change(tx);
      connection.exec('release one_change');
      return { value };
    } catch (error) {
      // A full disk can end the whole transaction by itself; then the commit of the group must fail too.
      if (!connection.isTransaction) throw error;
      connection.exec('rollback to one_change; release one_change');
      return { error };
    }
  }

  return <Result>(change: (tx: Transaction) => Promise<Result>): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({
        change,
        settle: outcome => ('error' in outcome ? reject(outcome.error) : resolve(outcome.value as Result)),
      });
      if (isBusy) return;
      isBusy = true;
      // One turn of the event loop, so that requests that came in together go together.
      setImmediate(() => void drain());
    });
}

/** Begins to write as soon as no other process does. Meanwhile this one goes on answering whoever reads. */
async function begin(connection: DatabaseSync): Promise<void> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      connection.exec('begin immediate');
      return;
    } catch (error) {
      if (primaryCode(error) !== sqliteBusy || performance.now() >= until) throw error;
    }
    await pause(20);
  }
}

function kyselyOn(connection: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new OneConnection(connection),
      createIntrospector: db => new SqliteIntrospector(db),
      createQueryCompiler: () => new CompilerWithoutRowLocks(),
    },
  });
}

/** SQLite has one writer at a time, so a row that was read inside a transaction is held already. */
class CompilerWithoutRowLocks extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier !== 'ForUpdate' && node.modifier !== 'ForShare' && node.modifier !== 'SkipLocked') {
      super.visitSelectModifier(node);
    }
  }
}

interface Prepared {
  readonly statement: StatementSync;
  readonly returnsRows: boolean;
  readonly booleanColumns: readonly string[];
}

/** Kysely's view of a connection that answers at once. Statements are prepared once and kept. */
class OneConnection implements Driver, DatabaseConnection {
  readonly #connection: DatabaseSync;
  readonly #prepared = new Map<string, Prepared>();

  constructor(connection: DatabaseSync) {
    this.#connection = connection;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { statement, returnsRows, booleanColumns } = this.#prepare(sql);
    const values = parameters.map(asSqliteValue);
    if (!returnsRows) {
      const { changes, lastInsertRowid } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
    }
    const rows: Record<string, unknown>[] = statement.all(...values);
    for (const column of booleanColumns) {
      for (const row of rows) if (row[column] !== null) row[column] = row[column] === 1;
    }
    return { rows: rows as Row[] };
  }

  #prepare(sql: string): Prepared {
    const kept = this.#prepared.get(sql);
    if (kept) return kept;
    const statement = this.#connection.prepare(sql);
    const columns = statement.columns().map(column => column.name);
    // The naming convention carries the type SQLite lacks: `isVisible` is a boolean.
    const booleanColumns = columns.filter(name => /^(is|has)[A-Z]/.test(name));
    const prepared = { statement, returnsRows: columns.length > 0, booleanColumns };
    if (this.#prepared.size >= keptStatements) this.#prepared.clear();
    this.#prepared.set(sql, prepared);
    return prepared;
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    const { statement } = this.#prepare(query.sql);
    for (const row of statement.iterate(...query.parameters.map(asSqliteValue))) yield { rows: [row as Row] };
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    return this;
  }
  async releaseConnection(): Promise<void> {}
  async beginTransaction(): Promise<void> {
    throw new Error('Use database.write()');
  }
  async commitTransaction(): Promise<void> {
    throw new Error('Use database.write()');
  }
  async rollbackTransaction(): Promise<void> {
    throw new Error('Use database.write()');
  }
  async destroy(): Promise<void> {}
}

function asSqliteValue(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return (value ?? null) as SQLInputValue;
}

const sqliteBusy = 5;
const sqliteConstraint = 19;
const sqliteAway = new Set([5, 8, 10, 13, 14]); // busy, read-only, I/O error, disk full, cannot open

function failureOf(error: unknown): ReturnType<Database['failureOf']> {
  const code = primaryCode(error);
  if (code === undefined) return undefined;
  if (code === sqliteConstraint) return 'constraint';
  return sqliteAway.has(code) ? 'away' : undefined;
}

const primaryCode = (error: unknown): number | undefined => {
  const code = (error as { errcode?: number }).errcode;
  return code === undefined ? undefined : code & 0xff;
};
