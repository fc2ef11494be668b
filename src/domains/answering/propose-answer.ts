import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type Incomplete, isRefusal, type Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { isHeldOn, seatsOfBody, type Viewer } from '../organisations/public.ts';
import { type AnswerField, type AnswerReason, type Occasions, seatToAnswerWith } from '../voices/public.ts';
import type { Cluster } from './cluster.ts';
import { fillWords } from './fill-words.ts';
import { seatToWriteWith } from './policy.ts';
import { holdCluster, saveCluster } from './store.ts';

export type ProposingRefusal =
  | Refusal<'not-allowed' | 'sent' | 'empty'>
  | Incomplete<AnswerField, AnswerReason>;

/** An answer that is written lies ready for a colleague to read; the colleagues are told. */
export async function proposeAnswer(
  tx: Transaction,
  viewer: Viewer,
  clusterId: number,
  now: Instant,
  occasions: Occasions,
): Promise<Cluster | ProposingRefusal> {
  const cluster = await holdCluster(tx, clusterId);
  const seat = cluster && seatToWriteWith(viewer, cluster);
  if (!cluster || !seat) return { refused: 'not-allowed' };
  if (cluster.sentAt !== null) return { refused: 'sent' };
  const filled = await fillWords(tx, cluster, now, occasions);
  if (isRefusal(filled)) return filled;

  const proposed = {
    proposedAt: now,
    checkedAt: null,
    checkedBySeatId: null,
    returnedBySeatId: null,
    returnedNote: '',
    writtenBySeatId: cluster.writtenBySeatId ?? seat.id,
  };
  await saveCluster(tx, clusterId, proposed);
  const today = dayOf(now);
  const colleagues = (await seatsOfBody(tx, cluster.bodyId)).filter(
    other =>
      isHeldOn(other, today) && seatToAnswerWith({ person: null, seats: [other] }, cluster.bodyId) === other,
  );
  await notify(tx, {
    kind: 'work',
    personIds: [...new Set(colleagues.map(other => other.personId))],
    topics: [],
    actorId: viewer.person?.id ?? null,
    title: `Wilt u dit antwoord nalezen? ${cluster.name}`,
    text: `${viewer.person?.name ?? 'Een collega'} schreef een antwoord voor ${seat.bodyName} en vraagt of een collega het naleest voordat het weggaat.`,
    address: paths.cluster(clusterId),
    now,
  });
  return { ...cluster, ...proposed };
}
