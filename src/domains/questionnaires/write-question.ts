import type { Transaction } from '../../platform/database/database.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdToWrite } from './hold-to-write.ts';
import {
  fillQuestion,
  type QuestionField,
  type QuestionProblem,
  type TypedQuestion,
} from './questionnaire-draft.ts';
import { insertQuestion, questionsOf, saveQuestion } from './store.ts';

/** A question is added at the end, or put right, while its questionnaire is in the making. */
export async function writeQuestion(
  tx: Transaction,
  viewer: Viewer,
  {
    questionnaireId,
    existing,
    typed,
  }: {
    readonly questionnaireId: number;
    /** The question that was on the screen; left out for a new one. */
    readonly existing?: { readonly id: number; readonly version: number } | undefined;
    readonly typed: TypedQuestion;
  },
): Promise<
  | { readonly id: number }
  | Refusal<'not-allowed' | 'not-in-the-making' | 'changed-meanwhile'>
  | Incomplete<QuestionField, QuestionProblem>
> {
  const held = await holdToWrite(tx, viewer, questionnaireId);
  if (!held) return { refused: 'not-allowed' };
  if (held.questionnaire.publishedAt !== null) return { refused: 'not-in-the-making' };
  const questions = await questionsOf(tx, questionnaireId);
  const standing = existing && questions.find(({ id }) => id === existing.id);
  if (existing && standing?.version !== existing.version) return { refused: 'changed-meanwhile' };
  const earlier = standing ? questions.filter(({ position }) => position < standing.position) : questions;
  const words = fillQuestion(typed, earlier);
  if ('refused' in words) return words;
  if (standing) {
    await saveQuestion(tx, standing.id, { ...words, version: standing.version + 1 });
    return { id: standing.id };
  }
  const position = (questions.at(-1)?.position ?? 0) + 1;
  return { id: await insertQuestion(tx, { ...words, questionnaireId, position, version: 1 }) };
}
