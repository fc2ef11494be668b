// Opens the database of the settings, or says in one sentence why it cannot.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotRun } from './platform/cannot-run.ts';
import type { Database } from './platform/database/database.ts';
import type { Settings } from './platform/settings.ts';

/** The file SQLite keeps everything in. */
export const sqliteFile = (settings: Settings): string => join(settings.dataDir, 'samenwijk.sqlite');

export async function openDatabase(settings: Settings): Promise<Database> {
  prepareDataDir(settings.dataDir);
  return settings.databaseUrl ? openThePostgres(settings.databaseUrl) : openTheSqlite(sqliteFile(settings));
}

/** Makes the folder when it is not there, and sees that it can be written in. */
export function prepareDataDir(dataDir: string): void {
  try {
    makeFolder(resolve(dataDir));
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new CannotRun(
      `DATA_DIR is "${resolve(dataDir)}", and this program may not write there (${codeOf(error)}). Give it that right, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
}

/** One folder at a time: in a place like /proc, mkdir with `recursive` never returns. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

// Each engine is loaded when it is used: a start with SQLite does not wait for the client of PostgreSQL.

async function openTheSqlite(file: string): Promise<Database> {
  const { openSqlite } = await import('./platform/database/sqlite.ts');
  try {
    return openSqlite(file);
  } catch (error) {
    throw new CannotRun(`The database ${resolve(file)} cannot be opened: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

const oldestPostgres = 15;

async function openThePostgres(address: string): Promise<Database> {
  const { openPostgres, versionOfPostgres } = await import('./platform/database/postgres.ts');
  const database = openPostgres(address);
  try {
    const version = await versionOfPostgres(database);
    if (version < oldestPostgres) {
      throw new CannotRun(
        `The database server is PostgreSQL ${version}; Samenwijk needs PostgreSQL ${oldestPostgres} or newer.`,
      );
    }
    return database;
  } catch (error) {
    await database.close();
    if (error instanceof CannotRun) throw error;
    const { hostname, port, pathname } = new URL(address);
    throw new CannotRun(
      `The database at ${hostname}:${port || 5432}${pathname} (DATABASE_URL) cannot be reached: ${reasonOf(error)}.`,
      { cause: error },
    );
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** Several addresses of one host can each refuse; the first says enough. */
const reasonOf = (error: unknown): string =>
  error instanceof AggregateError ? reasonOf(error.errors[0]) : (error as Error).message;
