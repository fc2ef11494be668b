import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { findSeat, type Viewer } from '../organisations/public.ts';
import { isBlank } from './answer.ts';
import { findAnswer, findReaction, insertReaction } from './answer-store.ts';
import { mayReact } from './policy.ts';
import { reopenVoice } from './reopen-voice.ts';
import { holdVoice } from './voice-store.ts';

export const longestReaction = 300;

export interface TypedReaction {
  readonly voiceId: number;
  /** The answer that the author read. */
  readonly answerId: number;
  readonly isToThePoint: boolean;
  readonly line: string;
}

/** The author says whether the answer answers the point. A "no" says why, and makes the answer owed again. */
export async function reactToAnswer(
  tx: Transaction,
  viewer: Viewer,
  { voiceId, answerId, isToThePoint, line }: TypedReaction,
  now: Instant,
): Promise<
  TypedReaction | Refusal<'not-allowed' | 'other-answer' | 'already-reacted' | 'no-reason' | 'too-long'>
> {
  const voice = await holdVoice(tx, voiceId);
  if (!voice || !mayReact(viewer, voice)) return { refused: 'not-allowed' };
  if (voice.currentAnswerId !== answerId) return { refused: 'other-answer' };
  if (await findReaction(tx, voiceId, answerId)) return { refused: 'already-reacted' };
  if (!isToThePoint && isBlank(line)) return { refused: 'no-reason' };
  if (line.length > longestReaction) return { refused: 'too-long' };

  const reaction = { voiceId, answerId, isToThePoint, line };
  await insertReaction(tx, { ...reaction, reactedAt: now });
  await appendToLog(tx, {
    kind: 'answer.judged',
    subject: `voice:${voiceId}`,
    at: now,
    facts: { answerId, isToThePoint, line },
  });
  if (!isToThePoint) {
    const reopened = await reopenVoice(tx, viewer, { voiceId, reason: line }, now);
    return isRefusal(reopened) ? reopened : reaction;
  }
  const answer = await findAnswer(tx, answerId);
  const seat = answer && (await findSeat(tx, answer.seatId));
  await notify(tx, {
    kind: 'work',
    personIds: seat ? [seat.personId] : [],
    topics: [],
    actorId: viewer.person?.id ?? null,
    title: `Uw antwoord helpt: ${voice.title}`,
    text: `De indiener vindt dat het antwoord ingaat op de kern.${line && `\n\n${line}`}`,
    address: paths.voice(voiceId),
    now,
  });
  return reaction;
}
