import type { Transaction } from '../../platform/database/database.ts';
import type { NewsKind } from './news.ts';
import { removeStop } from './store.ts';

/** A person gets mail of a kind again. */
export async function resumeMail(tx: Transaction, personId: number, kind: NewsKind): Promise<void> {
  await removeStop(tx, personId, kind);
}
