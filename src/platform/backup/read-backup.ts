import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CannotRun } from '../cannot-run.ts';
import type { Value } from './store.ts';
import type { Manifest } from './write-backup.ts';

export type Piece =
  | { readonly manifest: Manifest }
  | { readonly table: string; readonly columns: readonly string[] }
  | { readonly row: readonly Value[] };

/** The pieces of a backup, one after another. Throws when the file is not a whole backup; the last is checked at the end. */
export async function* readBackup(file: string): AsyncGenerator<Piece> {
  const hash = createHash('sha256');
  let isFirst = true;
  let digest: string | undefined;
  for await (const line of linesIn(file)) {
    if (digest !== undefined) throw new CannotRun(`${file} goes on after its end; it is not a whole backup.`);
    const read = parsed(file, line);
    if (isFirst) {
      if (!isManifest(read)) throw new CannotRun(`${file} is not a backup of Samenwijk.`);
      isFirst = false;
      yield { manifest: read };
    } else if (Array.isArray(read)) yield { row: read as Value[] };
    else if (typeof read.sha256 === 'string') {
      digest = read.sha256;
      continue;
    } else yield read as { table: string; columns: string[] };
    hash.update(line).update('\n');
  }
  if (isFirst) throw new CannotRun(`${file} is not a backup of Samenwijk.`);
  if (digest === undefined) throw new CannotRun(`${file} is cut off: the end is missing.`);
  if (digest !== hash.digest('hex')) throw new CannotRun(`${file} was changed after it was made.`);
}

const isManifest = (value: unknown): value is Manifest =>
  typeof value === 'object' && value !== null && 'samenwijk' in value && value.samenwijk === 1;

function parsed(file: string, line: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    throw new CannotRun(`${file} is not a backup of Samenwijk, or it is damaged.`);
  }
}

async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = pipeline(createReadStream(file), createGunzip(), () => {});
  unpacked.setEncoding('utf8');
  let rest = '';
  try {
    for await (const piece of unpacked) {
      const lines = (rest + String(piece)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw new CannotRun(`${file} is cut off: the end is missing.`);
    if (code?.startsWith('Z_'))
      throw new CannotRun(`${file} is not a backup of Samenwijk, or it is damaged.`);
    throw error;
  }
  if (rest !== '') throw new CannotRun(`${file} is cut off: the end is missing.`);
}
