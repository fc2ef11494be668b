import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { seatToWriteWith } from './policy.ts';
import { holdCluster, saveCluster } from './store.ts';

/** Says to colleagues: I am working on this. */
export async function takeUpCluster(
  tx: Transaction,
  viewer: Viewer,
  clusterId: number,
  now: Instant,
): Promise<{ readonly takenBySeatId: number } | Refusal<'not-allowed' | 'sent'>> {
  const cluster = await holdCluster(tx, clusterId);
  const seat = cluster && seatToWriteWith(viewer, cluster);
  if (!cluster || !seat) return { refused: 'not-allowed' };
  if (cluster.sentAt !== null) return { refused: 'sent' };
  await saveCluster(tx, clusterId, { takenBySeatId: seat.id, takenAt: now });
  return { takenBySeatId: seat.id };
}
