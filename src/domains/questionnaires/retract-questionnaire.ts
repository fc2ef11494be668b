import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdToWrite } from './hold-to-write.ts';
import { countReplies } from './reply-store.ts';
import { saveQuestionnaire } from './store.ts';

/** A questionnaire goes back to be changed. Not once somebody has answered: what was asked then stands. */
export async function retractQuestionnaire(
  tx: Transaction,
  viewer: Viewer,
  id: number,
  now: Instant,
): Promise<{ readonly id: number } | Refusal<'not-allowed' | 'not-published' | 'somebody-answered'>> {
  const held = await holdToWrite(tx, viewer, id);
  if (!held) return { refused: 'not-allowed' };
  const { publishedAt, closedAt } = held.questionnaire;
  if (publishedAt === null || closedAt !== null) return { refused: 'not-published' };
  if ((await countReplies(tx, [id])).has(id)) return { refused: 'somebody-answered' };
  await saveQuestionnaire(tx, id, { publishedAt: null });
  await appendToLog(tx, {
    kind: 'questionnaire.retracted',
    subject: `questionnaire:${id}`,
    at: now,
    facts: { seatId: held.seat.id },
  });
  return { id };
}
