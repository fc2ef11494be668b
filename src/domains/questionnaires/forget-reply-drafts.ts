import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { deleteReplyDrafts } from './reply-store.ts';

/** Throws away answers that were not sent, or not confirmed, within a week. */
export async function forgetReplyDrafts(tx: Transaction, now: Instant): Promise<void> {
  await deleteReplyDrafts(tx, addMinutes(now, -7 * 24 * 60));
}
