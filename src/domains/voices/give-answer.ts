import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendAllToLog } from '../../platform/log/append-all-to-log.ts';
import { type Incomplete, isRefusal, type Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { answeringBodies, findSeat, personIdsIn, type Viewer } from '../organisations/public.ts';
import type { Answer } from './answer.ts';
import { type AnswerField, type AnswerReason, fillAnswer, type TypedDraft } from './answer-draft.ts';
import { insertAnswer, insertAnsweredVoices } from './answer-store.ts';
import { dueDay } from './due-day.ts';
import { occasionsOf } from './find-occasion.ts';
import type { Occasions } from './occasion.ts';
import { mayAnswer, seatToAnswerWith } from './policy.ts';
import { tellOfAnswer } from './tell-of-answer.ts';
import type { VoiceKind } from './voice.ts';
import { holdVoices, saveVoices } from './voice-store.ts';

export interface TypedAnswer extends TypedDraft {
  /** One voice, or a cluster that gets the same answer. All owed by the same body. */
  readonly voiceIds: readonly number[];
  /** The number of the last answer that the writer saw on the first voice; null when there was none. */
  readonly after: number | null;
  /** What it says to one author besides what it says to all, by the number of the voice. */
  readonly ownWords?: ReadonlyMap<number, string>;
  /** Who wrote it and who read it, where two people looked at it. */
  readonly checked?: { readonly writtenBySeatId: number; readonly checkedBySeatId: number };
}

export type AnswerRefusal =
  | Refusal<'not-allowed' | 'answered-meanwhile' | 'not-owed' | 'several-bodies' | 'not-checked'>
  | Incomplete<AnswerField, AnswerReason>;

/** A body answers what it owes, with an outcome and a reason. Each author is told once, and every follower. */
export async function giveAnswer(
  tx: Transaction,
  viewer: Viewer,
  typed: TypedAnswer,
  now: Instant,
  occasions: Occasions,
): Promise<Answer | AnswerRefusal> {
  const today = dayOf(now);
  const voices = await holdVoices(tx, typed.voiceIds);
  const first = voices.find(voice => voice.id === typed.voiceIds[0]);
  if (!first || voices.length !== new Set(typed.voiceIds).size) return { refused: 'not-allowed' };
  if (voices.some(voice => voice.bodyId !== first.bodyId)) return { refused: 'several-bodies' };
  const own = seatToAnswerWith(viewer, first.bodyId);
  if (!own || !voices.every(voice => mayAnswer(viewer, voice))) return { refused: 'not-allowed' };
  if (first.currentAnswerId !== typed.after) return { refused: 'answered-meanwhile' };
  if (voices.some(voice => voice.dueOn === null && voice !== first)) return { refused: 'not-owed' };
  const behind = await occasionsOf(tx, occasions, voices, now);
  const checked = typed.checked && (await readByTwo(tx, typed.checked, first.bodyId));
  if (!checked && behind.some(occasion => occasion.needsSecondReader)) return { refused: 'not-checked' };

  const bodies = await answeringBodies(tx, today);
  const draft = fillAnswer(typed, {
    kinds: voices.map(voice => voice.kind),
    isForVote: voices.every(voice => voice.occasionKind === 'budget'),
    otherBodyIds: bodies.filter(body => body.id !== first.bodyId).map(body => body.id),
    frames: behind.flatMap(({ frame }) => (frame && frame.length > 0 ? [frame] : [])),
  });
  if (isRefusal(draft)) return draft;

  const seat = checked?.writer ?? own;
  const answer = {
    ...draft,
    bodyId: first.bodyId,
    seatId: seat.id,
    checkedBySeatId: checked?.checkedBySeatId ?? null,
    answeredAt: now,
  };
  const id = await insertAnswer(tx, answer);
  const receiver = bodies.find(body => body.id === draft.passedOnToBodyId);
  const wordsTo = (voiceId: number): string => typed.ownWords?.get(voiceId) ?? '';
  await insertAnsweredVoices(
    tx,
    voices.map(({ id: voiceId, dueOn }) => ({ voiceId, answerId: id, dueOn, ownWords: wordsTo(voiceId) })),
  );
  for (const [kind, ofKind] of Map.groupBy(voices, voice => voice.kind)) {
    const dueOn = await owedOn(kind);
    await saveVoices(
      tx,
      ofKind.map(voice => voice.id),
      { currentAnswerId: id, dueOn, bodyId: receiver?.id ?? first.bodyId },
    );
    await appendAllToLog(
      tx,
      ofKind.map(voice => ({
        kind: 'answer.given',
        subject: `voice:${voice.id}`,
        at: now,
        facts: {
          answerId: id,
          ...draft,
          bodyId: answer.bodyId,
          seatId: seat.id,
          checkedBySeatId: answer.checkedBySeatId,
          wasDueOn: voice.dueOn,
          dueOn,
        },
      })),
    );
  }
  await tellOfAnswer(tx, voices, {
    answer: draft,
    bodyName: own.bodyName,
    receiverName: receiver?.name,
    ownWords: wordsTo,
    actorId: viewer.person?.id ?? null,
    now,
  });
  if (receiver) {
    const others = voices.length > 1 ? `\n\nHet gaat om ${voices.length} keer inbreng.` : '';
    await notify(tx, {
      kind: 'work',
      personIds: await personIdsIn(tx, receiver.id, today),
      topics: [],
      actorId: viewer.person?.id ?? null,
      title: `Aan u doorgestuurd: ${first.title}`,
      text: `${own.bodyName} stuurt dit aan ${receiver.name} door. U geeft hierop antwoord.${others}\n\n${draft.reason}`,
      address: voices.length > 1 ? paths.clusters : paths.voice(first.id),
      now,
    });
  }
  return { ...answer, id };

  /** Whoever it is passed on to owes the answer from today, within the receiver's own term. */
  async function owedOn(kind: VoiceKind) {
    return receiver ? dueDay(tx, kind, receiver.id, today) : null;
  }
}

/** The seats of the writer and of the reader, if they are two people and the writer speaks for the body. */
async function readByTwo(
  tx: Transaction,
  { writtenBySeatId, checkedBySeatId }: { writtenBySeatId: number; checkedBySeatId: number },
  bodyId: number,
) {
  const [writer, reader] = [await findSeat(tx, writtenBySeatId), await findSeat(tx, checkedBySeatId)];
  return writer && reader && writer.bodyId === bodyId && writer.personId !== reader.personId
    ? { writer, checkedBySeatId }
    : undefined;
}
