import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Person, tidyEmail } from './person.ts';
import {
  findPersonByEmail,
  passkeysOf,
  removeAuthenticator,
  removePasskey,
  removeSessions,
} from './store.ts';
import { tellOwner } from './tell-owner.ts';

/**
 * For whoever lost the telephone and the recovery codes, and showed the administrator who they are. Every key is gone,
 * every browser is signed out, and the owner of the account is told.
 */
export async function resetSecondFactor(
  tx: Transaction,
  email: string,
  now: Instant,
): Promise<Person | Refusal<'nobody'>> {
  const person = await findPersonByEmail(tx, tidyEmail(email));
  if (!person) return { refused: 'nobody' };
  await removeAuthenticator(tx, person.id);
  for (const passkey of await passkeysOf(tx, person.id)) await removePasskey(tx, person.id, passkey.id);
  await removeSessions(tx, person.id);
  await tellOwner(tx, person, 'all-removed', now);
  return person;
}
