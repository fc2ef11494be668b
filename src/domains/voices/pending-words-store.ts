import type { Instant } from '../../platform/clock.ts';
import type { Tables, Transaction } from '../../platform/database/database.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    pendingWords: { key: string; content: string; sentAt: Instant };
  }
}

export async function insertPendingWords(tx: Transaction, pending: Tables['pendingWords']): Promise<void> {
  await tx.insertInto('pendingWords').values(pending).execute();
}

export const takePendingWords = (
  tx: Transaction,
  key: string,
): Promise<Omit<Tables['pendingWords'], 'key'> | undefined> =>
  tx.deleteFrom('pendingWords').where('key', '=', key).returning(['content', 'sentAt']).executeTakeFirst();

export async function deletePendingWords(tx: Transaction, sentBefore: Instant): Promise<void> {
  await tx.deleteFrom('pendingWords').where('sentAt', '<', sentBefore).execute();
}
