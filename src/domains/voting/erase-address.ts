import type { Transaction } from '../../platform/database/database.ts';
import { removeAddressCheck } from './right-store.ts';

/** Forgets where somebody was found to live. That a code was given stays: it stands under a key that names nobody. */
export async function eraseAddress(tx: Transaction, personId: number): Promise<void> {
  await removeAddressCheck(tx, personId);
}
