import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { SecretKey } from '../../platform/secret-key.ts';
import { newSecret, sealSecret } from './second-factor.ts';
import { holdAuthenticator, insertAuthenticator } from './store.ts';

/** Makes a secret for an app. It counts for nothing until the app has shown a code of it. */
export async function beginAuthenticator(
  tx: Transaction,
  key: SecretKey,
  personId: number,
  now: Instant,
): Promise<{ readonly begun: true } | Refusal<'already-set-up'>> {
  if ((await holdAuthenticator(tx, personId))?.confirmedAt) return { refused: 'already-set-up' };
  await insertAuthenticator(tx, {
    personId,
    secret: sealSecret(key, personId, newSecret()),
    createdAt: now,
    confirmedAt: null,
    lastStep: 0,
  });
  return { begun: true };
}
