// Heads of the record kept outside the database, so that nobody can rewrite the whole of it unseen.
import { appendFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../clock.ts';
import type { DatedHead, Head } from './store.ts';

const fileIn = (folder: string): string => join(folder, 'heads.log');

/** Adds a line with a head to the file; lines are never changed. */
export function keepHead(folder: string, { size, root, at }: DatedHead): void {
  appendFileSync(fileIn(folder), `${size}:${root} ${at}\n`);
}

/** Begins a new file with the heads that belong to a restored record; the old one is put aside, not thrown away. */
export function beginHeadsAgain(folder: string, heads: readonly string[], now: Instant): void {
  const file = fileIn(folder);
  if (existsSync(file)) renameSync(file, join(folder, `heads-until-${now.replaceAll(/[:.]/g, '-')}.log`));
  if (heads.length > 0) appendFileSync(file, heads.map(head => `${head} ${now}\n`).join(''));
}

/** The heads in the file, oldest first. A line that was cut off, as after a power cut, is left out. */
export function keptHeads(folder: string): Head[] {
  const file = fileIn(folder);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(line => readHead(line.split(' ')[0] ?? '') ?? []);
}

/** Reads a head as it is written and mailed: size:root. */
export function readHead(text: string): Head | undefined {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text.trim());
  return match ? { size: Number(match[1]), root: (match[2] ?? '').toLowerCase() } : undefined;
}

/** A head as somebody can keep it. */
export const writeHead = ({ size, root }: Head): string => `${size}:${root}`;
