import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { isBlank } from './answer.ts';
import { findComment, saveComment } from './comment-store.ts';
import { dueDay } from './due-day.ts';
import { insertModeration } from './moderation-store.ts';
import { findPhoto, savePhoto } from './photo-store.ts';
import { mayModerate, seatToModerateWith } from './policy.ts';
import { holdVoice, saveVoice } from './voice-store.ts';

export const longestModeration = 1_000;

export interface TypedModeration {
  readonly voiceId: number;
  /** A comment or a photo of that voice; both null for the voice itself. */
  readonly commentId: number | null;
  readonly photoKey: string | null;
  readonly isHidden: boolean;
  readonly reason: string;
}

/** A moderator hides a voice, a comment or a photo, or shows it again. The reason is public, the author is told. */
export async function moderate(
  tx: Transaction,
  viewer: Viewer,
  { voiceId, commentId, photoKey, isHidden, reason }: TypedModeration,
  now: Instant,
): Promise<TypedModeration | Refusal<'not-allowed' | 'no-reason' | 'too-long' | 'already-so'>> {
  const voice = await holdVoice(tx, voiceId);
  const seat = seatToModerateWith(viewer);
  const comment = commentId === null ? null : await findComment(tx, commentId);
  const photo = photoKey === null ? null : await findPhoto(tx, photoKey);
  const thing = comment === null && photo === null ? voice : (comment ?? photo);
  if (!voice || !thing || !seat || !mayModerate(viewer)) return { refused: 'not-allowed' };
  if ('voiceId' in thing && thing.voiceId !== voiceId) return { refused: 'not-allowed' };
  if ((thing.hiddenAt !== null) === isHidden) return { refused: 'already-so' };
  if (isBlank(reason)) return { refused: 'no-reason' };
  if (reason.length > longestModeration) return { refused: 'too-long' };

  const moderation = { voiceId, commentId, photoKey, isHidden, reason };
  const hiddenAt = isHidden ? now : null;
  if (commentId !== null) await saveComment(tx, commentId, { hiddenAt });
  else if (photoKey !== null) await savePhoto(tx, photoKey, { hiddenAt });
  else {
    // The days on which it could not be answered do not count against who owes the answer.
    const dueOn =
      isHidden || voice.dueOn === null
        ? voice.dueOn
        : later(voice.dueOn, await dueDay(tx, voice.kind, voice.bodyId, dayOf(now)));
    await saveVoice(tx, voiceId, { hiddenAt, dueOn });
  }
  await insertModeration(tx, { ...moderation, seatId: seat.id, moderatedAt: now });
  await appendToLog(tx, {
    kind: isHidden ? 'voice.hidden' : 'voice.shown-again',
    subject: `voice:${voiceId}`,
    at: now,
    facts: { commentId, photoKey, reason, seatId: seat.id },
  });

  const what = comment ? 'reactie' : photo ? 'foto' : 'inbreng';
  const authorId = comment ? comment.personId : voice.personId;
  await notify(tx, {
    kind: 'own-voice',
    personIds: authorId === null ? [] : [authorId],
    topics: [],
    actorId: viewer.person?.id ?? null,
    title: isHidden ? `Uw ${what} is weggehaald: ${voice.title}` : `Uw ${what} staat er weer: ${voice.title}`,
    text: `De moderator geeft deze reden.\n\n${reason}`,
    address: paths.voice(voiceId),
    now,
  });
  return moderation;
}

const later = (a: string, b: string): string => (a > b ? a : b);
