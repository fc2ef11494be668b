import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdToWrite } from './hold-to-write.ts';
import { stateOf } from './questionnaire.ts';
import { longest } from './questionnaire-draft.ts';
import { saveQuestionnaire } from './store.ts';

export type ReasonProblem = 'reason-missing' | 'reason-too-long';

/** A questionnaire closes before its phase is over, with a reason that everybody reads. */
export async function closeQuestionnaire(
  tx: Transaction,
  viewer: Viewer,
  { id, reason }: { readonly id: number; readonly reason: string },
  now: Instant,
): Promise<
  { readonly id: number } | Refusal<'not-allowed' | 'not-open'> | Incomplete<'reason', ReasonProblem>
> {
  const held = await holdToWrite(tx, viewer, id);
  if (!held) return { refused: 'not-allowed' };
  const state = stateOf(held.questionnaire, held.trajectory, now);
  if (state !== 'open' && state !== 'coming') return { refused: 'not-open' };
  const problems = lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  await saveQuestionnaire(tx, id, { closedAt: now, closedReason: reason });
  await appendToLog(tx, {
    kind: 'questionnaire.closed',
    subject: `questionnaire:${id}`,
    at: now,
    facts: { reason, seatId: held.seat.id },
  });
  return { id };
}
