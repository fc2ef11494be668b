import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { areaTopics } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import type { Budget } from './budget.ts';

/** Tells who follows the budget or the place that its rules are no longer the same, and why. */
export async function tellOfRules(
  tx: Transaction,
  budget: Budget,
  {
    reason,
    isCorrection,
    at,
  }: { readonly reason: string; readonly isCorrection: boolean; readonly at: Instant },
  actorId: number | null,
): Promise<void> {
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [`budget:${budget.id}`, ...(await areaTopics(tx, [budget.areaCode]))],
    actorId,
    title: isCorrection
      ? `De regels van ${budget.title} zijn verbeterd terwijl er wordt gestemd`
      : `De regels van ${budget.title} zijn gewijzigd`,
    text: `Waarom: ${reason}\n\nWat er is veranderd, staat bij de regels. De oude regels blijven leesbaar.`,
    address: paths.budgetRules(budget.id),
    now: at,
  });
}
