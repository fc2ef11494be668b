import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Person } from './person.ts';
import { hasSecondFactor } from './second-factor.ts';
import { removeAuthenticator, removeSecondFactorFromSessions, secondFactorsOf } from './store.ts';
import { tellOwner } from './tell-owner.ts';

/** The app is not asked for any more, and its recovery codes are gone with it. */
export async function giveUpAuthenticator(tx: Transaction, person: Person, now: Instant): Promise<void> {
  await removeAuthenticator(tx, person.id);
  if (!hasSecondFactor(await secondFactorsOf(tx, person.id)))
    await removeSecondFactorFromSessions(tx, person.id);
  await tellOwner(tx, person, 'app-removed', now);
}
