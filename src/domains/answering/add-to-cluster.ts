import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdVoices, mayAnswer } from '../voices/public.ts';
import { seatToWriteWith } from './policy.ts';
import { clusterIdsOf, holdCluster, insertClusterVoices, saveCluster } from './store.ts';

export type AddingRefusal = Refusal<
  'not-allowed' | 'sent' | 'none-chosen' | 'not-owed' | 'several-bodies' | 'several-occasions' | 'elsewhere'
>;

/** More voices get the same answer. Whoever read it, read it for fewer: it is read again. */
export async function addToCluster(
  tx: Transaction,
  viewer: Viewer,
  { clusterId, voiceIds }: { readonly clusterId: number; readonly voiceIds: readonly number[] },
  now: Instant,
): Promise<{ readonly added: number } | AddingRefusal> {
  const cluster = await holdCluster(tx, clusterId);
  if (!cluster || !seatToWriteWith(viewer, cluster)) return { refused: 'not-allowed' };
  if (cluster.sentAt !== null) return { refused: 'sent' };
  const voices = await holdVoices(tx, voiceIds);
  if (voices.length === 0) return { refused: 'none-chosen' };
  if (voices.some(voice => voice.bodyId !== cluster.bodyId)) return { refused: 'several-bodies' };
  if (voices.some(voice => voice.dueOn === null || !mayAnswer(viewer, voice))) return { refused: 'not-owed' };
  if (
    voices.some(
      voice => voice.occasionKind !== cluster.occasionKind || voice.occasionId !== cluster.occasionId,
    )
  )
    return { refused: 'several-occasions' };
  const ids = voices.map(voice => voice.id);
  if ((await clusterIdsOf(tx, ids)).length > 0) return { refused: 'elsewhere' };

  await insertClusterVoices(tx, clusterId, ids, now);
  await saveCluster(tx, clusterId, { proposedAt: null, checkedAt: null, checkedBySeatId: null });
  return { added: ids.length };
}
