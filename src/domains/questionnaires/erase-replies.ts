import type { Transaction } from '../../platform/database/database.ts';
import { saveRepliesWithoutPerson } from './reply-store.ts';

/** Takes somebody out of every reply. The counts stay; what was said in own words is erased with the voices. */
export async function eraseReplies(tx: Transaction, personId: number): Promise<void> {
  await saveRepliesWithoutPerson(tx, personId);
}
