import { section } from '../../design/components/section/section.ts';
import { type Html, html } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

/** The rules by which it goes, and whether they can still change. */
export const rulesSection = ({ budget, now }: BudgetStory): Html =>
  section({
    title: 'De regels',
    id: 'regels',
    content: html`<p>Wie een idee mag indienen, wie mag stemmen en hoe er wordt geteld, staat vast op één pagina. ${
      budget.withdrawnAt !== null
        ? 'Zo stond het er toen het wijkbudget werd ingetrokken.'
        : now < budget.rules.votingOpensAt
          ? 'Zodra het stemmen begint, veranderen de regels niet meer.'
          : 'Het stemmen is begonnen, dus de regels staan vast.'
    }</p>`,
    more: { label: 'Lees de regels', href: paths.budgetRules(budget.id) },
  });
