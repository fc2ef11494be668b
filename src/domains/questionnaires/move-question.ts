import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdToWrite } from './hold-to-write.ts';
import { questionsOf, saveQuestion } from './store.ts';

/** A question changes places with the one before it, or the one after it. At the end of the row nothing happens. */
export async function moveQuestion(
  tx: Transaction,
  viewer: Viewer,
  {
    questionnaireId,
    questionId,
    by,
  }: { readonly questionnaireId: number; readonly questionId: number; readonly by: -1 | 1 },
): Promise<{ readonly id: number } | Refusal<'not-allowed' | 'not-in-the-making'>> {
  const held = await holdToWrite(tx, viewer, questionnaireId);
  if (!held) return { refused: 'not-allowed' };
  if (held.questionnaire.publishedAt !== null) return { refused: 'not-in-the-making' };
  const questions = await questionsOf(tx, questionnaireId);
  const index = questions.findIndex(({ id }) => id === questionId);
  const [moved, other] = [questions[index], questions[index + by]];
  if (!moved) return { refused: 'not-allowed' };
  if (other) {
    await saveQuestion(tx, moved.id, { position: other.position });
    await saveQuestion(tx, other.id, { position: moved.position });
  }
  return { id: questionId };
}
