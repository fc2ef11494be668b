import type { Transaction } from '../database/database.ts';
import type { Entry } from './entry.ts';
import { saltedEntry } from './salted-entry.ts';
import { insertEntries } from './store.ts';

const atOnce = 500;

/** Puts many entries in the record, in their order, in the same transaction as the changes themselves. */
export async function appendAllToLog(tx: Transaction, entries: readonly Entry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += atOnce)
    await insertEntries(tx, entries.slice(from, from + atOnce).map(saltedEntry));
}
