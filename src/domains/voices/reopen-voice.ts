import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { findSeat, isHeldOn, personIdsIn, type Viewer } from '../organisations/public.ts';
import { isBlank } from './answer.ts';
import { findAnswer, insertReopening } from './answer-store.ts';
import { dueDay } from './due-day.ts';
import { mayReact } from './policy.ts';
import { topicsOf } from './topics.ts';
import type { Voice } from './voice.ts';
import { holdVoice, saveVoice } from './voice-store.ts';

export const longestReopening = 1_000;

/** The author asks again, with a reason. It reaches the one who answered, and an answer is owed anew. */
export async function reopenVoice(
  tx: Transaction,
  viewer: Viewer,
  { voiceId, reason }: { readonly voiceId: number; readonly reason: string },
  now: Instant,
): Promise<Voice | Refusal<'not-allowed' | 'no-reason' | 'too-long'>> {
  const today = dayOf(now);
  const voice = await holdVoice(tx, voiceId);
  if (!voice || voice.currentAnswerId === null || !mayReact(viewer, voice)) return { refused: 'not-allowed' };
  if (isBlank(reason)) return { refused: 'no-reason' };
  if (reason.length > longestReopening) return { refused: 'too-long' };

  const answer = await findAnswer(tx, voice.currentAnswerId);
  const dueOn = await dueDay(tx, voice.kind, voice.bodyId, today);
  await insertReopening(tx, { voiceId, answerId: voice.currentAnswerId, reason, reopenedAt: now });
  await saveVoice(tx, voiceId, { dueOn });
  await appendToLog(tx, {
    kind: 'voice.reopened',
    subject: `voice:${voiceId}`,
    at: now,
    facts: { answerId: voice.currentAnswerId, reason, dueOn },
  });

  // Who answered and has left the seat since cannot act on it; then it reaches the whole body.
  const seat = answer && (await findSeat(tx, answer.seatId));
  const reached =
    seat && isHeldOn(seat, today) ? [seat.personId] : await personIdsIn(tx, voice.bodyId, today);
  const told = {
    actorId: viewer.person?.id ?? null,
    title: `Opnieuw gevraagd: ${voice.title}`,
    text: `Het antwoord was voor de indiener niet genoeg.\n\n${reason}`,
    address: paths.voice(voiceId),
    now,
  };
  await notify(tx, { ...told, kind: 'work', personIds: reached, topics: [] });
  await notify(tx, { ...told, kind: 'followed', personIds: [], topics: topicsOf(voice) });
  return { ...voice, dueOn };
}
