import type { Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Handed } from './handed.ts';
import type { Person } from './person.ts';
import { passkeysOf, secondFactorsOf, sessionsOf } from './store.ts';

/** Everything that is kept of a person, part by part, without the secrets that would open the account. */
export async function exportAccount(
  db: Queries,
  person: Person,
  exports: Handed['exports'],
  now: Instant,
): Promise<Record<string, unknown>> {
  const { hasApp, recoveryCodesLeft } = await secondFactorsOf(db, person.id);
  const data: Record<string, unknown> = {
    exportedAt: now,
    person,
    sessions: await sessionsOf(db, person.id),
    passkeys: (await passkeysOf(db, person.id)).map(({ name, createdAt, lastUsedOn }) => ({
      name,
      createdAt,
      lastUsedOn,
    })),
    authenticator: { isSetUp: hasApp, recoveryCodesLeft },
  };
  for (const [part, read] of Object.entries(exports)) data[part] = await read(db, person);
  return data;
}
