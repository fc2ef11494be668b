import { day } from '../../design/components/day/day.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

/** What was accounted for to the council, and what it would say now. */
export function accountSection({ budget, account }: BudgetStory): Html {
  if (budget.awardedAt === null && !account) return nothing;
  return section({
    title: 'Verantwoording aan de raad',
    id: 'verantwoording',
    content: account
      ? html`<p>${account.isFinal ? 'Gegeven' : 'Tussentijds gegeven'} op ${day(account.givenAt)}: <a href="${paths.givenAccount(budget.id, account.number)}">wat er met het geld is gedaan, en wat bewoners ervan vonden</a>.</p>`
      : html`<p>Er is nog geen verantwoording gegeven. Wat erin komt te staan, kunt u al bekijken.</p>`,
    more: { label: 'Hoe het er nu voor staat', href: paths.budgetAccount(budget.id) },
  });
}
