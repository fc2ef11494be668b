import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import {
  type AnswerRefusal,
  giveAnswer,
  happenedTo,
  holdVoices,
  mayAnswer,
  type Occasions,
} from '../voices/public.ts';
import { begun } from './cluster.ts';
import { typedFrom } from './fill-words.ts';
import { seatToWriteWith } from './policy.ts';
import {
  holdCluster,
  insertCluster,
  insertClusterVoices,
  removeEveryClusterVoice,
  saveCluster,
  voicesInCluster,
} from './store.ts';

export interface TypedSending {
  readonly clusterId: number;
  /** Which version of the answer, and up to which moment what happened to the voices, the sender saw. */
  readonly version: number;
  readonly seenUntil: Instant;
}

export type SendingRefusal =
  | Refusal<'sent' | 'changed-meanwhile' | 'voices-changed' | 'empty'>
  | AnswerRefusal;

/** The answer of a cluster goes out to all that is still owed in it. Passed on, the voices stay together for the receiver. */
export async function sendAnswer(
  tx: Transaction,
  viewer: Viewer,
  { clusterId, version, seenUntil }: TypedSending,
  now: Instant,
  occasions: Occasions,
): Promise<{ readonly answerId: number; readonly answered: number } | SendingRefusal> {
  const cluster = await holdCluster(tx, clusterId);
  if (!cluster || !seatToWriteWith(viewer, cluster)) return { refused: 'not-allowed' };
  if (cluster.sentAt !== null) return { refused: 'sent' };
  if (cluster.version !== version) return { refused: 'changed-meanwhile' };
  const lying = await voicesInCluster(tx, clusterId);
  const ids = lying.map(it => it.voiceId);
  const voices = await holdVoices(tx, ids);
  const isNews = (await happenedTo(tx, ids, seenUntil)).length > 0;
  if (isNews || lying.some(it => it.addedAt > seenUntil)) return { refused: 'voices-changed' };
  const owed = voices.filter(
    voice => voice.bodyId === cluster.bodyId && voice.dueOn !== null && mayAnswer(viewer, voice),
  );
  const [first] = owed;
  if (!first) return { refused: 'empty' };

  const given = await giveAnswer(
    tx,
    viewer,
    {
      ...typedFrom(cluster),
      voiceIds: owed.map(voice => voice.id),
      after: first.currentAnswerId,
      ownWords: new Map(lying.map(it => [it.voiceId, it.ownWords])),
      ...(cluster.checkedBySeatId !== null &&
        cluster.writtenBySeatId !== null && {
          checked: {
            writtenBySeatId: cluster.writtenBySeatId,
            checkedBySeatId: cluster.checkedBySeatId,
          },
        }),
    },
    now,
    occasions,
  );
  if (isRefusal(given)) return given;
  await removeEveryClusterVoice(tx, clusterId);
  await saveCluster(tx, clusterId, { answerId: given.id, sentAt: now });
  if (given.passedOnToBodyId !== null && owed.length > 1) {
    // The receiver finds the voices together, with nothing written yet.
    const passedOn = await insertCluster(
      tx,
      begun({ ...cluster, bodyId: given.passedOnToBodyId }, cluster.name, now),
    );
    await insertClusterVoices(
      tx,
      passedOn,
      owed.map(voice => voice.id),
      now,
    );
  }
  return { answerId: given.id, answered: owed.length };
}
