import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { Cluster } from './cluster.ts';
import { seatToWriteWith } from './policy.ts';
import { holdCluster, removeCluster } from './store.ts';

/** A cluster that was not sent goes, with the answer in the making; its voices wait on their own again. */
export async function dissolveCluster(
  tx: Transaction,
  viewer: Viewer,
  clusterId: number,
): Promise<Cluster | Refusal<'not-allowed' | 'sent'>> {
  const cluster = await holdCluster(tx, clusterId);
  if (!cluster || !seatToWriteWith(viewer, cluster)) return { refused: 'not-allowed' };
  if (cluster.sentAt !== null) return { refused: 'sent' };
  await removeCluster(tx, clusterId);
  return cluster;
}
