import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Browser, completeSignIn, type NewlySignedIn } from './complete-sign-in.ts';
import { ensurePerson } from './ensure-person.ts';
import { isEmail, longestName, tidyEmail } from './person.ts';
import { findPersonByIdentity, insertIdentity } from './store.ts';

/** Who somebody is according to the identity provider. */
export interface ProvidedIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly email: string;
  /** The provider vouches for the address. */
  readonly isEmailVerified: boolean;
  readonly name: string;
  /** The provider asked for the second factor we wanted. */
  readonly isSure: boolean;
}

/** Signs in by the identity provider. The first time it needs an address the provider vouches for. */
export async function signInByProvider(
  tx: Transaction,
  browser: Browser,
  { identity, returnTo }: { readonly identity: ProvidedIdentity; readonly returnTo: string },
  now: Instant,
): Promise<NewlySignedIn | Refusal<'no-verified-email'>> {
  const known = await findPersonByIdentity(tx, identity);
  const email = tidyEmail(identity.email);
  if (!known && !(identity.isEmailVerified && isEmail(email))) return { refused: 'no-verified-email' };
  const name = identity.name.trim().slice(0, longestName) || (email.split('@')[0] ?? '');
  const person = known ?? (await ensurePerson(tx, { email, name }, now));
  if (!known) {
    const { issuer, subject } = identity;
    await insertIdentity(tx, { issuer, subject, personId: person.id, createdAt: now });
  }
  return completeSignIn(tx, { person, method: 'provider', browser, returnTo, isSure: identity.isSure }, now);
}
