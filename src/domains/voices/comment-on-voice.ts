import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { isBlank } from './answer.ts';
import { type Comment, findComment, insertComment } from './comment-store.ts';
import { mayComment, seatToAnswerWith } from './policy.ts';
import { findVoice } from './voice-store.ts';

export const longestComment = 2_000;

export interface TypedComment {
  readonly voiceId: number;
  /** The comment it replies to; null for one on the voice itself. */
  readonly parentId: number | null;
  readonly text: string;
  /** Whether the name of the writer stands with it. */
  readonly isNamed: boolean;
}

/** Somebody says something about a voice, or about such a comment: no deeper. */
export async function commentOnVoice(
  tx: Transaction,
  viewer: Viewer,
  { voiceId, parentId, text, isNamed }: TypedComment,
  now: Instant,
): Promise<Comment | Refusal<'not-allowed' | 'no-text' | 'too-long' | 'too-deep'>> {
  const { person } = viewer;
  const voice = await findVoice(tx, voiceId);
  if (!voice || !person || !mayComment(viewer, voice)) return { refused: 'not-allowed' };
  const parent = parentId === null ? null : await findComment(tx, parentId);
  if (parent === undefined || (parent && (parent.voiceId !== voiceId || parent.hiddenAt !== null)))
    return { refused: 'not-allowed' };
  if (parent && parent.parentId !== null) return { refused: 'too-deep' };
  if (isBlank(text)) return { refused: 'no-text' };
  if (text.length > longestComment) return { refused: 'too-long' };

  // Who speaks for the body that owes the answer does so openly, by name and role.
  const seat = seatToAnswerWith(viewer, voice.bodyId);
  const comment = {
    voiceId,
    parentId,
    personId: person.id,
    authorName: isNamed || seat ? person.name : '',
    seatId: seat?.id ?? null,
    text,
    writtenAt: now,
    hiddenAt: null,
  };
  const id = await insertComment(tx, comment);
  await appendToLog(tx, {
    kind: 'voice.commented-on',
    subject: `voice:${voiceId}`,
    at: now,
    facts: {
      commentId: id,
      parentId,
      personId: person.id,
      authorName: comment.authorName,
      seatId: comment.seatId,
      text,
    },
  });
  await notify(tx, {
    kind: 'own-voice',
    personIds: [voice.personId, parent?.personId ?? null].filter(personId => personId !== null),
    topics: [`voice:${voiceId}`],
    actorId: person.id,
    title: `Reactie op: ${voice.title}`,
    text,
    address: `${paths.voice(voiceId)}#reactie-${id}`,
    now,
  });
  return { ...comment, id };
}
