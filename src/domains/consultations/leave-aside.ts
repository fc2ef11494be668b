import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { findVoice, giveAnswer } from '../voices/public.ts';
import { longest } from './announcement-draft.ts';
import { runningSeat } from './policy.ts';
import { holdConsultation } from './store.ts';
import { receiptRules } from './term.ts';
import { findView, saveView } from './view-store.ts';

/** A view that came too late is left out of the decision. The submitter gets an answer that says so, and why. */
export async function leaveAside(
  tx: Transaction,
  viewer: Viewer,
  {
    consultationId,
    number,
    reason,
  }: { readonly consultationId: number; readonly number: number; readonly reason: string },
  now: Instant,
): Promise<
  | { readonly voiceId: number }
  | Refusal<'not-allowed' | 'in-time' | 'answered-already' | 'reason-missing' | 'reason-too-long'>
> {
  const held = await holdConsultation(tx, consultationId);
  const view = await findView(tx, consultationId, number);
  const seat = held && runningSeat(viewer, held);
  const voice = view && (await findVoice(tx, view.voiceId));
  if (!seat || !view || !voice) return { refused: 'not-allowed' };
  if (!view.isLate) return { refused: 'in-time' };
  if (voice.dueOn === null) return { refused: 'answered-already' };
  const { reason: problem } = lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });
  if (problem) return { refused: problem };

  const answer = await giveAnswer(
    tx,
    viewer,
    {
      voiceIds: [view.voiceId],
      after: voice.currentAnswerId,
      outcome: 'not',
      reason: `Deze zienswijze kwam te laat en telt daarom niet mee bij het besluit. ${receiptRules[view.receiptRule]}\n\n${reason}`,
      passedOnToBodyId: null,
    },
    now,
    // That it came too late is no matter of weighing: one person can say so.
    {},
  );
  if ('refused' in answer) return { refused: 'not-allowed' };
  await saveView(tx, view.voiceId, { leftAsideAt: now });
  await appendToLog(tx, {
    kind: 'view.left-aside',
    subject: `voice:${view.voiceId}`,
    at: now,
    facts: { reason, seatId: seat.id },
  });
  return { voiceId: view.voiceId };
}
