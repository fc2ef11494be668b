import { section } from '../../design/components/section/section.ts';
import { type Html, html } from '../../design/view.ts';
import { eurosInWords } from '../../design/words.ts';
import { moneyBar } from '../../domains/money/public.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

/** Where the money is: spent, committed, reserved and free, together what was granted. */
export const moneySection = ({ budget, pots }: BudgetStory): Html =>
  section({
    title: 'Waar elke euro is',
    id: 'geld',
    content: html`<p>Toegekend: <strong>${eurosInWords(pots.grantedCents)}</strong>.</p>${moneyBar(pots)}`,
    more: { label: 'Bekijk elke boeking', href: paths.budgetMoney(budget.id) },
  });
