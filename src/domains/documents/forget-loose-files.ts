import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { deleteLooseFiles } from './store.ts';

/** Throws away files of forms that were not sent within a week. */
export async function forgetLooseFiles(tx: Transaction, now: Instant): Promise<void> {
  await deleteLooseFiles(tx, addMinutes(now, -7 * 24 * 60));
}
