import { paths } from '../../paths.ts';
import type { FindSource } from '../voices/public.ts';
import { numberOf } from './question.ts';
import { findQuestion, findQuestionnaire, questionsOf } from './store.ts';

/** A question as something a voice comes from. */
export const questionSource: FindSource = async (db, id) => {
  const question = await findQuestion(db, id);
  const questionnaire = question && (await findQuestionnaire(db, question.questionnaireId));
  if (!questionnaire || questionnaire.publishedAt === null) return undefined;
  const number = numberOf(question, await questionsOf(db, questionnaire.id));
  return {
    kind: 'question',
    id,
    label: `Vragenlijst ${questionnaire.title}, vraag ${number}`,
    quote: question.text,
    address: paths.questionnaire(questionnaire.id),
    occasion: { kind: 'trajectory', id: questionnaire.trajectoryId },
  };
};
