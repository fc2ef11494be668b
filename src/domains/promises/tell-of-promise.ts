import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { areaTopics } from '../decisions/public.ts';
import { notify, type Topic } from '../notifications/public.ts';
import { beneficiaryPersonIds, keeperPersonIds } from './concerned.ts';
import type { Pledge } from './promise.ts';
import { placesOfPromise, voiceIdsOf } from './promise-store.ts';

/** Tells who keeps a promise, to whom it was made, and who follows it or what it springs from. */
export async function tellOfPromise(
  tx: Transaction,
  promise: Pledge,
  { actorId, title, text, now }: { actorId: number | null; title: string; text: string; now: Instant },
): Promise<void> {
  const day = dayOf(now);
  const places = await placesOfPromise(tx, promise.id);
  const voiceIds = await voiceIdsOf(tx, promise.id);
  const topics: Topic[] = [
    `promise:${promise.id}`,
    ...(await areaTopics(tx, places)),
    ...voiceIds.map(id => `voice:${id}` as const),
    ...(promise.decisionId === null ? [] : [`decision:${promise.decisionId}` as const]),
    ...(promise.keeper.bodyId === null ? [] : [`body:${promise.keeper.bodyId}` as const]),
  ];
  await notify(tx, {
    kind: 'own-promise',
    personIds: [
      ...(await keeperPersonIds(tx, promise, day)),
      ...(await beneficiaryPersonIds(tx, promise, day)),
    ],
    topics,
    actorId,
    title,
    text,
    address: paths.promise(promise.id),
    now,
  });
}
