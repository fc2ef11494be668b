// Everything the site holds, in one file: lines of JSON, packed. It can be read by either engine.
import { createHash } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Instant } from '../clock.ts';
import type { Database, Engine, Queries } from '../database/database.ts';
import { writeHead } from '../log/kept-heads.ts';
import { type Head, latestHead } from '../log/store.ts';
import { appliedMigrations } from '../migrate.ts';
import { columnsOf, countOf, rowsOf, tablesIn } from './store.ts';

/** The first line of a backup: what is in it. */
export interface Manifest {
  readonly samenwijk: 1;
  readonly madeAt: Instant;
  readonly engine: Engine;
  readonly migrations: readonly string[];
  /** How many rows each table has. */
  readonly tables: Readonly<Record<string, number>>;
  /** The head of the record, as size:root. */
  readonly head: string | null;
  /** Heads that were kept outside the database, up to this one. */
  readonly keptHeads: readonly string[];
}

/** Writes a backup while the site goes on; it shows one moment. The file is there when it is complete, or not at all. */
export async function writeBackup(
  database: Database,
  file: string,
  {
    keptHeads,
    now,
    onProgress = () => {},
  }: {
    readonly keptHeads: readonly Head[];
    readonly now: Instant;
    readonly onProgress?: (rows: number, of: number) => void;
  },
): Promise<Manifest> {
  const unfinished = `${file}.unfinished`;
  try {
    const manifest = await database.snapshot(async read => {
      const manifest = await manifestOf(read, database.engine, keptHeads, now);
      const lines = withDigest(linesOf(read, database.engine, manifest, onProgress));
      // Readable by its maker only: it holds everything everybody entrusted to the site.
      const target = createWriteStream(unfinished, { mode: 0o600 });
      await pipeline(Readable.from(lines), createGzip({ level: 6 }), target);
      return manifest;
    });
    renameSync(unfinished, file);
    return manifest;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

async function manifestOf(
  read: Queries,
  engine: Engine,
  keptHeads: readonly Head[],
  now: Instant,
): Promise<Manifest> {
  const tables: Record<string, number> = {};
  for (const table of await tablesIn(read, engine)) tables[table] = await countOf(read, table);
  const head = await latestHead(read);
  return {
    samenwijk: 1,
    madeAt: now,
    engine,
    migrations: await appliedMigrations(read),
    tables,
    head: head ? writeHead(head) : null,
    keptHeads: keptHeads.filter(({ size }) => size <= (head?.size ?? 0)).map(writeHead),
  };
}

async function* linesOf(
  read: Queries,
  engine: Engine,
  manifest: Manifest,
  onProgress: (rows: number, of: number) => void,
): AsyncGenerator<string> {
  const all = Object.values(manifest.tables).reduce((sum, rows) => sum + rows, 0);
  let written = 0;
  yield JSON.stringify(manifest);
  for (const table of Object.keys(manifest.tables)) {
    const columns = await columnsOf(read, engine, table);
    yield JSON.stringify({ table, columns });
    for await (const row of rowsOf(read, engine, table, columns)) {
      yield JSON.stringify(row);
      onProgress(++written, all);
    }
  }
}

/** Ends with a line that tells what all lines before it add up to: a file that was cut off or changed is known. */
async function* withDigest(lines: AsyncGenerator<string>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let together: string[] = [];
  let size = 0;
  for await (const line of lines) {
    together.push(line, '\n');
    size += line.length;
    if (size < 256 * 1024) continue;
    const bytes = Buffer.from(together.join(''));
    hash.update(bytes);
    yield bytes;
    together = [];
    size = 0;
  }
  const rest = Buffer.from(together.join(''));
  hash.update(rest);
  yield rest;
  yield Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
}
