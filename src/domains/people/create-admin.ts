import { paths } from '../../paths.ts';
import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { signInAction } from './confirmation.ts';
import { ensurePerson } from './ensure-person.ts';
import { isEmail, type Person, tidyEmail } from './person.ts';
import { insertConfirmation } from './store.ts';
import { hashOf, newCode, newToken } from './token.ts';

const linkMinutes = 60;

/** Makes the person who will run this site, with a link to sign in once, for who has the terminal and no mail yet. */
export async function createAdmin(
  tx: Transaction,
  { email, name }: { readonly email: string; readonly name: string },
  now: Instant,
): Promise<
  | { readonly person: Person /** Begins with a slash; works once, for an hour. */; readonly address: string }
  | Refusal<'no-email' | 'no-name'>
> {
  if (!isEmail(tidyEmail(email))) return { refused: 'no-email' };
  if (name.trim() === '') return { refused: 'no-name' };
  const person = await ensurePerson(tx, { email, name }, now);
  const token = newToken();
  await insertConfirmation(tx, {
    tokenHash: hashOf(token),
    handleHash: hashOf(newToken()),
    codeHash: hashOf(newCode() + newToken()),
    email: tidyEmail(email),
    name: '',
    action: signInAction,
    subject: paths.security,
    personId: null,
    createdAt: now,
    expiresAt: addMinutes(now, linkMinutes),
    usedAt: null,
  });
  return { person, address: paths.confirm(token) };
}
