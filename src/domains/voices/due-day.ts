import { addDays, type Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { answerTerm, closedDaysBetween } from './term-store.ts';
import type { VoiceKind } from './voice.ts';
import { addWorkingDays } from './working-days.ts';

/** By when a body owes an answer to such a voice, counted from a day. */
export async function dueDay(db: Queries, kind: VoiceKind, bodyId: number, from: Day): Promise<Day> {
  const [workingDays, closedDays] = await Promise.all([
    answerTerm(db, kind, bodyId),
    // No term is longer than 260 working days; two years hold them with every holiday there is.
    closedDaysBetween(db, from, addDays(from, 730)),
  ]);
  return addWorkingDays(from, workingDays, closedDays);
}
