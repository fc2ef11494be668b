import type { Generated } from 'kysely';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { AnalysisNote } from './analysis-note.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    analysisNotes: { -readonly [K in keyof Omit<AnalysisNote, 'id'>]: AnalysisNote[K] } & {
      id: Generated<number>;
      budgetId: number;
    };
  }
}

/** Every note beside the analysis of a budget, in the order in which they were written. */
export const notesOf = (db: Queries, budgetId: number): Promise<AnalysisNote[]> =>
  db
    .selectFrom('analysisNotes')
    .select(['id', 'about', 'text', 'seatId', 'writtenAt', 'replacesId'])
    .where('budgetId', '=', budgetId)
    .orderBy('id')
    .execute();

export async function insertNote(
  tx: Transaction,
  note: Omit<AnalysisNote, 'id'> & { readonly budgetId: number },
): Promise<number> {
  const { id } = await tx.insertInto('analysisNotes').values(note).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Notes as they stand, to be compared with the record. */
export const notesAfter = (db: Queries, id: number, atMost: number) =>
  db
    .selectFrom('analysisNotes')
    .select(['id', 'budgetId', 'about', 'text', 'replacesId'])
    .where('id', '>', id)
    .orderBy('id')
    .limit(atMost)
    .execute();
