import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Person } from './person.ts';
import { forgiveAttempts } from './spend-attempts.ts';
import { erasePerson } from './store.ts';

/** What another domain erases of a person, leaving the record whole. app.ts hands these in. */
export type Erasure = (tx: Transaction, person: Person, now: Instant) => Promise<void>;

/** Erases a person: nothing is left that says who it was. What was said and promised stays, without the name. */
export async function eraseAccount(
  tx: Transaction,
  person: Person,
  erasures: readonly Erasure[],
  now: Instant,
): Promise<void> {
  for (const erase of erasures) await erase(tx, person, now);
  const who = person.email ?? '';
  await forgiveAttempts(tx, [
    { what: 'mail-to', who },
    { what: 'mail-to-a-day', who },
    { what: 'code-for', who },
    { what: 'code-for-a-day', who },
    { what: 'second-step-by', who: String(person.id) },
    { what: 'second-step-by-a-day', who: String(person.id) },
  ]);
  await erasePerson(tx, person, now);
}
