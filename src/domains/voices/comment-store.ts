import type { Generated } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import type { Role } from '../organisations/public.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    comments: {
      id: Generated<number>;
      voiceId: number;
      parentId: number | null;
      personId: number | null;
      authorName: string;
      seatId: number | null;
      text: string;
      writtenAt: Instant;
      hiddenAt: Instant | null;
    };
  }
}

/** What somebody said about a voice. */
export interface Comment {
  readonly id: number;
  readonly voiceId: number;
  readonly parentId: number | null;
  readonly personId: number | null;
  /** Empty for whoever chose not to be named. */
  readonly authorName: string;
  /** When somebody spoke for the body that owes the answer. */
  readonly seatId: number | null;
  readonly text: string;
  readonly writtenAt: Instant;
  readonly hiddenAt: Instant | null;
}

export const findComment = (db: Queries, id: number): Promise<Comment | undefined> =>
  db.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();

/** The comments on a voice, in the order in which they were written. */
export const commentsOn = (
  db: Queries,
  voiceId: number,
): Promise<(Comment & { role: Role | null; seatTitle: string | null; bodyName: string | null })[]> =>
  db
    .selectFrom('comments')
    .leftJoin('seats', 'seats.id', 'comments.seatId')
    .leftJoin('bodies', 'bodies.id', 'seats.bodyId')
    .selectAll('comments')
    .select(['seats.role', 'seats.title as seatTitle', 'bodies.name as bodyName'])
    .where('comments.voiceId', '=', voiceId)
    .orderBy('comments.id')
    .limit(500)
    .execute();

/** What was said last, voices and comments, for the moderators to look through. */
export const latestComments = (db: Queries, atMost = 20): Promise<(Comment & { title: string })[]> =>
  db
    .selectFrom('comments')
    .innerJoin('voices', 'voices.id', 'comments.voiceId')
    .selectAll('comments')
    .select('voices.title')
    .orderBy('comments.id', 'desc')
    .limit(atMost)
    .execute();

export async function insertComment(tx: Transaction, comment: Omit<Comment, 'id'>): Promise<number> {
  const { id } = await tx.insertInto('comments').values(comment).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function saveComment(
  tx: Transaction,
  id: number,
  changed: Pick<Comment, 'hiddenAt'>,
): Promise<void> {
  await tx.updateTable('comments').set(changed).where('id', '=', id).execute();
}
