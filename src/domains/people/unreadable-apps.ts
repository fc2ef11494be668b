import type { Queries } from '../../platform/database/database.ts';
import type { SecretKey } from '../../platform/secret-key.ts';
import { openSecret } from './second-factor.ts';
import { allAuthenticators } from './store.ts';

/** How many people have an app whose codes cannot be checked, because the key to its secret is gone. */
export async function unreadableApps(read: Queries, key: SecretKey): Promise<number> {
  const apps = await allAuthenticators(read);
  return apps.filter(app => app.confirmedAt !== null && openSecret(key, app) === undefined).length;
}
