import { randomBytes } from 'node:crypto';
import type { Transaction } from '../database/database.ts';
import { canonical, digestOf, type Entry } from './entry.ts';
import { insertEntry } from './store.ts';

export type { Entry } from './entry.ts';

/**
 * Puts an entry in the record, in the same transaction as the change itself. It gets its place in the tree when it is
 * sealed, just after: so that nobody who writes waits for anybody else who writes.
 */
export async function appendToLog(tx: Transaction, { kind, subject, at, facts }: Entry): Promise<void> {
  const salt = randomBytes(16).toString('hex');
  const text = canonical(facts);
  await insertEntry(tx, { kind, subject, at, facts: text, salt, digest: digestOf(salt, text) });
}
