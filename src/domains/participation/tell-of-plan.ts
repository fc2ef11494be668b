import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { areaTopics } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import { personIdsIn } from '../organisations/public.ts';
import type { PublishedTrajectory } from './trajectory.ts';

/** Tells who follows the trajectory or its places that there is a plan, or that it changed and why. */
export async function tellOfPlan(
  tx: Transaction,
  { id, title, plan, planNumber, runningBodyId, runningBodyName, checkingBodyId }: PublishedTrajectory,
  {
    reason,
    actorId,
    now,
  }: { readonly reason: string; readonly actorId: number | null; readonly now: Instant },
): Promise<void> {
  const isFirst = planNumber === 1;
  await notify(tx, {
    kind: 'followed',
    // Who had it checked hears that it is out.
    personIds: checkingBodyId === null ? [] : await personIdsIn(tx, runningBodyId, dayOf(now)),
    topics: [`trajectory:${id}`, ...(await areaTopics(tx, plan.areaCodes))],
    actorId,
    title: isFirst ? `Nieuw participatietraject: ${title}` : `Het participatieplan van ${title} is gewijzigd`,
    text: isFirst
      ? `${plan.goal}\n\n${runningBodyName} doet dit traject. In het plan staat wat vastligt, wat open is en wanneer u kunt meedoen.`
      : `Waarom: ${reason}\n\nWat er is veranderd, staat bij de nieuwe versie. De oude versies blijven leesbaar.`,
    address: isFirst ? paths.trajectory(id) : paths.planVersion(id, planNumber),
    now,
  });
}
