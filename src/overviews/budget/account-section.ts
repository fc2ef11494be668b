import { day } from '../../design/components/day/day.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

/** What was accounted for to the council. */
export function accountSection({ budget }: BudgetStory): Html {
  if (budget.accountedAt === null) return nothing;
  return section({
    title: 'Verantwoording aan de raad',
    id: 'verantwoording',
    content: html`<p>Gegeven op ${day(budget.accountedAt)}: wat er met het geld is gedaan, en wat bewoners ervan vonden.</p>`,
    more: { label: 'Lees de verantwoording', href: paths.budgetAccount(budget.id) },
  });
}
