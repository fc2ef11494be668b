import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { NewsKind } from './news.ts';
import { insertStop } from './store.ts';

/** A person gets no more mail of a kind. On the site everything stays readable. */
export async function stopMail(
  tx: Transaction,
  personId: number,
  kind: NewsKind,
  now: Instant,
): Promise<void> {
  await insertStop(tx, { personId, kind, since: now });
}
