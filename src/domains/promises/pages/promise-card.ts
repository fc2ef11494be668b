import { type PromiseBadge, promiseBadge } from '../../../design/components/badge/badge.ts';
import { day } from '../../../design/components/day/day.ts';
import type { MatterCard } from '../../../design/components/matter-card/matter-card.ts';
import { icon } from '../../../design/icons.ts';
import { type Html, html } from '../../../design/view.ts';
import { termInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Day } from '../../../platform/clock.ts';
import { type AreaName, areasInWords } from '../../decisions/public.ts';
import { keeperName } from '../find-keeper.ts';
import { type Pledge, type StateToday, stateToday } from '../promise.ts';

const looks: Record<StateToday, PromiseBadge> = {
  planned: 'planned',
  'under-way': 'underWay',
  kept: 'kept',
  broken: 'broken',
  withdrawn: 'withdrawn',
  late: 'late',
};

/** How a promise stands, in a word, a shape and a colour. */
export const stateBadge = (state: StateToday): Html => promiseBadge(looks[state]);

/** How a promise stands today; with a word that it was changed, when it was. */
export const promiseBadges = (promise: Pledge, today: Day): Html[] => [
  stateBadge(stateToday(promise, today)),
  ...(promise.termsNumber > 1 ? [promiseBadge('changed')] : []),
];

/** A promise in a list. */
export function promiseCard(promise: Pledge, areas: readonly AreaName[], today: Day): MatterCard {
  return {
    href: paths.promise(promise.id),
    title: promise.title,
    kind: 'Afspraak',
    badges: promiseBadges(promise, today),
    meta: [
      html`${icon('pin')}<bdi>${areasInWords(areas)}</bdi>`,
      html`<bdi>${keeperName(promise.keeper)}</bdi>`,
      promise.isEnded && promise.endedAt !== null
        ? html`Afgesloten op ${day(promise.endedAt)}`
        : html`Klaar op ${day(promise.dueOn)}: ${termInWords(promise.dueOn, today)}`,
    ],
  };
}
