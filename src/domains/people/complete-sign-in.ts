import { addDays, dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Person } from './person.ts';
import { idleDays, type Method } from './session.ts';
import { startSession } from './start-session.ts';
import { removeSessionByToken, removeSessionsUnusedSince, secondFactorsOf } from './store.ts';
import { hashOf } from './token.ts';

/** The browser somebody signs in with. */
export interface Browser {
  readonly device: string;
  /** Where the request came from, as `networkOf` says it. */
  readonly network: string;
  /** The token it carries from an earlier session; that session ends. */
  readonly oldToken: string | undefined;
}

/** Somebody who has just shown who it is. */
export interface NewlySignedIn {
  readonly person: Person;
  readonly method: Method;
  readonly token: string;
  readonly returnTo: string;
  /** Still owes the code of the app that was set up. */
  readonly isHalf: boolean;
  /** Has shown a second factor already: a passkey, or the provider asked for it. */
  readonly isSure: boolean;
}

/** Starts a session under a new token. Who has set up an app is only half in until its code was given. */
export async function completeSignIn(
  tx: Transaction,
  {
    person,
    method,
    browser,
    returnTo,
    isSure,
  }: {
    readonly person: Person;
    readonly method: Method;
    readonly browser: Browser;
    readonly returnTo: string;
    readonly isSure: boolean;
  },
  now: Instant,
): Promise<NewlySignedIn> {
  if (browser.oldToken) await removeSessionByToken(tx, hashOf(browser.oldToken));
  await removeSessionsUnusedSince(tx, addDays(dayOf(now), -idleDays));
  const isHalf = !isSure && (await secondFactorsOf(tx, person.id)).hasApp;
  const token = await startSession(
    tx,
    { personId: person.id, method, device: browser.device, secondFactorAt: isSure ? now : null, isHalf },
    now,
  );
  return { person, method, token, returnTo, isHalf, isSure };
}
