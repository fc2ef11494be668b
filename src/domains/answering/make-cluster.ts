import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdVoices, mayAnswer } from '../voices/public.ts';
import { begun, type Cluster, longestName, nameFrom } from './cluster.ts';
import { seatToWriteWith } from './policy.ts';
import { clusterIdsOf, insertCluster, insertClusterVoices } from './store.ts';

export interface TypedCluster {
  readonly voiceIds: readonly number[];
  /** Blank: named after the words that the voices share. */
  readonly name: string;
}

export type MakingRefusal = Refusal<
  'not-allowed' | 'none-chosen' | 'not-owed' | 'several-bodies' | 'several-occasions' | 'elsewhere'
>;

/** Voices that a body owes are put together, to get one answer. */
export async function makeCluster(
  tx: Transaction,
  viewer: Viewer,
  { voiceIds, name }: TypedCluster,
  now: Instant,
): Promise<Cluster | MakingRefusal> {
  const voices = await holdVoices(tx, voiceIds);
  const [first] = voices;
  if (!first) return { refused: 'none-chosen' };
  if (voices.some(voice => voice.bodyId !== first.bodyId)) return { refused: 'several-bodies' };
  const seat = seatToWriteWith(viewer, first);
  if (!seat) return { refused: 'not-allowed' };
  if (voices.some(voice => voice.dueOn === null || !mayAnswer(viewer, voice))) return { refused: 'not-owed' };
  const isElsewhere = (voice: typeof first): boolean =>
    voice.occasionKind !== first.occasionKind || voice.occasionId !== first.occasionId;
  if (voices.some(isElsewhere)) return { refused: 'several-occasions' };
  const ids = voices.map(voice => voice.id);
  if ((await clusterIdsOf(tx, ids)).length > 0) return { refused: 'elsewhere' };

  const cluster = {
    ...begun(first, name.slice(0, longestName) || nameFrom(voices.map(voice => voice.title)), now),
    takenBySeatId: seat.id,
    takenAt: now,
  };
  const id = await insertCluster(tx, cluster);
  await insertClusterVoices(tx, id, ids, now);
  return { ...cluster, id };
}
