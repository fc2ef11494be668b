import { eurosInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Budget } from '../budgets/public.ts';
import { areaTopics, decisionsWithIds } from '../decisions/public.ts';
import { areaPath } from '../neighbourhoods/public.ts';
import { notify } from '../notifications/public.ts';
import { allBodies, isHeldOn, seatsOfBody } from '../organisations/public.ts';
import type { GivenAccount } from './account.ts';

/** Tells who granted the money: the clerk, and the council members who have the place in portfolio; and who follows it. */
export async function tellOfAccount(
  tx: Transaction,
  budget: Budget,
  { number, isFinal, facts, words }: GivenAccount,
  { actorId, today, now }: { readonly actorId: number | null; readonly today: Day; readonly now: Instant },
): Promise<void> {
  const { spentCents, grantedCents } = facts.sums;
  await notify(tx, {
    kind: 'work',
    personIds: await whoGranted(tx, budget, facts, today),
    topics: [`budget:${budget.id}`, ...(await areaTopics(tx, [budget.areaCode]))],
    actorId,
    title: `${isFinal ? 'Verantwoording' : 'Tussentijdse verantwoording'}: ${budget.title}`,
    text: `${budget.bodyName} legt verantwoording af over ${eurosInWords(grantedCents)}. Daarvan is ${eurosInWords(spentCents)} uitgegeven.\n\n${words}`,
    address: paths.givenAccount(budget.id, number),
    now,
  });
}

/** The bodies behind the grants; where no decision is named, the council of the same municipality. */
async function whoGranted(
  tx: Transaction,
  budget: Budget,
  facts: GivenAccount['facts'],
  today: Day,
): Promise<number[]> {
  const decisionIds = [budget.decisionId, ...facts.grants.map(({ decision }) => decision?.id ?? null)];
  const decisions = await decisionsWithIds(tx, [...new Set(decisionIds.flatMap(id => id ?? []))]);
  const bodyIds =
    decisions.length > 0
      ? [...new Set(decisions.map(({ bodyId }) => bodyId))]
      : (await allBodies(tx, today))
          .filter(
            ({ kind, organisationId }) => kind === 'council' && organisationId === budget.organisationId,
          )
          .map(({ id }) => id);
  const places = new Set((await areaPath(tx, budget.areaCode)).map(({ code }) => code));
  const seats = (await Promise.all(bodyIds.map(id => seatsOfBody(tx, id)))).flat();
  return seats
    .filter(seat => isHeldOn(seat, today))
    .filter(({ role, areaCodes }) => role === 'clerk' || areaCodes.some(code => places.has(code)))
    .map(({ personId }) => personId);
}
