import type { Generated } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Queries, Tables, Transaction } from '../../platform/database/database.ts';
import type { Question, QuestionKind } from './question.ts';
import type { Questionnaire } from './questionnaire.ts';

declare module '../../platform/database/database.ts' {
  interface Tables {
    questionnaires: {
      id: Generated<number>;
      trajectoryId: number;
      phaseKey: string;
      title: string;
      intro: string;
      themeSlug: string;
      version: number;
      replacesId: number | null;
      reason: string;
      createdBySeatId: number;
      createdAt: Instant;
      publishedAt: Instant | null;
      closedAt: Instant | null;
      closedReason: string | null;
    };
    questions: {
      id: Generated<number>;
      questionnaireId: number;
      position: number;
      kind: QuestionKind;
      text: string;
      help: string;
      options: string;
      lowLabel: string;
      highLabel: string;
      isRequired: boolean;
      onlyIfQuestionId: number | null;
      onlyIfOption: number | null;
      version: number;
    };
  }
}

const questionnaires = (db: Queries) =>
  db
    .selectFrom('questionnaires')
    .leftJoin('questionnaires as newer', join =>
      join.onRef('newer.replacesId', '=', 'questionnaires.id').on('newer.publishedAt', 'is not', null),
    )
    .selectAll('questionnaires')
    .select('newer.id as replacedById');

/** Every questionnaire of a trajectory, in the order in which they were made; also those in the making. */
export const questionnairesOf = (db: Queries, trajectoryId: number): Promise<Questionnaire[]> =>
  questionnaires(db)
    .where('questionnaires.trajectoryId', '=', trajectoryId)
    .orderBy('questionnaires.id')
    .execute();

export const findQuestionnaire = (db: Queries, id: number): Promise<Questionnaire | undefined> =>
  questionnaires(db).where('questionnaires.id', '=', id).executeTakeFirst();

/** The questionnaire, locked until this change is through. */
export async function holdQuestionnaire(tx: Transaction, id: number): Promise<Questionnaire | undefined> {
  await tx.selectFrom('questionnaires').select('id').where('id', '=', id).forUpdate().execute();
  return findQuestionnaire(tx, id);
}

/** The newer version of a questionnaire, also while it is being made. */
export async function findSuccessor(db: Queries, id: number): Promise<number | undefined> {
  const row = await db
    .selectFrom('questionnaires')
    .select('id')
    .where('replacesId', '=', id)
    .executeTakeFirst();
  return row?.id;
}

export async function insertQuestionnaire(
  tx: Transaction,
  questionnaire: Omit<Tables['questionnaires'], 'id'>,
): Promise<number> {
  const { id } = await tx
    .insertInto('questionnaires')
    .values(questionnaire)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveQuestionnaire(
  tx: Transaction,
  id: number,
  changed: Partial<Omit<Tables['questionnaires'], 'id'>>,
): Promise<void> {
  await tx.updateTable('questionnaires').set(changed).where('id', '=', id).execute();
}

// Questions

type Row = Omit<Question, 'options'> & { readonly options: string };

const questionFrom = ({ options, ...row }: Row): Question => ({
  ...row,
  options: JSON.parse(options) as string[],
});

/** The questions of a questionnaire, in order. */
export const questionsOf = async (db: Queries, questionnaireId: number): Promise<Question[]> =>
  (
    await db
      .selectFrom('questions')
      .selectAll()
      .where('questionnaireId', '=', questionnaireId)
      .orderBy('position')
      .orderBy('id')
      .execute()
  ).map(questionFrom);

/** How many questions each of these has. */
export async function countQuestions(
  db: Queries,
  questionnaireIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (questionnaireIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('questions')
    .select(({ fn }) => ['questionnaireId', fn.countAll<number>().as('count')])
    .where('questionnaireId', 'in', questionnaireIds)
    .groupBy('questionnaireId')
    .execute();
  return new Map(rows.map(({ questionnaireId, count }) => [questionnaireId, Number(count)]));
}

export async function findQuestion(db: Queries, id: number): Promise<Question | undefined> {
  const row = await db.selectFrom('questions').selectAll().where('id', '=', id).executeTakeFirst();
  return row && questionFrom(row);
}

export async function insertQuestion(tx: Transaction, question: Omit<Question, 'id'>): Promise<number> {
  const { id } = await tx
    .insertInto('questions')
    .values({ ...question, options: JSON.stringify(question.options) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveQuestion(
  tx: Transaction,
  id: number,
  { options, ...changed }: Partial<Omit<Question, 'id' | 'questionnaireId'>>,
): Promise<void> {
  await tx
    .updateTable('questions')
    .set({ ...changed, ...(options && { options: JSON.stringify(options) }) })
    .where('id', '=', id)
    .execute();
}

/** Takes a question out; what hung on it is asked of everybody from then on. */
export async function deleteQuestion(tx: Transaction, id: number): Promise<void> {
  await tx
    .updateTable('questions')
    .set({ onlyIfQuestionId: null, onlyIfOption: null })
    .where('onlyIfQuestionId', '=', id)
    .execute();
  await tx.deleteFrom('questions').where('id', '=', id).execute();
}
