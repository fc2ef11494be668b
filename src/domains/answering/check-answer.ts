import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { findSeat, type Viewer } from '../organisations/public.ts';
import { findOccasion, type Occasions } from '../voices/public.ts';
import { type Cluster, occasionRef } from './cluster.ts';
import { seatToCheckWith } from './policy.ts';
import { holdCluster, saveCluster } from './store.ts';

export interface TypedCheck {
  readonly clusterId: number;
  /** Which version was read. */
  readonly version: number;
  readonly isAgreed: boolean;
  /** Why it goes back; blank when it is good. */
  readonly note: string;
}

export const longestNote = 2_000;

/** A colleague agrees with an answer that lies ready, or sends it back with a note. Nobody does so with their own. */
export async function checkAnswer(
  tx: Transaction,
  viewer: Viewer,
  { clusterId, version, isAgreed, note }: TypedCheck,
  now: Instant,
  occasions: Occasions,
): Promise<
  | Cluster
  | Refusal<'not-allowed' | 'own-words' | 'not-proposed' | 'changed-meanwhile' | 'no-note' | 'too-long'>
> {
  const cluster = await holdCluster(tx, clusterId);
  const ref = cluster && occasionRef(cluster);
  const occasion = ref && (await findOccasion(tx, occasions, ref, now));
  const seat = cluster && seatToCheckWith(viewer, cluster, occasion);
  if (!cluster || !seat) return { refused: 'not-allowed' };
  if (cluster.version !== version) return { refused: 'changed-meanwhile' };
  if (cluster.proposedAt === null || cluster.checkedAt !== null || cluster.sentAt !== null)
    return { refused: 'not-proposed' };
  const writer = cluster.writtenBySeatId === null ? undefined : await findSeat(tx, cluster.writtenBySeatId);
  if (!writer || writer.personId === viewer.person?.id) return { refused: 'own-words' };
  if (!isAgreed && note === '') return { refused: 'no-note' };
  if (note.length > longestNote) return { refused: 'too-long' };

  const checked = isAgreed
    ? { checkedAt: now, checkedBySeatId: seat.id, returnedNote: '', returnedBySeatId: null }
    : { proposedAt: null, returnedNote: note, returnedBySeatId: seat.id };
  await saveCluster(tx, clusterId, checked);
  const reader = viewer.person?.name ?? 'Een collega';
  await notify(tx, {
    kind: 'work',
    personIds: [writer.personId],
    topics: [],
    actorId: viewer.person?.id ?? null,
    title: isAgreed ? `Nagelezen en goed: ${cluster.name}` : `Terug om aan te passen: ${cluster.name}`,
    text: isAgreed
      ? `${reader} las uw antwoord na. Het kan weg.`
      : `${reader} las uw antwoord na.\n\n${note}`,
    address: paths.cluster(clusterId),
    now,
  });
  return { ...cluster, ...checked };
}
