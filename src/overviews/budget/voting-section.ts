import { from, until } from '../../design/components/day/until.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import type { BudgetRules } from '../../domains/budgets/public.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

const ways: Record<BudgetRules['votingWays'][number], string> = {
  letter: 'Met de stemcode uit de brief die bewoners krijgen.',
  desk: 'Bij een balie: neem een identiteitsbewijs mee. De gemeente kijkt na waar u woont.',
  account: 'Met uw account, als uw adres is nagekeken.',
};

/** Who votes, how and until when: from the moment there is a ballot to look forward to. */
export function votingSection({ budget, phase }: BudgetStory): Html {
  if (phase !== 'draft' && phase !== 'voting') return nothing;
  const { rules } = budget;
  return section({
    title: 'Zo stemt u',
    id: 'stemmen',
    content: html`<p>Iedereen van ${rules.leastAge} jaar en ouder die in ${budget.areaName} woont, heeft één stem. Stemmen kan ${phase === 'draft' && html`${from(rules.votingOpensAt)} `}${until(rules.votingClosesAt)}.</p><ul>${rules.votingWays.map(way => html`<li>${ways[way]}</li>`)}${rules.hasPaper && html`<li>Op papier: vul het stembiljet in en lever het in.</li>`}</ul><p>Uw stem is geheim. U krijgt een ontvangstcode, waarmee u uw stem kunt veranderen zolang het stemmen duurt, en kunt nagaan dat zij is geteld.</p>`,
    ...(phase === 'voting' && { more: { label: 'Naar het stembiljet', href: paths.vote(budget.id) } }),
  });
}
