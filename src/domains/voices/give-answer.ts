import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { type Incomplete, isRefusal, type Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { answeringBodies, personIdsIn, type Viewer } from '../organisations/public.ts';
import { type Answer, outcomeNames } from './answer.ts';
import { type AnswerField, type AnswerReason, fillAnswer } from './answer-draft.ts';
import { deleteDrafts } from './answer-draft-store.ts';
import { insertAnswer, insertAnsweredVoice } from './answer-store.ts';
import { dueDay } from './due-day.ts';
import { mayAnswer, seatToAnswerWith } from './policy.ts';
import { topicsOf } from './topics.ts';
import type { Voice } from './voice.ts';
import { holdVoices, saveVoice } from './voice-store.ts';

export interface TypedAnswer {
  /** One voice, or a cluster that gets the same answer. All owed by the same body. */
  readonly voiceIds: readonly number[];
  /** The number of the last answer that the writer saw on the first voice; null when there was none. */
  readonly after: number | null;
  readonly outcome: string;
  readonly reason: string;
  readonly passedOnToBodyId: number | null;
}

export type AnswerRefusal =
  | Refusal<'not-allowed' | 'answered-meanwhile' | 'not-owed' | 'several-bodies'>
  | Incomplete<AnswerField, AnswerReason>;

/** A body answers what it owes, with an outcome and a reason. Each author and every follower is told. */
export async function giveAnswer(
  tx: Transaction,
  viewer: Viewer,
  typed: TypedAnswer,
  now: Instant,
): Promise<Answer | AnswerRefusal> {
  const today = dayOf(now);
  const voices = await holdVoices(tx, typed.voiceIds);
  const first = voices.find(voice => voice.id === typed.voiceIds[0]);
  if (!first || voices.length !== new Set(typed.voiceIds).size) return { refused: 'not-allowed' };
  if (voices.some(voice => voice.bodyId !== first.bodyId)) return { refused: 'several-bodies' };
  const seat = seatToAnswerWith(viewer, first.bodyId);
  if (!seat || !voices.every(voice => mayAnswer(viewer, voice))) return { refused: 'not-allowed' };
  if (first.currentAnswerId !== typed.after) return { refused: 'answered-meanwhile' };
  if (voices.some(voice => voice.dueOn === null && voice !== first)) return { refused: 'not-owed' };

  const bodies = await answeringBodies(tx, today);
  const draft = fillAnswer(typed, {
    kinds: voices.map(voice => voice.kind),
    isForVote: voices.every(voice => voice.occasionKind === 'budget'),
    otherBodyIds: bodies.filter(body => body.id !== first.bodyId).map(body => body.id),
  });
  if (isRefusal(draft)) return draft;

  const answer = { ...draft, bodyId: first.bodyId, seatId: seat.id, answeredAt: now };
  const id = await insertAnswer(tx, answer);
  const receiver = bodies.find(body => body.id === draft.passedOnToBodyId);
  for (const voice of voices) {
    await insertAnsweredVoice(tx, { voiceId: voice.id, answerId: id, dueOn: voice.dueOn });
    // Whoever it is passed on to owes the answer from today, within the receiver's own term.
    const dueOn = receiver ? await dueDay(tx, voice.kind, receiver.id, today) : null;
    await saveVoice(tx, voice.id, { currentAnswerId: id, dueOn, bodyId: receiver?.id ?? voice.bodyId });
    await appendToLog(tx, {
      kind: 'answer.given',
      subject: `voice:${voice.id}`,
      at: now,
      facts: { answerId: id, ...draft, bodyId: answer.bodyId, seatId: seat.id, wasDueOn: voice.dueOn, dueOn },
    });
    await tellOf(tx, voice, {
      actorId: viewer.person?.id ?? null,
      bodyName: seat.bodyName,
      receiverName: receiver?.name,
      outcome: draft.outcome,
      reason: draft.reason,
      now,
    });
  }
  if (receiver) {
    await notify(tx, {
      kind: 'work',
      personIds: await personIdsIn(tx, receiver.id, today),
      topics: [],
      actorId: viewer.person?.id ?? null,
      title: `Aan u doorgestuurd: ${first.title}`,
      text: `${seat.bodyName} stuurt dit aan ${receiver.name} door. U geeft hierop antwoord.\n\n${draft.reason}`,
      address: paths.voice(first.id),
      now,
    });
  }
  await deleteDrafts(
    tx,
    voices.map(voice => voice.id),
  );
  return { ...answer, id };
}

async function tellOf(
  tx: Transaction,
  voice: Voice,
  told: {
    readonly actorId: number | null;
    readonly bodyName: string;
    readonly receiverName: string | undefined;
    readonly outcome: Answer['outcome'];
    readonly reason: string;
    readonly now: Instant;
  },
): Promise<void> {
  const { actorId, bodyName, receiverName, outcome, reason, now } = told;
  await notify(tx, {
    kind: 'own-voice',
    personIds: voice.personId === null ? [] : [voice.personId],
    topics: [...topicsOf(voice), `body:${voice.bodyId}`],
    actorId,
    title: receiverName ? `Doorgestuurd aan ${receiverName}: ${voice.title}` : `Antwoord op: ${voice.title}`,
    text: receiverName
      ? `${bodyName} heeft dit doorgestuurd. ${receiverName} geeft hier nu antwoord op.\n\n${reason}`
      : `${bodyName} heeft geantwoord: ${outcomeNames[outcome].toLowerCase()}.\n\n${reason}`,
    address: paths.voice(voice.id),
    now,
  });
}
