import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { passSecondStep } from './pass-second-step.ts';
import { longestPasskeyName, type NewKey } from './passkey.ts';
import type { SignedIn } from './session.ts';
import { insertPasskey } from './store.ts';
import { tellOwner } from './tell-owner.ts';

/** Keeps a passkey that has proved itself. Making one shows who it is as well as using one does. */
export async function addPasskey(
  tx: Transaction,
  { person, session }: SignedIn,
  { key, name }: { readonly key: NewKey; readonly name: string },
  now: Instant,
): Promise<{ readonly token: string } | Refusal<'known-already'>> {
  const isNew = await insertPasskey(tx, {
    ...key,
    personId: person.id,
    name: name.slice(0, longestPasskeyName) || session.device,
    createdAt: now,
    lastUsedOn: null,
  });
  if (!isNew) return { refused: 'known-already' };
  await tellOwner(tx, person, 'passkey-added', now);
  return { token: await passSecondStep(tx, session.id, now) };
}
