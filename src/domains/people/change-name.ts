import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { longestName, type Person } from './person.ts';
import type { NameReason } from './sign-in-by-link.ts';
import { saveName } from './store.ts';

/** Somebody wants to be called otherwise from now on, and everywhere. */
export async function changeName(
  tx: Transaction,
  person: Person,
  name: string,
): Promise<Person | Refusal<NameReason>> {
  if (name === '') return { refused: 'no-name' };
  if (name.length > longestName) return { refused: 'name-too-long' };
  await saveName(tx, person.id, name);
  return { ...person, name };
}
