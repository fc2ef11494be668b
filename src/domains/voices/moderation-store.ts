import type { Generated } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import { type SpokenFrom, spokenFrom } from './spoken-store.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    moderations: {
      id: Generated<number>;
      voiceId: number;
      commentId: number | null;
      photoKey: string | null;
      isHidden: boolean;
      reason: string;
      seatId: number;
      moderatedAt: Instant;
    };
    corrections: {
      id: Generated<number>;
      voiceId: number;
      what: 'theme' | 'area' | 'withdrawn';
      was: string;
      became: string;
      reason: string;
      seatId: number | null;
      correctedAt: Instant;
    };
  }
}

export async function insertModeration(
  tx: Transaction,
  moderation: Omit<Tables['moderations'], 'id'>,
): Promise<void> {
  await tx.insertInto('moderations').values(moderation).execute();
}

export interface Moderation extends SpokenFrom {
  readonly commentId: number | null;
  readonly photoKey: string | null;
  readonly isHidden: boolean;
  readonly reason: string;
  readonly moderatedAt: Instant;
}

/** What was hidden and shown again about a voice, the newest first. */
export const moderationsOf = (db: Queries, voiceId: number): Promise<Moderation[]> =>
  spokenFrom(db)
    .innerJoin('moderations', 'moderations.seatId', 'seats.id')
    .select([
      'moderations.commentId',
      'moderations.photoKey',
      'moderations.isHidden',
      'moderations.reason',
      'moderations.moderatedAt',
    ])
    .where('moderations.voiceId', '=', voiceId)
    .orderBy('moderations.id', 'desc')
    .execute();

/** What was moderated last, over the whole town, for the moderators. */
export const latestModerations = (
  db: Queries,
  { before, atMost = 20 }: { before?: number | undefined; atMost?: number } = {},
): Promise<(Moderation & { id: number; voiceId: number; title: string })[]> =>
  spokenFrom(db)
    .innerJoin('moderations', 'moderations.seatId', 'seats.id')
    .innerJoin('voices', 'voices.id', 'moderations.voiceId')
    .select([
      'moderations.id',
      'moderations.voiceId',
      'moderations.commentId',
      'moderations.photoKey',
      'moderations.isHidden',
      'moderations.reason',
      'moderations.moderatedAt',
      'voices.title',
    ])
    .$if(before !== undefined, query => query.where('moderations.id', '<', before ?? 0))
    .orderBy('moderations.id', 'desc')
    .limit(atMost)
    .execute();

export async function insertCorrection(
  tx: Transaction,
  correction: Omit<Tables['corrections'], 'id'>,
): Promise<void> {
  await insertCorrections(tx, [correction]);
}

const insertedAtOnce = 500;

export async function insertCorrections(
  tx: Transaction,
  corrections: readonly Omit<Tables['corrections'], 'id'>[],
): Promise<void> {
  for (let from = 0; from < corrections.length; from += insertedAtOnce)
    await tx
      .insertInto('corrections')
      .values(corrections.slice(from, from + insertedAtOnce))
      .execute();
}

export type Correction = Omit<Tables['corrections'], 'id' | 'voiceId'> & {
  readonly bodyName: string | null;
};

export const correctionsOf = (db: Queries, voiceId: number): Promise<Correction[]> =>
  db
    .selectFrom('corrections')
    .leftJoin('seats', 'seats.id', 'corrections.seatId')
    .leftJoin('bodies', 'bodies.id', 'seats.bodyId')
    .selectAll('corrections')
    .select('bodies.name as bodyName')
    .where('voiceId', '=', voiceId)
    .orderBy('corrections.id')
    .execute();
