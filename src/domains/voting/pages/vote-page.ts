import { alert } from '../../../design/components/alert/alert.ts';
import { actionForm, button, linkButton } from '../../../design/components/button/button.ts';
import { from, until } from '../../../design/components/day/until.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { listInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Budget, VotingWay } from '../../budgets/public.ts';

/** How somebody stands who might vote with an account. */
export type ByAccount = 'guest' | 'no-address' | 'elsewhere' | 'too-young' | 'may-vote' | 'has-voted';

export interface VotePage {
  readonly budget: Budget;
  readonly state: 'not-begun' | 'open' | 'closed';
  readonly typed?: string;
  readonly error?: string;
  /** The other budget a code is of. */
  readonly other?: Pick<Budget, 'id' | 'title'> | undefined;
  readonly byAccount: ByAccount;
}

/** Where somebody begins to vote: with a code, or with an account. */
export function votePage(frame: Frame, it: VotePage): Html {
  const { budget, state } = it;
  const { rules } = budget;
  return page(
    frame,
    {
      title: 'Stemmen',
      description: `Stem op de plannen voor ${budget.areaName}.`,
      hasErrors: Boolean(it.error),
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
    },
    html`${errorSummary({ stemcode: it.error })}
${pageHeader({ kicker: budget.title, title: 'Stemmen', lead: lead(it) })}
${it.other && alert({ kind: 'info', content: html`Deze stemcode is van <a href="${paths.vote(it.other.id)}">${it.other.title}</a>. Daar kunt u ermee stemmen.` })}
${state === 'open' && html`${byCode(it)}${rules.votingWays.includes('account') && byAccount(it)}`}
${state === 'not-begun' && waysToCome(budget)}
${state === 'closed' && after(budget)}`,
  );
}

function lead({ budget, state }: VotePage): Html {
  const { rules } = budget;
  if (state === 'not-begun')
    return html`Stemmen kan nog niet. Het kan ${from(rules.votingOpensAt)}, ${until(rules.votingClosesAt)}.`;
  if (state === 'closed') return html`Stemmen kan niet meer. Het kon ${until(rules.votingClosesAt)}.`;
  return html`Stemmen kan ${until(rules.votingClosesAt)}.`;
}

const takesCodes = ({ rules }: Pick<Budget, 'rules'>): boolean =>
  rules.hasPaper || rules.votingWays.some(way => way !== 'account');

function byCode({ budget, typed, error }: VotePage): Html | false {
  if (!takesCodes(budget)) return false;
  return html`<form method="post" action="${paths.vote(budget.id)}" autocomplete="off">
<sw-code-from-address>${textField({
    name: 'stemcode',
    label: 'Uw stemcode',
    hint: html`${whereCodesAre(budget.rules.votingWays)} Streepjes, spaties en hoofdletters maken niet uit.`,
    value: typed ?? '',
    error,
    autocomplete: 'off',
    width: 24,
  })}</sw-code-from-address>
<div class="sw-buttons">${button({ label: 'Naar het stembiljet' })}</div>
</form>
<p>Hebt u al gestemd? <a href="${paths.changeVote(budget.id)}">Verander uw stem met uw ontvangstcode</a>.</p>
${section({
  title: 'Uw stem is geheim',
  content: html`<p>Nergens staat opgeschreven welk stembiljet van wie is, of wanneer het is ingevuld. U krijgt een ontvangstcode. Daarmee kunt u uw stem veranderen zolang het stemmen duurt, en daarna nagaan dat zij is geteld.</p><p>Laat uw stemcode en uw ontvangstcode aan niemand zien.</p>`,
})}
${section({
  title: 'Geen code?',
  content: html`${budget.rules.votingWays.includes('desk') ? html`<p>Ga met een identiteitsbewijs naar de balie. Woont u in ${budget.areaName} en bent u ${budget.rules.leastAge} jaar of ouder, dan krijgt u daar een stemcode.</p>` : html`<p>Vraag het aan wie dit wijkbudget leidt: ${budget.bodyName}.</p>`}${budget.rules.hasPaper && html`<p>Stemmen op papier kan ook. Vraag bij ${budget.bodyName} om een stembiljet.</p>`}`,
})}`;
}

function whereCodesAre(ways: readonly VotingWay[]): string {
  const places = [
    ...(ways.includes('letter') ? ['in uw brief'] : []),
    ...(ways.includes('desk') ? ['op het strookje van de balie'] : []),
  ];
  return places.length === 0
    ? 'Zestien letters en cijfers.'
    : `Hij staat ${listInWords(places, 'of')}: zestien letters en cijfers.`;
}

function byAccount({ budget, byAccount: how }: VotePage): Html {
  const content: Record<ByAccount, Html> = {
    guest: html`<p>Is uw adres nagekeken? Dan kunt u stemmen zonder code.</p><div class="sw-buttons">${linkButton({ label: 'Inloggen en stemmen', href: paths.signInTo(paths.vote(budget.id)), kind: 'secondary' })}</div>`,
    'no-address': html`<p>Uw adres is nog niet nagekeken. Ga met een identiteitsbewijs naar de balie van de gemeente. Daarna kunt u hier stemmen zonder code.</p>`,
    elsewhere: html`<p>Volgens ons woont u niet in ${budget.areaName}. Klopt dat niet? Ga met een identiteitsbewijs naar de balie van de gemeente.</p>`,
    'too-young': html`<p>Stemmen kan vanaf ${budget.rules.leastAge} jaar.</p>`,
    'has-voted': html`<p>U hebt al gestemd. Veranderen kan met uw <a href="${paths.changeVote(budget.id)}">ontvangstcode</a>.</p>`,
    'may-vote': html`<p>Uw adres is nagekeken: u kunt stemmen zonder code.</p>${actionForm({ action: paths.voteByAccount(budget.id), label: 'Begin met stemmen', kind: takesCodes(budget) ? 'secondary' : 'primary' })}`,
  };
  return section({ title: 'Met uw account', content: content[how] });
}

const waysToCome = ({ rules, areaName, id }: Budget): Html =>
  html`<p>Iedereen van ${rules.leastAge} jaar en ouder die in ${areaName} woont, heeft één stem. ${rules.votingWays.includes('letter') && 'U krijgt een brief met een stemcode. '}${rules.votingWays.includes('desk') && 'Met een identiteitsbewijs kunt u ook een stemcode halen bij de balie.'}</p><div class="sw-buttons">${linkButton({ label: 'Bekijk de plannen', href: paths.budgetProjects(id), kind: 'secondary' })}</div>`;

const after = ({ id, resultPublishedAt }: Budget): Html =>
  resultPublishedAt === null
    ? html`<p>De stemmen worden geteld. Als de uitslag er is, staan alle stembiljetten hier zonder naam. Met uw ontvangstcode vindt u het uwe.</p><div class="sw-buttons">${linkButton({ label: 'Naar dit wijkbudget', href: paths.budget(id), kind: 'secondary' })}</div>`
    : html`<p>De uitslag is er. Alle stembiljetten zijn na te lezen. Met uw ontvangstcode vindt u het uwe.</p><div class="sw-buttons">${linkButton({ label: 'Bekijk de uitslag', href: paths.result(id) })}${linkButton({ label: 'Zoek uw stembiljet', href: paths.ballots(id), kind: 'secondary' })}</div>`;
