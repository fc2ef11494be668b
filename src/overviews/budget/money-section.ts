import { partsBar } from '../../design/components/parts-bar/parts-bar.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html } from '../../design/view.ts';
import { eurosInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

/** Where the money is: spent, committed, reserved and free, together what was granted. */
export function moneySection({ budget, pots }: BudgetStory): Html {
  const { grantedCents, freeCents, reservedCents, committedCents, spentCents } = pots;
  const part = (label: string, cents: number, note: string) => ({
    label,
    value: cents,
    text: eurosInWords(cents),
    note,
  });
  return section({
    title: 'Waar elke euro is',
    id: 'geld',
    content: html`<p>Toegekend: <strong>${eurosInWords(grantedCents)}</strong>.</p>${partsBar({
      label: `Van ${eurosInWords(grantedCents)} is ${eurosInWords(spentCents)} uitgegeven en ${eurosInWords(freeCents)} nog vrij.`,
      parts: [
        part('Uitgegeven', spentCents, 'betaald'),
        part('Verplicht', committedCents, 'besteld of vastgelegd in een contract'),
        part('Gereserveerd', reservedCents, 'apart gezet voor een gekozen plan'),
        part('Vrij', freeCents, 'nog niet bestemd'),
      ],
    })}`,
    more: { label: 'Bekijk elke boeking', href: paths.budgetMoney(budget.id) },
  });
}
