import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { removeWaitingBefore } from './store.ts';

const keptMinutes = 24 * 60;

/** Throws away what was read from files and not imported within a day. */
export async function forgetWaiting(tx: Transaction, now: Instant): Promise<void> {
  await removeWaitingBefore(tx, addMinutes(now, -keptMinutes));
}
