import type { Instant } from '../clock.ts';
import type { Transaction } from '../database/database.ts';
import { appendToLog } from './append-to-log.ts';
import { erasure, type Facts } from './entry.ts';
import { emptyEntries, entriesWithFacts } from './store.ts';

/**
 * Erases what the record holds about something: the facts and their salt go, their digest stays, so the tree stays
 * whole. An entry tells which were erased and why; the reason holds no personal data itself. `only` picks the entries
 * when others about the same thing must keep theirs. Returns how many were erased.
 */
export async function eraseFacts(
  tx: Transaction,
  subject: string,
  {
    at,
    reason,
    only = () => true,
  }: {
    readonly at: Instant;
    readonly reason: string;
    readonly only?: (entry: { readonly kind: string; readonly facts: Facts }) => boolean;
  },
): Promise<number> {
  const entries = await entriesWithFacts(tx, subject);
  const ids = entries
    .filter(({ kind, facts }) => only({ kind, facts: JSON.parse(facts ?? '{}') as Facts }))
    .map(({ id }) => id);
  if (ids.length === 0) return 0;
  await emptyEntries(tx, ids);
  await appendToLog(tx, { kind: erasure, subject, at, facts: { entries: ids.map(String), reason } });
  return ids.length;
}
