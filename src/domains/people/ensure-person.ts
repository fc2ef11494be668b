import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type Person, tidyEmail } from './person.ts';
import { findPersonByEmail, insertPerson } from './store.ts';

/** The person with this address, made now if there was none. Whoever exists keeps the name that was there. */
export async function ensurePerson(
  tx: Transaction,
  { email, name }: { readonly email: string; readonly name: string },
  now: Instant,
): Promise<Person> {
  const address = tidyEmail(email);
  const person =
    (await findPersonByEmail(tx, address)) ??
    (await insertPerson(tx, { email: address, name: name.trim(), createdAt: now })) ??
    (await findPersonByEmail(tx, address));
  if (!person) throw new Error('A person could neither be found nor made');
  return person;
}
