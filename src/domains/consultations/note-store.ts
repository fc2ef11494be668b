import type { Generated } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { seatName } from '../organisations/public.ts';
import type { NoteFacts, ResponseNote } from './response-note.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    responseNotes: {
      id: Generated<number>;
      consultationId: number;
      number: number;
      introduction: string;
      facts: string;
      publishedBySeatId: number;
      publishedAt: Instant;
    };
  }
}

/** Which notes were published, the newest first, without all they show. */
export const notesOf = (
  db: Queries,
  consultationId: number,
): Promise<Pick<ResponseNote, 'number' | 'publishedAt'>[]> =>
  db
    .selectFrom('responseNotes')
    .select(['number', 'publishedAt'])
    .where('consultationId', '=', consultationId)
    .orderBy('number', 'desc')
    .execute();

export async function findNote(
  db: Queries,
  consultationId: number,
  number: number,
): Promise<ResponseNote | undefined> {
  const row = await db
    .selectFrom('responseNotes')
    .innerJoin('seats', 'seats.id', 'responseNotes.publishedBySeatId')
    .innerJoin('bodies', 'bodies.id', 'seats.bodyId')
    .select([
      'responseNotes.id',
      'responseNotes.consultationId',
      'responseNotes.number',
      'responseNotes.introduction',
      'responseNotes.facts',
      'responseNotes.publishedAt',
      'seats.role',
      'seats.title',
      'bodies.name as bodyName',
    ])
    .where('responseNotes.consultationId', '=', consultationId)
    .where('responseNotes.number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const { role, title, facts, ...note } = row;
  return { ...note, facts: JSON.parse(facts) as NoteFacts, seatName: seatName({ role, title }) };
}

export async function insertNote(
  tx: Transaction,
  note: Pick<ResponseNote, 'consultationId' | 'number' | 'introduction' | 'publishedAt'> & {
    readonly facts: string;
    readonly publishedBySeatId: number;
  },
): Promise<void> {
  await tx.insertInto('responseNotes').values(note).execute();
}

/** Notes in the order of their numbers, to be compared with the record. */
export const notesAfter = (db: Queries, id: number, atMost: number) =>
  db.selectFrom('responseNotes').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();
