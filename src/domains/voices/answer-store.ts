import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import type { Answer } from './answer.ts';
import { type SpokenFrom, spokenFrom } from './spoken-store.ts';
import { type Stored, type VoiceLine, voiceRows } from './voice-store.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    answers: Stored<Answer>;
    answeredVoices: { voiceId: number; answerId: number; dueOn: Day | null; ownWords: string };
    reactions: {
      voiceId: number;
      answerId: number;
      isToThePoint: boolean;
      line: string;
      reactedAt: Instant;
    };
    reopenings: { voiceId: number; answerId: number; reason: string; reopenedAt: Instant };
  }
}

export const findAnswer = (db: Queries, id: number): Promise<Answer | undefined> =>
  db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst();

export async function insertAnswer(tx: Transaction, answer: Omit<Answer, 'id'>): Promise<number> {
  const { id } = await tx.insertInto('answers').values(answer).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function insertAnsweredVoices(
  tx: Transaction,
  rows: readonly Tables['answeredVoices'][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await tx
      .insertInto('answeredVoices')
      .values(rows.slice(at, at + rowsAtOnce))
      .execute();
}

const rowsAtOnce = 1_000;

/** An answer to one voice, with what the author found of it. */
export interface GivenAnswer extends Answer, SpokenFrom {
  readonly dueOn: Day | null;
  /** What it says to the author of this voice besides what it says to all. */
  readonly ownWords: string;
  readonly checkedByName: string | null;
  readonly passedOnToBodyName: string | null;
  /** To how many voices it was given; more than one is a cluster. */
  readonly voiceCount: number;
  readonly isToThePoint: boolean | null;
  readonly reactionLine: string | null;
  readonly reactedAt: Instant | null;
  readonly reopenedFor: string | null;
  readonly reopenedAt: Instant | null;
}

/** Everything that was answered to a voice, in order. */
export const answersTo = (db: Queries, voiceId: number): Promise<GivenAnswer[]> =>
  spokenFrom(db)
    .innerJoin('answers', 'answers.seatId', 'seats.id')
    .innerJoin('answeredVoices', 'answeredVoices.answerId', 'answers.id')
    .leftJoin('bodies as receivers', 'receivers.id', 'answers.passedOnToBodyId')
    .leftJoin('seats as checkingSeats', 'checkingSeats.id', 'answers.checkedBySeatId')
    .leftJoin('persons as checkers', 'checkers.id', 'checkingSeats.personId')
    .leftJoin('reactions', join =>
      join
        .onRef('reactions.answerId', '=', 'answers.id')
        .onRef('reactions.voiceId', '=', 'answeredVoices.voiceId'),
    )
    .leftJoin('reopenings', join =>
      join
        .onRef('reopenings.answerId', '=', 'answers.id')
        .onRef('reopenings.voiceId', '=', 'answeredVoices.voiceId'),
    )
    .select([
      'answers.id',
      'answers.outcome',
      'answers.reason',
      'answers.bodyId',
      'answers.seatId',
      'answers.answeredAt',
      'answers.passedOnToBodyId',
      'answers.change',
      'answers.changeLabel',
      'answers.changeAddress',
      'answers.frameLine',
      'answers.checkedBySeatId',
      'answeredVoices.dueOn',
      'answeredVoices.ownWords',
      'checkers.name as checkedByName',
      'receivers.name as passedOnToBodyName',
      'reactions.isToThePoint',
      'reactions.line as reactionLine',
      'reactions.reactedAt',
      'reopenings.reason as reopenedFor',
      'reopenings.reopenedAt',
    ])
    .select(row =>
      row
        .selectFrom('answeredVoices as cluster')
        .whereRef('cluster.answerId', '=', 'answers.id')
        .select(row.fn.countAll<number>().as('count'))
        .as('voiceCount'),
    )
    .where('answeredVoices.voiceId', '=', voiceId)
    .orderBy('answers.id')
    .$castTo<GivenAnswer>()
    .execute();

/** The other voices that got the same answer; what is hidden is left out. */
export const answeredTogether = (
  db: Queries,
  answerId: number,
  { besides, atMost = 20 }: { besides: number; atMost?: number },
): Promise<VoiceLine[]> =>
  voiceRows(db)
    .innerJoin('answeredVoices', 'answeredVoices.voiceId', 'voices.id')
    .where('answeredVoices.answerId', '=', answerId)
    .where('voices.id', '<>', besides)
    .orderBy('voices.id', 'desc')
    .limit(atMost)
    .execute();

export const findReaction = (
  db: Queries,
  voiceId: number,
  answerId: number,
): Promise<{ readonly isToThePoint: boolean } | undefined> =>
  db
    .selectFrom('reactions')
    .select('isToThePoint')
    .where('voiceId', '=', voiceId)
    .where('answerId', '=', answerId)
    .executeTakeFirst();

export async function insertReaction(tx: Transaction, reaction: Tables['reactions']): Promise<void> {
  await tx.insertInto('reactions').values(reaction).execute();
}

export async function insertReopening(tx: Transaction, reopening: Tables['reopenings']): Promise<void> {
  await tx.insertInto('reopenings').values(reopening).execute();
}

/** Answers as they stand, each with the voices it served. */
export async function answersAfter(db: Queries, id: number, atMost: number) {
  const answers = await db
    .selectFrom('answers')
    .selectAll()
    .where('id', '>', id)
    .orderBy('id')
    .limit(atMost)
    .execute();
  const served = await db
    .selectFrom('answeredVoices')
    .selectAll()
    .where('answerId', 'in', answers.length > 0 ? answers.map(answer => answer.id) : [0])
    .execute();
  return answers.flatMap(answer =>
    served.filter(row => row.answerId === answer.id).map(({ voiceId }) => ({ ...answer, voiceId })),
  );
}
