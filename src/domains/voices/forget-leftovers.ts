import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { deletePendingWords } from './pending-words-store.ts';
import { deleteLoosePhotos } from './photo-store.ts';

const keptMinutes = 7 * 24 * 60;

/** Throws away what never became public: photos of forms that were not sent, and words of guests who did not confirm. */
export async function forgetLeftovers(tx: Transaction, now: Instant): Promise<void> {
  const before = addMinutes(now, -keptMinutes);
  await deleteLoosePhotos(tx, before);
  await deletePendingWords(tx, before);
}
