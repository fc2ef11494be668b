import { linkButton } from '../../../design/components/button/button.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords, momentInWords, numberInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { BallotKind, Budget, BudgetRules } from '../../budgets/public.ts';
import type { BallotProject } from '../../projects/public.ts';

/** A voting code as it is printed, with the drawing a scanner reads it from. */
export interface PrintedCode {
  readonly inGroups: string;
  readonly qr: Html;
}

/** Ballots to print: one for each code, or one with room to stick a code on. */
export function printPaperPage(
  frame: Frame,
  {
    budget,
    projects,
    codes,
  }: {
    readonly budget: Budget;
    readonly projects: readonly BallotProject[];
    readonly codes: readonly PrintedCode[];
  },
): Html {
  const sheets = codes.length === 0 ? [undefined] : codes;
  return page(
    frame,
    {
      title: `Stembiljet, ${budget.title}`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Stembiljetten op papier', href: paths.paperBallots(budget.id) },
      ],
      isPrivate: true,
    },
    html`<div class="sw-sheets__intro">${pageHeader({
      title: 'Stembiljetten om af te drukken',
      lead:
        codes.length === 0
          ? 'Druk deze pagina af op A4, zo vaak als nodig. Plak op elk stembiljet een stemcode.'
          : 'Druk deze pagina nu af op A4. De stemcodes zijn hierna niet meer te lezen.',
    })}
${codes.length === 0 && html`<p>Stemcodes voor op papier maakt u bij de stemcodes. Wordt een stembiljet ingeleverd, stempel er dan een nummer op.</p><p>${linkButton({ label: 'Naar de stemcodes', href: paths.votingCodes(budget.id), kind: 'secondary' })}</p>`}</div>
<div class="sw-sheets">${sheets.map(code => sheet(budget, projects, code))}</div>`,
  );
}

function sheet(
  { title, areaName, rules }: Budget,
  projects: readonly BallotProject[],
  code: PrintedCode | undefined,
): Html {
  return html`<article class="sw-sheet">
<header class="sw-sheet__head"><div><p class="sw-sheet__kicker">Stembiljet ${areaName}</p><h2>${title}</h2></div><div class="sw-sheet__stamp">Nummer<br>(stempel)</div></header>
<p class="sw-sheet__how"><strong>${howToFill(rules)}</strong> Samen is er ${eurosInWords(rules.amountCents)} te verdelen. Lever het stembiljet in vóór ${momentInWords(rules.votingClosesAt)}. Zet er geen naam op.</p>
<ol class="sw-sheet__plans">${projects.map(
    plan =>
      html`<li><span class="sw-sheet__box${isNumbered(rules.ballotKind) && ' sw-sheet__box--wide'}"></span><span class="sw-sheet__code">${plan.code}</span><span>${plan.title}</span><span class="sw-sheet__cost">${eurosInWords(plan.costCents)}</span></li>`,
  )}</ol>
<footer class="sw-sheet__foot">${code ? html`<div class="sw-sheet__qr">${code.qr}</div><p><span class="sw-sheet__label">Stemcode</span><br><span class="sw-sheet__letters">${code.inGroups}</span></p>` : html`<p class="sw-sheet__stick">Plak hier de stemcode</p>`}<p>Met deze code kan één keer worden gestemd. Stemt u liever op de website? Gebruik dan deze code, en lever dit papier niet in.</p></footer>
</article>`;
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
