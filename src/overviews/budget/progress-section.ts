import { matterList } from '../../design/components/matter-card/matter-card.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { plural } from '../../design/words.ts';
import { promiseCard, stateToday } from '../../domains/promises/public.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import type { BudgetStory } from './gather-budget.ts';

/** How the chosen plans go, once each of them is a promise. What is late or broken is said first. */
export function progressSection({ budget, promises, now }: BudgetStory): Html {
  if (budget.awardedAt === null) return nothing;
  const today = dayOf(now);
  const count = (...states: string[]): number =>
    promises.filter(promise => states.includes(stateToday(promise, today))).length;
  const counts = [
    [count('late'), 'is te laat', 'zijn te laat'],
    [count('broken'), 'is niet nagekomen', 'zijn niet nagekomen'],
    [count('kept'), 'is nagekomen', 'zijn nagekomen'],
    [count('planned', 'under-way'), 'loopt', 'lopen'],
    [count('withdrawn'), 'is ingetrokken', 'zijn ingetrokken'],
  ] as const;
  const how = counts.flatMap(([number, one, many]) => (number > 0 ? `${plural(number, one, many)}.` : []));
  return section({
    title: 'Wordt het gedaan?',
    id: 'voortgang',
    content: html`<p>${plural(promises.length, 'gekozen plan is een afspraak', 'gekozen plannen zijn afspraken')} geworden. ${how.join(' ')}</p>${matterList(promises.map(promise => promiseCard(promise, [{ code: budget.areaCode, name: budget.areaName }], today)))}`,
    more: { label: 'De voortgang van alle plannen', href: paths.budgetProgress(budget.id) },
  });
}
