import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { longestChange, longestReason } from '../voices/public.ts';
import { type Cluster, isSameWords, longestName, type Words, wordsOf } from './cluster.ts';
import { seatToWriteWith } from './policy.ts';
import { holdCluster, saveCluster } from './store.ts';

export type WritingField = 'name' | 'reason' | 'change';
export type WritingRefusal =
  | Refusal<'not-allowed' | 'sent' | 'changed-meanwhile'>
  | Incomplete<WritingField, 'missing' | 'too-long'>;

/** Somebody of the body writes at the answer of a cluster, unless a colleague wrote something else meanwhile. */
export async function writeDraft(
  tx: Transaction,
  viewer: Viewer,
  typed: Words & { readonly clusterId: number; readonly version: number },
  now: Instant,
): Promise<Cluster | WritingRefusal> {
  const cluster = await holdCluster(tx, typed.clusterId);
  const seat = cluster && seatToWriteWith(viewer, cluster);
  if (!cluster || !seat) return { refused: 'not-allowed' };
  if (cluster.sentAt !== null) return { refused: 'sent' };
  if (isSameWords(typed, cluster)) return cluster;
  if (typed.version !== cluster.version) return { refused: 'changed-meanwhile' };
  const problems = {
    ...(typed.name === '' && { name: 'missing' as const }),
    ...(typed.name.length > longestName && { name: 'too-long' as const }),
    ...(typed.reason.length > longestReason && { reason: 'too-long' as const }),
    ...(typed.change.length > longestChange && { change: 'too-long' as const }),
  };
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const written = {
    ...wordsOf(typed),
    version: cluster.version + 1,
    writtenBySeatId: seat.id,
    writtenAt: now,
    takenBySeatId: seat.id,
    takenAt: now,
    proposedAt: null,
    checkedAt: null,
    checkedBySeatId: null,
  };
  await saveCluster(tx, cluster.id, written);
  return { ...cluster, ...written };
}
