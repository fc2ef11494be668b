import { timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Browser, completeSignIn, type NewlySignedIn } from './complete-sign-in.ts';
import { isOpen, signInAction } from './confirmation.ts';
import type { TooOften } from './limit.ts';
import { forgiveAttempts, spendAttempts } from './spend-attempts.ts';
import {
  findPersonByEmail,
  holdConfirmationByHandle,
  saveConfirmationToken,
  saveConfirmationUsed,
} from './store.ts';
import { hashOf, newToken } from './token.ts';

/** The code was right, and a name is still to be given: behind this token. */
export interface NameToGive {
  readonly nameBehind: string;
}

/** Signs in by the code from the mail, in the browser that asked for it and in no other. */
export async function signInByCode(
  tx: Transaction,
  browser: Browser,
  { handle, code }: { readonly handle: string; readonly code: string },
  now: Instant,
): Promise<NewlySignedIn | NameToGive | Refusal<'not-open' | 'wrong-code'> | TooOften> {
  const confirmation = await holdConfirmationByHandle(tx, hashOf(handle));
  if (!confirmation || confirmation.action !== signInAction || !isOpen(confirmation, now))
    return { refused: 'not-open' };
  const { email } = confirmation;
  const tooOften = await spendAttempts(
    tx,
    [
      { what: 'code-for', who: email },
      { what: 'code-for-a-day', who: email },
      { what: 'link-from', who: browser.network },
    ],
    now,
  );
  if (tooOften) return tooOften;
  if (!isSame(hashOf(`${handle} ${code.replace(/\s/g, '')}`), confirmation.codeHash))
    return { refused: 'wrong-code' };

  await forgiveAttempts(tx, [{ what: 'code-for', who: email }]);
  const person = await findPersonByEmail(tx, email);
  if (!person?.name) {
    const nameBehind = newToken();
    await saveConfirmationToken(tx, confirmation.id, hashOf(nameBehind));
    return { nameBehind };
  }
  await saveConfirmationUsed(tx, confirmation.id, now);
  return completeSignIn(
    tx,
    { person, method: 'code', browser, returnTo: confirmation.subject, isSure: false },
    now,
  );
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
