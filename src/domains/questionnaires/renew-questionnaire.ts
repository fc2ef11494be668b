import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { ReasonProblem } from './close-questionnaire.ts';
import { holdToWrite } from './hold-to-write.ts';
import { longest } from './questionnaire-draft.ts';
import { findSuccessor, insertQuestion, insertQuestionnaire, questionsOf } from './store.ts';

/** A newer version is begun with the same questions. Until it is published, the one before goes on. */
export async function renewQuestionnaire(
  tx: Transaction,
  viewer: Viewer,
  { id, reason }: { readonly id: number; readonly reason: string },
  now: Instant,
): Promise<
  { readonly id: number } | Refusal<'not-allowed' | 'not-published'> | Incomplete<'reason', ReasonProblem>
> {
  const held = await holdToWrite(tx, viewer, id);
  if (!held) return { refused: 'not-allowed' };
  const { questionnaire, seat } = held;
  if (questionnaire.publishedAt === null) return { refused: 'not-published' };
  const begun = await findSuccessor(tx, id);
  if (begun !== undefined) return { id: begun };
  const problems = lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const { trajectoryId, phaseKey, title, intro, themeSlug } = questionnaire;
  const newId = await insertQuestionnaire(tx, {
    trajectoryId,
    phaseKey,
    title,
    intro,
    themeSlug,
    version: 1,
    replacesId: id,
    reason,
    createdBySeatId: seat.id,
    createdAt: now,
    publishedAt: null,
    closedAt: null,
    closedReason: null,
  });
  const newIds = new Map<number, number>();
  for (const { id: oldId, ...question } of await questionsOf(tx, id)) {
    const hangsOn = question.onlyIfQuestionId === null ? undefined : newIds.get(question.onlyIfQuestionId);
    newIds.set(
      oldId,
      await insertQuestion(tx, {
        ...question,
        questionnaireId: newId,
        onlyIfQuestionId: hangsOn ?? null,
        onlyIfOption: hangsOn === undefined ? null : question.onlyIfOption,
        version: 1,
      }),
    );
  }
  return { id: newId };
}
