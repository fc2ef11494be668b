import type { Database } from '../../platform/database/database.ts';
import { isSealed, type SecretKey } from '../../platform/secret-key.ts';
import { sealSecret } from './second-factor.ts';
import { holdAuthenticators, saveAuthenticatorSecret } from './store.ts';

/** Seals the secrets of apps that were set up before secrets were sealed. Once; after that there is nothing to do. */
export const sealOldSecrets = (database: Database, key: SecretKey): Promise<void> =>
  database.write(async tx => {
    for (const { personId, secret } of await holdAuthenticators(tx)) {
      if (!isSealed(secret)) await saveAuthenticatorSecret(tx, personId, sealSecret(key, personId, secret));
    }
  });
