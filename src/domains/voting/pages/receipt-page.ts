import { linkButton } from '../../../design/components/button/button.ts';
import { until } from '../../../design/components/day/until.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';

import type { BallotPlan, Choices } from '../ballot.ts';
import { inGroups } from '../code.ts';
import type { Urn } from '../urn-store.ts';

/** After voting: what was chosen, and the receipt to keep. */
export function receiptPage(
  frame: Frame,
  {
    urn,
    choices,
    plans,
    receipt,
    isChange,
  }: {
    readonly urn: Urn;
    readonly choices: Choices;
    readonly plans: readonly BallotPlan[];
    readonly receipt: string;
    readonly isChange: boolean;
  },
): Html {
  const { budgetId, rules, title } = urn;
  return page(
    frame,
    { title: isChange ? 'Uw stem is veranderd' : 'Uw stem telt mee', isPrivate: true },
    html`${pageHeader({ kicker: title, title: isChange ? 'Uw stem is veranderd' : 'Uw stem telt mee', lead: 'Bewaar deze code. Wij kunnen hem later niet voor u opzoeken.' })}
<div class="sw-receipt"><p class="sw-receipt__name">Uw ontvangstcode</p><p class="sw-receipt__code">${inGroups(receipt)}</p></div>
<div class="sw-buttons"><sw-print data-label="Print deze pagina"></sw-print></div>
<ul>
<li>Uw stem veranderen kan ${until(rules.votingClosesAt)}, met deze code: <a href="${paths.changeVote(budgetId)}">verander uw stem</a>.</li>
<li>Na het tellen staan alle stembiljetten op de site, zonder naam en door elkaar. Met deze code vindt u het uwe, en ziet u dat het is geteld: <a href="${paths.ballots(budgetId)}">de stembiljetten</a>.</li>
<li>Laat de code aan niemand zien. Wie hem heeft, kan zien wat u koos, en het veranderen zolang het stemmen duurt.</li>
</ul>
${section({ title: 'Dit hebt u gekozen', content: chosen(choices, plans) })}
<div class="sw-buttons">${linkButton({ label: 'Naar dit wijkbudget', href: paths.budget(budgetId), kind: 'secondary' })}</div>`,
  );
}

/** What a ballot holds, in words. */
export function chosen(choices: Choices, plans: readonly BallotPlan[]): Html {
  const planOf = new Map(plans.map(plan => [plan.id, plan]));
  const name = (id: number): string => planOf.get(id)?.title ?? '';
  if (choices.kind === 'points') {
    return choices.points.length === 0
      ? blank
      : html`<ul>${choices.points.map(([id, points]) => html`<li>${name(id)}: ${plural(points, 'punt', 'punten')}</li>`)}</ul>`;
  }
  const { projectIds } = choices;
  if (projectIds.length === 0) return blank;
  if (choices.kind === 'rank') return html`<ol>${projectIds.map(id => html`<li>${name(id)}</li>`)}</ol>`;
  const cost = plans.reduce((sum, plan) => sum + (plan.costCents ?? 0), 0);
  return html`<ul>${projectIds.map(id => html`<li>${name(id)}</li>`)}</ul>${choices.kind === 'knapsack' && html`<p>Samen ${eurosInWords(cost)}.</p>`}`;
}

const blank = html`<p>Geen plan: u stemde blanco.</p>`;
