import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { deleteLoosePhotos } from './photo-store.ts';

const keptMinutes = 7 * 24 * 60;

/** Throws away the photos of forms that were not sent in the end. */
export async function forgetLoosePhotos(tx: Transaction, now: Instant): Promise<void> {
  await deleteLoosePhotos(tx, addMinutes(now, -keptMinutes));
}
