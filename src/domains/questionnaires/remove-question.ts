import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdToWrite } from './hold-to-write.ts';
import { deleteQuestion, findQuestion } from './store.ts';

/** A question is taken out while its questionnaire is in the making. What hung on it is asked of everybody. */
export async function removeQuestion(
  tx: Transaction,
  viewer: Viewer,
  { questionnaireId, questionId }: { readonly questionnaireId: number; readonly questionId: number },
): Promise<{ readonly id: number } | Refusal<'not-allowed' | 'not-in-the-making'>> {
  const held = await holdToWrite(tx, viewer, questionnaireId);
  if (!held) return { refused: 'not-allowed' };
  if (held.questionnaire.publishedAt !== null) return { refused: 'not-in-the-making' };
  const question = await findQuestion(tx, questionId);
  if (question?.questionnaireId === questionnaireId) await deleteQuestion(tx, questionId);
  return { id: questionnaireId };
}
