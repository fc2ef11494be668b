import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Person } from './person.ts';
import { hasSecondFactor } from './second-factor.ts';
import { removePasskey, removeSecondFactorFromSessions, secondFactorsOf } from './store.ts';
import { tellOwner } from './tell-owner.ts';

/** The passkey opens nothing any more. */
export async function giveUpPasskey(
  tx: Transaction,
  person: Person,
  passkeyId: number,
  now: Instant,
): Promise<{ readonly gone: true } | Refusal<'not-there'>> {
  if (!(await removePasskey(tx, person.id, passkeyId))) return { refused: 'not-there' };
  if (!hasSecondFactor(await secondFactorsOf(tx, person.id)))
    await removeSecondFactorFromSessions(tx, person.id);
  await tellOwner(tx, person, 'passkey-removed', now);
  return { gone: true };
}
