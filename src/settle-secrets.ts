import { resolve } from 'node:path';
import { sealOldSecrets, unreadableApps } from './domains/people/public.ts';
import type { Database } from './platform/database/database.ts';
import { secretKeyIn } from './platform/secret-key.ts';
import type { Settings } from './platform/settings.ts';

/** Seals the secrets that never were, and says so when some can no longer be opened. */
export async function settleSecrets(database: Database, { secretFile }: Settings): Promise<void> {
  const key = secretKeyIn(secretFile);
  await sealOldSecrets(database, key);
  const count = await unreadableApps(database.read, key);
  if (count === 0) return;
  console.error(
    `The key in ${resolve(secretFile)} (SECRET_FILE) does not open the codes apps of ${count === 1 ? 'one person' : `${count} people`}. Put the right file back and start again. If it is lost: they sign in with a recovery code and set their app up anew, or you run "samenwijk reset-second-step".`,
  );
}
