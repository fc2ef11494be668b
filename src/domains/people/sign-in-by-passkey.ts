import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Browser, completeSignIn, type NewlySignedIn } from './complete-sign-in.ts';
import type { Passkey } from './passkey.ts';
import { findPerson, savePasskeyUsed } from './store.ts';

/** Signs in the owner of a passkey that has proved itself: key and finger or PIN are two factors in one. */
export async function signInByPasskey(
  tx: Transaction,
  browser: Browser,
  { passkey, counter, returnTo }: { passkey: Passkey; counter: number; returnTo: string },
  now: Instant,
): Promise<NewlySignedIn | Refusal<'not-there'>> {
  const person = await findPerson(tx, passkey.personId);
  if (!person || person.erasedAt) return { refused: 'not-there' };
  await savePasskeyUsed(tx, passkey.id, { counter, lastUsedOn: dayOf(now) });
  return completeSignIn(tx, { person, method: 'passkey', browser, returnTo, isSure: true }, now);
}
