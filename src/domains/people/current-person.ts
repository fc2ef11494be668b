import type { Context } from 'hono';
import { dayOf } from '../../platform/clock.ts';
import { perRequest, type Site } from '../../platform/site.ts';
import { isLive, type SignedIn } from './session.ts';
import { readSessionCookie } from './session-cookie.ts';
import { findSignedIn, saveLastUsed } from './store.ts';
import { hashOf } from './token.ts';

/** The session of a request, half or whole; null for a guest. */
export const sessionIn = perRequest<SignedIn | null>('session');

/** Who is signed in, by the cookie of the request. Somebody who still owes a second factor is a guest. */
export async function currentPerson(site: Site, c: Context): Promise<SignedIn | null> {
  const signedIn = await sessionOf(site, c);
  sessionIn.set(c, signedIn);
  return signedIn && !signedIn.session.isHalf ? signedIn : null;
}

async function sessionOf({ database, settings, now }: Site, c: Context): Promise<SignedIn | null> {
  const token = readSessionCookie(settings, c);
  if (!token || token.length > 100) return null;
  const signedIn = await findSignedIn(database.read, hashOf(token));
  const moment = now();
  if (!signedIn || signedIn.person.erasedAt || !isLive(signedIn.session, moment)) return null;
  const { session } = signedIn;
  // The one thing a GET may write: a day, once a day, so that a session that is in use does not end.
  if (session.lastUsedOn !== dayOf(moment)) {
    await database.write(tx => saveLastUsed(tx, session.id, dayOf(moment)));
  }
  return signedIn;
}
