// How a promise and a decision stand in the lists of every overview.
import { type PromiseBadge, promiseBadge } from '../design/components/badge/badge.ts';
import { day } from '../design/components/day/day.ts';
import type { MatterCard } from '../design/components/matter-card/matter-card.ts';
import { html } from '../design/view.ts';
import type { Decision, Outcome as DecisionOutcome } from '../domains/decisions/public.ts';
import { type Pledge, type StateToday, stateToday } from '../domains/promises/public.ts';
import { paths } from '../paths.ts';
import type { Day } from '../platform/clock.ts';

const promiseBadges: Record<StateToday, PromiseBadge> = {
  planned: 'planned',
  'under-way': 'underWay',
  kept: 'kept',
  broken: 'broken',
  withdrawn: 'withdrawn',
  late: 'late',
};

const decisionWords: Record<DecisionOutcome, string> = {
  adopted: 'Aangenomen',
  'adopted-with-changes': 'Aangenomen met wijzigingen',
  rejected: 'Afgewezen',
  postponed: 'Uitgesteld',
};

/** Who keeps a promise, as people call them. */
export const keeperName = ({ keeper }: Pledge): string => keeper.bodyName ?? keeper.organisationName;

/** What was promised, and how it stands today. */
export function promiseCard(promise: Pledge, today: Day): MatterCard {
  const state = stateToday(promise, today);
  return {
    href: paths.promise(promise.id),
    title: promise.title,
    badges: promiseBadge(promiseBadges[state]),
    meta: [
      keeperName(promise),
      promise.isEnded && promise.endedAt
        ? day(promise.endedAt, 'short')
        : html`${state === 'late' ? 'was beloofd voor' : 'uiterlijk'} ${day(promise.dueOn)}`,
    ],
  };
}

/** What a body decided. */
export const decisionCard = (decision: Decision): MatterCard => ({
  href: paths.decision(decision.id),
  title: decision.title,
  kind: decisionWords[decision.outcome],
  meta: [decision.bodyName, day(decision.decidedOn)],
});
