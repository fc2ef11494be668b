import type { Instant } from '../clock.ts';
import type { Transaction } from '../database/database.ts';
import { appendToLog } from './append-to-log.ts';
import { erasure } from './entry.ts';
import { emptyEntries } from './store.ts';

/**
 * Erases what the record holds about something: the facts and their salt go, their digest stays, so the tree stays
 * whole. An entry tells which were erased and why; the reason holds no personal data itself.
 */
export async function eraseFacts(
  tx: Transaction,
  subject: string,
  { at, reason }: { readonly at: Instant; readonly reason: string },
): Promise<number> {
  const erased = await emptyEntries(tx, subject);
  if (erased.length > 0) {
    await appendToLog(tx, { kind: erasure, subject, at, facts: { entries: erased.map(String), reason } });
  }
  return erased.length;
}
