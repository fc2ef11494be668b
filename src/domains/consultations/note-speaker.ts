import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { longest } from './announcement-draft.ts';
import { runningSeat } from './policy.ts';
import { holdConsultation } from './store.ts';
import { traceIn } from './trace-in.ts';
import { findView, saveView } from './view-store.ts';

/** What a speaker said at the hearing, in short and without the name (Awb 3:17, second paragraph). */
export async function noteSpeaker(
  tx: Transaction,
  viewer: Viewer,
  {
    consultationId,
    number,
    spoken,
  }: { readonly consultationId: number; readonly number: number; readonly spoken: string },
  now: Instant,
): Promise<
  | { readonly voiceId: number }
  | Refusal<'not-allowed' | 'not-heard-yet' | 'spoken-missing' | 'spoken-too-long' | 'names-submitter'>
> {
  const held = await holdConsultation(tx, consultationId);
  const seat = held && runningSeat(viewer, held);
  const view = await findView(tx, consultationId, number);
  const hearing = held?.announcement.hearing;
  if (!held || !seat || !view || !hearing || view.askedToSpeakAt === null) return { refused: 'not-allowed' };
  if (now < hearing.at) return { refused: 'not-heard-yet' };
  const problem = lengthProblem('spoken', spoken, { most: longest.about, isNeeded: true }).spoken;
  if (problem) return { refused: problem };
  if (traceIn(spoken, view)) return { refused: 'names-submitter' };

  await saveView(tx, view.voiceId, { spoken });
  await appendToLog(tx, {
    kind: 'view.heard',
    subject: `voice:${view.voiceId}`,
    at: now,
    facts: { spoken, seatId: seat.id },
  });
  return { voiceId: view.voiceId };
}
