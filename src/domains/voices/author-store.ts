import type { Queries, Transaction } from '../../platform/database/database.ts';

export const everythingBy = async (db: Queries, personId: number) => ({
  voices: await db.selectFrom('voices').selectAll().where('personId', '=', personId).orderBy('id').execute(),
  comments: await db
    .selectFrom('comments')
    .selectAll()
    .where('personId', '=', personId)
    .orderBy('id')
    .execute(),
  supports: await db.selectFrom('supports').selectAll().where('personId', '=', personId).execute(),
  reactions: await db
    .selectFrom('reactions')
    .innerJoin('voices', 'voices.id', 'reactions.voiceId')
    .selectAll('reactions')
    .where('voices.personId', '=', personId)
    .execute(),
  reopenings: await db
    .selectFrom('reopenings')
    .innerJoin('voices', 'voices.id', 'reopenings.voiceId')
    .selectAll('reopenings')
    .where('voices.personId', '=', personId)
    .execute(),
});

/** Takes the person out of what the person said. */
export async function saveWithoutPerson(
  tx: Transaction,
  table: 'voices' | 'comments',
  id: number,
  words: { readonly title?: string; readonly text: string },
): Promise<void> {
  await tx
    .updateTable(table)
    .set({ ...words, personId: null, authorName: '' })
    .where('id', '=', id)
    .execute();
}

/** What answers said to the author of a voice alone: it may hold a name. */
export async function removeOwnWords(tx: Transaction, voiceId: number): Promise<void> {
  await tx.updateTable('answeredVoices').set({ ownWords: '' }).where('voiceId', '=', voiceId).execute();
}
