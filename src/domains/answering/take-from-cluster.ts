import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { seatToWriteWith } from './policy.ts';
import { holdCluster, removeClusterVoices } from './store.ts';

/** Voices are taken out of a cluster, to be answered by themselves or with others. */
export async function takeFromCluster(
  tx: Transaction,
  viewer: Viewer,
  { clusterId, voiceIds }: { readonly clusterId: number; readonly voiceIds: readonly number[] },
): Promise<{ readonly taken: number } | Refusal<'not-allowed' | 'sent' | 'none-chosen'>> {
  const cluster = await holdCluster(tx, clusterId);
  if (!cluster || !seatToWriteWith(viewer, cluster)) return { refused: 'not-allowed' };
  if (cluster.sentAt !== null) return { refused: 'sent' };
  if (voiceIds.length === 0) return { refused: 'none-chosen' };
  await removeClusterVoices(tx, clusterId, voiceIds);
  return { taken: voiceIds.length };
}
