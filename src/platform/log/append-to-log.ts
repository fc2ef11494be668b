import type { Transaction } from '../database/database.ts';
import type { Entry } from './entry.ts';
import { saltedEntry } from './salted-entry.ts';
import { insertEntries } from './store.ts';

export type { Entry } from './entry.ts';

/**
 * Puts an entry in the record, in the same transaction as the change itself. It gets its place in the tree when it is
 * sealed, just after: so that nobody who writes waits for anybody else who writes.
 */
export async function appendToLog(tx: Transaction, entry: Entry): Promise<void> {
  await insertEntries(tx, [saltedEntry(entry)]);
}
