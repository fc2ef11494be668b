import { momentInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdToWrite } from './hold-to-write.ts';
import { troubleWith } from './question.ts';
import { openingOf, type Questionnaire } from './questionnaire.ts';
import { findQuestionnaire, holdQuestionnaire, questionsOf, saveQuestionnaire } from './store.ts';

export type PublishReason = 'not-in-the-making' | 'no-questions' | 'question-in-trouble' | 'phase-is-over';

/** A questionnaire comes out: it opens and closes with its phase. The version it replaces closes. */
export async function publishQuestionnaire(
  tx: Transaction,
  viewer: Viewer,
  id: number,
  now: Instant,
): Promise<Questionnaire | Refusal<'not-allowed' | PublishReason>> {
  const held = await holdToWrite(tx, viewer, id);
  if (!held) return { refused: 'not-allowed' };
  const { questionnaire, trajectory, seat } = held;
  if (questionnaire.publishedAt !== null) return { refused: 'not-in-the-making' };
  const questions = await questionsOf(tx, id);
  if (questions.length === 0) return { refused: 'no-questions' };
  if (questions.some(question => troubleWith(question, questions))) return { refused: 'question-in-trouble' };
  const opening = openingOf(questionnaire, trajectory);
  if (!opening || opening.closesAt <= now) return { refused: 'phase-is-over' };

  await saveQuestionnaire(tx, id, { publishedAt: now });
  const { title, phaseKey, replacesId, reason, trajectoryId } = questionnaire;
  const before = replacesId === null ? undefined : await holdQuestionnaire(tx, replacesId);
  if (before && before.closedAt === null)
    await saveQuestionnaire(tx, before.id, { closedAt: now, closedReason: reason });
  await appendToLog(tx, {
    kind: 'questionnaire.published',
    subject: `questionnaire:${id}`,
    at: now,
    facts: {
      trajectoryId,
      phaseKey,
      title,
      replacesId,
      reason,
      questions: questions.map(({ text }) => text),
      seatId: seat.id,
    },
  });
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [`trajectory:${trajectoryId}`],
    actorId: viewer.person?.id ?? null,
    title: `${replacesId === null ? 'Vragenlijst' : 'Nieuwe versie van een vragenlijst'}: ${title}`,
    text: `Bij ${trajectory.title}. Antwoorden kan ${opening.opensAt > now ? `van ${momentInWords(opening.opensAt)} ` : ''}tot ${momentInWords(opening.closesAt)}.${reason && ` Waarom er een nieuwe versie is: ${reason}`}`,
    address: paths.questionnaire(id),
    now,
  });
  return (await findQuestionnaire(tx, id)) as Questionnaire;
}
