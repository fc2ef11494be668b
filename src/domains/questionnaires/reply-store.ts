import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import type { Typed } from './branching.ts';
import type { Question } from './question.ts';
import { type QuestionResult, resultsFrom } from './results.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    replies: {
      id: Generated<number>;
      questionnaireId: number;
      personId: number | null;
      enteredBySeatId: number | null;
      channel: 'web' | 'paper';
      receivedOn: Day;
      sentAt: Instant;
    };
    replyAnswers: {
      replyId: number;
      questionId: number;
      option: number;
      areaCode: string | null;
      longitude: number | null;
      latitude: number | null;
      voiceId: number | null;
    };
    replyDrafts: {
      key: string;
      questionnaireId: number;
      typed: string;
      savedAt: Instant;
      sentAt: Instant | null;
    };
  }
}

/** How many people answered each of these questionnaires; none is left out of the map. */
export async function countReplies(
  db: Queries,
  questionnaireIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (questionnaireIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('replies')
    .select(({ fn }) => ['questionnaireId', fn.countAll<number>().as('count')])
    .where('questionnaireId', 'in', questionnaireIds)
    .groupBy('questionnaireId')
    .execute();
  return new Map(rows.map(({ questionnaireId, count }) => [questionnaireId, Number(count)]));
}

export async function repliesByChannel(db: Queries, questionnaireId: number) {
  const rows = await db
    .selectFrom('replies')
    .select(({ fn }) => ['channel', fn.countAll<number>().as('count')])
    .where('questionnaireId', '=', questionnaireId)
    .groupBy('channel')
    .execute();
  const countOf = (channel: 'web' | 'paper') => Number(rows.find(row => row.channel === channel)?.count ?? 0);
  return { web: countOf('web'), paper: countOf('paper') };
}

export type Reply = Omit<Tables['replies'], 'id'> & { readonly id: number };
export type ReplyAnswer = Tables['replyAnswers'];

export const findReplyOf = (
  db: Queries,
  questionnaireId: number,
  personId: number,
): Promise<Reply | undefined> =>
  db
    .selectFrom('replies')
    .selectAll()
    .where('questionnaireId', '=', questionnaireId)
    .where('personId', '=', personId)
    .executeTakeFirst();

export const answersOf = (db: Queries, replyId: number): Promise<ReplyAnswer[]> =>
  db
    .selectFrom('replyAnswers')
    .selectAll()
    .where('replyId', '=', replyId)
    .orderBy('questionId')
    .orderBy('option')
    .execute();

/** Everything somebody answered, for the own copy. */
export const repliesOfPerson = (db: Queries, personId: number) =>
  db
    .selectFrom('replies')
    .innerJoin('questionnaires', 'questionnaires.id', 'replies.questionnaireId')
    .leftJoin('replyAnswers', 'replyAnswers.replyId', 'replies.id')
    .leftJoin('questions', 'questions.id', 'replyAnswers.questionId')
    .select([
      'questionnaires.title as questionnaire',
      'replies.sentAt',
      'questions.text as question',
      'questions.options',
      'replyAnswers.option',
      'replyAnswers.areaCode',
      'replyAnswers.longitude',
      'replyAnswers.latitude',
      'replyAnswers.voiceId',
    ])
    .where('replies.personId', '=', personId)
    .orderBy('replies.id')
    .orderBy('questions.position')
    .orderBy('replyAnswers.option')
    .execute();

export async function insertReply(
  tx: Transaction,
  reply: Omit<Tables['replies'], 'id'>,
  answers: readonly Omit<ReplyAnswer, 'replyId'>[],
): Promise<number> {
  const { id } = await tx.insertInto('replies').values(reply).returning('id').executeTakeFirstOrThrow();
  if (answers.length > 0)
    await tx
      .insertInto('replyAnswers')
      .values(answers.map(answer => ({ ...answer, replyId: id })))
      .execute();
  return id;
}

export async function deleteReply(tx: Transaction, id: number): Promise<void> {
  await tx.deleteFrom('replyAnswers').where('replyId', '=', id).execute();
  await tx.deleteFrom('replies').where('id', '=', id).execute();
}

/** Takes somebody out of the replies: the person and the exact points go, the counts stay. */
export async function saveRepliesWithoutPerson(tx: Transaction, personId: number): Promise<void> {
  await tx
    .updateTable('replyAnswers')
    .set({ longitude: null, latitude: null })
    .where('replyId', 'in', tx.selectFrom('replies').select('id').where('personId', '=', personId))
    .execute();
  await tx.updateTable('replies').set({ personId: null }).where('personId', '=', personId).execute();
}

// Results

/** What came of every question of a questionnaire, in order. */
export async function resultsOfQuestions(
  db: Queries,
  questionnaireId: number,
  questions: readonly Question[],
): Promise<QuestionResult[]> {
  const ids = questions.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [counted, answered, places, replies] = await Promise.all([
    db
      .selectFrom('replyAnswers')
      .select(({ fn }) => ['questionId', 'option', fn.countAll<number>().as('count')])
      .where('questionId', 'in', ids)
      .groupBy(['questionId', 'option'])
      .execute(),
    db
      .selectFrom('replyAnswers')
      .select(({ fn }) => ['questionId', fn.count<number>('replyId').distinct().as('count')])
      .where('questionId', 'in', ids)
      .groupBy('questionId')
      .execute(),
    db
      .selectFrom('replyAnswers')
      .innerJoin('questions', 'questions.id', 'replyAnswers.questionId')
      .leftJoin('areas', 'areas.code', 'replyAnswers.areaCode')
      .select(({ fn }) => [
        'replyAnswers.questionId',
        'areas.name as areaName',
        fn.countAll<number>().as('count'),
      ])
      .where('replyAnswers.questionId', 'in', ids)
      .where('questions.kind', '=', 'place')
      .groupBy(['replyAnswers.questionId', 'areas.name'])
      .orderBy(({ fn }) => fn.countAll(), 'desc')
      .orderBy('areas.name')
      .execute(),
    countReplies(db, [questionnaireId]),
  ]);
  const asNumbers = <Row extends { count: number }>(rows: readonly Row[]): Row[] =>
    rows.map(row => ({ ...row, count: Number(row.count) }));
  return resultsFrom(questions, {
    replies: replies.get(questionnaireId) ?? 0,
    counted: asNumbers(counted),
    answered: asNumbers(answered),
    places: asNumbers(places),
  });
}

// Being filled in

export interface ReplyDraft {
  readonly key: string;
  readonly questionnaireId: number;
  readonly typed: Typed;
  readonly sentAt: Instant | null;
}

const draftFrom = ({ typed, ...row }: Tables['replyDrafts']): ReplyDraft => ({
  ...row,
  typed: JSON.parse(typed) as Typed,
});

export async function findReplyDraft(db: Queries, key: string): Promise<ReplyDraft | undefined> {
  const row = await db.selectFrom('replyDrafts').selectAll().where('key', '=', key).executeTakeFirst();
  return row && draftFrom(row);
}

export async function saveReplyDraft(
  tx: Transaction,
  { typed, ...draft }: ReplyDraft,
  savedAt: Instant,
): Promise<void> {
  const row = { ...draft, typed: JSON.stringify(typed), savedAt };
  const { key: _, questionnaireId: __, ...changed } = row;
  await tx
    .insertInto('replyDrafts')
    .values(row)
    .onConflict(conflict => conflict.column('key').doUpdateSet(changed))
    .execute();
}

export async function takeReplyDraft(tx: Transaction, key: string): Promise<ReplyDraft | undefined> {
  const row = await tx.deleteFrom('replyDrafts').where('key', '=', key).returningAll().executeTakeFirst();
  return row && draftFrom(row);
}

export async function deleteReplyDrafts(tx: Transaction, savedBefore: Instant): Promise<void> {
  await tx.deleteFrom('replyDrafts').where('savedAt', '<', savedBefore).execute();
}

/** Who filled in a questionnaire of a trajectory, once for each phase; what came on paper has no person. */
export const repliersIn = async (
  db: Queries,
  trajectoryId: number,
): Promise<{ readonly phase: string; readonly personId: number }[]> =>
  (
    await db
      .selectFrom('replies')
      .innerJoin('questionnaires', 'questionnaires.id', 'replies.questionnaireId')
      .select(['questionnaires.phaseKey as phase', 'replies.personId'])
      .distinct()
      .where('questionnaires.trajectoryId', '=', trajectoryId)
      .where('replies.personId', 'is not', null)
      .execute()
  ).flatMap(({ phase, personId }) => (personId === null ? [] : [{ phase, personId }]));
