// A backup takes the place of everything that is there: all of it, or nothing.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { CannotRun } from '../cannot-run.ts';
import type { Database, Engine, Transaction } from '../database/database.ts';
import { openPostgres } from '../database/postgres.ts';
import { isInUse, openSqlite } from '../database/sqlite.ts';
import { readHead } from '../log/kept-heads.ts';
import { verifyLog } from '../log/verify-log.ts';
import { migrate, scriptOfShape, unknownMigrations } from '../migrate.ts';
import { loadBackup, manifestIn } from './load-backup.ts';
import { countOf, dropEverything, runInside, tablesIn } from './store.ts';
import type { Manifest } from './write-backup.ts';

interface Wishes {
  /** Whether what is there may be lost. */
  readonly force: boolean;
  readonly onProgress?: (rows: number, of: number) => void;
}

/** Fills a new file beside the old one, and puts it in its place when it is whole. */
export async function restoreIntoSqlite(
  backup: string,
  file: string,
  { force, onProgress }: Wishes,
): Promise<Manifest> {
  const manifest = await understood(backup, 'sqlite');
  if (existsSync(file)) {
    if (isInUse(file)) throw new CannotRun(`${file} is in use: stop the site first.`);
    if (!force) await refuseToOverwrite(openSqlite(file));
  }
  const fresh = `${file}.restoring`;
  const removeFresh = (): void => {
    for (const end of ['', '-wal', '-shm']) rmSync(fresh + end, { force: true });
  };
  removeFresh();
  try {
    const database = openSqlite(fresh);
    try {
      await database.runScript(`begin;\n${scriptOfShape('sqlite', manifest.migrations)}\ncommit;`);
      await database.write(tx => fill(tx, 'sqlite', backup, manifest, onProgress));
      await migrate(database);
    } finally {
      await database.close();
    }
    for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
    renameSync(fresh, file);
  } catch (error) {
    removeFresh();
    throw error;
  }
  return manifest;
}

/** Empties the database and fills it in one transaction: who looks meanwhile sees the old one, or waits. */
export async function restoreIntoPostgres(
  backup: string,
  address: string,
  { force, onProgress }: Wishes,
): Promise<Manifest> {
  const manifest = await understood(backup, 'postgres');
  if (!force) await refuseToOverwrite(openPostgres(address));
  const database = openPostgres(address);
  try {
    await database.write(async tx => {
      await dropEverything(tx);
      await runInside(tx, scriptOfShape('postgres', manifest.migrations));
      await fill(tx, 'postgres', backup, manifest, onProgress);
    });
    await migrate(database);
  } finally {
    await database.close();
  }
  return manifest;
}

async function understood(backup: string, engine: Engine): Promise<Manifest> {
  const manifest = await manifestIn(backup);
  const unknown = unknownMigrations(engine, manifest.migrations);
  if (unknown.length > 0) {
    throw new CannotRun(
      `${backup} was made by a newer version of Samenwijk: it has ${unknown.join(', ')}, which this version does not know.`,
    );
  }
  return manifest;
}

async function refuseToOverwrite(database: Database): Promise<void> {
  try {
    const tables = await tablesIn(database.read, database.engine);
    for (const table of ['persons', 'logEntries', 'areas'].filter(name => tables.includes(name))) {
      if ((await countOf(database.read, table)) > 0) {
        throw new CannotRun(
          'There is a site in this database already. To lose it and put the backup in its place, add --force.',
        );
      }
    }
  } finally {
    await database.close();
  }
}

async function fill(
  tx: Transaction,
  engine: Engine,
  backup: string,
  manifest: Manifest,
  onProgress: Wishes['onProgress'],
): Promise<void> {
  await loadBackup(tx, engine, backup, onProgress);
  const heads = manifest.keptHeads.flatMap(text => readHead(text) ?? []);
  const { firstBreak } = await verifyLog(tx, heads);
  if (firstBreak) throw new CannotRun(`The record in ${backup} is broken. ${firstBreak.sentence}`);
}
