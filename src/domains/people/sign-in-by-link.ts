import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Browser, completeSignIn, type NewlySignedIn } from './complete-sign-in.ts';
import { isOpen, signInAction } from './confirmation.ts';
import { ensurePerson } from './ensure-person.ts';
import type { TooOften } from './limit.ts';
import { longestName } from './person.ts';
import { spendAttempts } from './spend-attempts.ts';
import { findPersonByEmail, holdConfirmation, saveConfirmationUsed, saveName } from './store.ts';
import { hashOf } from './token.ts';

export type NameReason = 'no-name' | 'name-too-long';

/** Signs in whoever has the link. Somebody new gives a name, and becomes a person only now. */
export async function signInByLink(
  tx: Transaction,
  browser: Browser,
  { token, name }: { readonly token: string; readonly name: string },
  now: Instant,
): Promise<NewlySignedIn | Refusal<'not-open' | NameReason> | TooOften> {
  const tooOften = await spendAttempts(tx, [{ what: 'link-from', who: browser.network }], now);
  if (tooOften) return tooOften;
  const confirmation = await holdConfirmation(tx, hashOf(token));
  if (!confirmation || confirmation.action !== signInAction || !isOpen(confirmation, now))
    return { refused: 'not-open' };

  const { email } = confirmation;
  const known = await findPersonByEmail(tx, email);
  if (!known?.name) {
    if (name.trim() === '') return { refused: 'no-name' };
    if (name.length > longestName) return { refused: 'name-too-long' };
    // Somebody who only followed a place until now gave an address and no name.
    if (known) await saveName(tx, known.id, name);
  }
  const person = await ensurePerson(tx, { email, name }, now);
  await saveConfirmationUsed(tx, confirmation.id, now);
  return completeSignIn(
    tx,
    { person, method: 'mail', browser, returnTo: confirmation.subject, isSure: false },
    now,
  );
}
