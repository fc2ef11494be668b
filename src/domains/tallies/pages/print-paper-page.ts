import { linkButton } from '../../../design/components/button/button.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords, momentInWords, numberInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { BallotKind, Budget, BudgetRules } from '../../budgets/public.ts';
import type { BallotProject } from '../../projects/public.ts';

/** A ballot to print, with room to stick a code on and to stamp a number. */
export function printPaperPage(
  frame: Frame,
  { budget, projects }: { readonly budget: Budget; readonly projects: readonly BallotProject[] },
): Html {
  const { title, areaName, rules } = budget;
  return page(
    frame,
    {
      title: `Stembiljet, ${title}`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: title, href: paths.budget(budget.id) },
        { label: 'Stembiljetten op papier', href: paths.paperBallots(budget.id) },
      ],
      isPrivate: true,
    },
    html`<div class="sw-paper__about">${pageHeader({
      title: 'Een stembiljet om af te drukken',
      lead: 'Druk deze pagina af op A4, zo vaak als nodig. Plak op elk stembiljet een stemcode.',
    })}
<p>Stemcodes voor op papier maakt u bij de stemcodes. Wordt een stembiljet ingeleverd, stempel er dan een nummer op.</p><p>${linkButton({ label: 'Naar de stemcodes', href: paths.votingCodes(budget.id), kind: 'secondary' })}</p></div>
<article class="sw-paper">
<header class="sw-paper__head"><div><p class="sw-paper__kicker">Stembiljet ${areaName}</p><h2>${title}</h2></div><div class="sw-paper__stamp">Nummer<br>(stempel)</div></header>
<p><strong>${howToFill(rules)}</strong> Samen is er ${eurosInWords(rules.amountCents)} te verdelen. Lever het stembiljet in vóór ${momentInWords(rules.votingClosesAt)}. Zet er geen naam op.</p>
<ol class="sw-paper__plans">${projects.map(
      plan =>
        html`<li><span class="sw-paper__box${isNumbered(rules.ballotKind) && ' sw-paper__box--wide'}"></span><span class="sw-paper__code">${plan.code}</span><span>${plan.title}</span><span class="sw-paper__cost">${eurosInWords(plan.costCents)}</span></li>`,
    )}</ol>
<footer class="sw-paper__foot"><p class="sw-paper__stick">Plak hier de stemcode</p><p>Zonder stemcode telt dit stembiljet niet mee. Met één code kan één keer worden gestemd: op papier of op de website.</p></footer>
</article>`,
  );
}

const isNumbered = (kind: BallotKind): boolean => kind === 'points' || kind === 'rank';

function howToFill({
  ballotKind,
  mostChoices,
  points,
  mostPointsPerProject,
  amountCents,
}: BudgetRules): string {
  const atMost = mostChoices === null ? '' : `, hooguit ${numberInWords(mostChoices)}`;
  switch (ballotKind) {
    case 'approve':
      return `Zet een kruis bij de plannen die u kiest${atMost}.`;
    case 'knapsack':
      return `Zet een kruis bij de plannen die u kiest. Samen mogen ze niet meer kosten dan ${eurosInWords(amountCents)}.`;
    case 'points':
      return `Verdeel ${numberInWords(points)} punten. Schrijf het aantal in het vak, hooguit ${numberInWords(mostPointsPerProject)} bij één plan.`;
    case 'rank':
      return `Schrijf een 1 bij het plan dat u het liefst wilt, een 2 bij het volgende, en zo verder${atMost}.`;
  }
}
