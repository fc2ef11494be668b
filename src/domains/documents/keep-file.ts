import { randomBytes } from 'node:crypto';
import type { Instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { type FileReason, readFile } from './read-file.ts';
import { insertFile } from './store.ts';

/** Keeps a file that came with a form at once, so that a form with a mistake need not ask for it again. Returns its key. */
export async function keepFile(
  database: Database,
  sent: File,
  now: Instant,
): Promise<string | Refusal<FileReason>> {
  const file = await readFile(sent);
  if (isRefusal(file)) return file;
  const key = randomBytes(15).toString('base64url');
  await database.write(tx => insertFile(tx, { ...file, key, addedAt: now }));
  return key;
}
