import { linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, paragraphs } from '../../../design/view.ts';
import { capital } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';
import type { AccountFacts, GivenAccount } from '../account.ts';
import { accountBody } from './account-body.ts';

type Version = Pick<GivenAccount, 'number' | 'isFinal' | 'givenAt'>;

/** How a version is called. */
const nameOf = ({ number, isFinal }: Pick<Version, 'number' | 'isFinal'>): string =>
  isFinal ? `Verantwoording ${number}` : `Tussentijdse verantwoording ${number}`;

const trail = (budget: Pick<Budget, 'id' | 'title'>) => [
  { label: 'Wijkbudgetten', href: paths.budgets },
  { label: budget.title, href: paths.budget(budget.id) },
];

const versionList = (budgetId: number, versions: readonly Version[]): Html =>
  html`<ul>${versions.map(version => html`<li><a class="nl-link" href="${paths.givenAccount(budgetId, version.number)}">${nameOf(version)}</a>, gegeven op ${day(version.givenAt)}</li>`)}</ul>`;

/** What the account of a budget would say now, and the accounts that were given. */
export const accountPage = (
  frame: Frame,
  {
    budget,
    facts,
    lines,
    versions,
    mayGive,
  }: {
    readonly budget: Budget;
    readonly facts: AccountFacts;
    readonly lines: ReadonlyMap<number, string>;
    readonly versions: readonly Version[];
    readonly mayGive: boolean;
  },
): Html =>
  page(
    frame,
    {
      title: `Verantwoording van ${budget.title}`,
      description: 'Wat er met het geld is gedaan, en wat bewoners ervan vinden.',
      breadcrumb: trail(budget),
    },
    html`${pageHeader({
      kicker: budget.title,
      title: 'Verantwoording',
      lead: 'Wat er met het geld is gedaan, hoe het ging en wat bewoners ervan vinden. Alles komt uit de boeken en het logboek.',
      ...(mayGive && {
        actions: linkButton({ label: 'Leg verantwoording af', href: paths.giveAccount(budget.id) }),
      }),
    })}
${section({
  title: 'Gegeven aan de raad',
  content:
    versions.length === 0
      ? html`<p>Er is nog geen verantwoording gegeven. Hieronder staat hoe het er nu voor staat.</p>`
      : html`${versionList(budget.id, versions)}<p>Wat gegeven is, verandert niet meer. Hieronder staat hoe het er nu voor staat.</p>`,
})}
${accountBody(facts, { lines, explained: { left: '', open: {} } })}`,
  );

/** One account as it was given. */
export const givenAccountPage = (
  frame: Frame,
  {
    account,
    lines,
    versions,
    hasMovedSince,
  }: {
    readonly account: GivenAccount;
    readonly lines: ReadonlyMap<number, string>;
    readonly versions: readonly Version[];
    /** Money was booked after it was given. */
    readonly hasMovedSince: boolean;
  },
): Html => {
  const { facts, number } = account;
  const { budget } = facts;
  const title = nameOf(account);
  const others = versions.filter(version => version.number !== number);
  return page(
    frame,
    {
      title: `${title} van ${budget.title}`,
      description: `Zoals gegeven aan de raad over ${budget.title}.`,
      breadcrumb: [...trail(budget), { label: 'Verantwoording', href: paths.budgetAccount(budget.id) }],
    },
    html`${pageHeader({
      kicker: budget.title,
      title,
      meta: [
        html`Gegeven op ${day(account.givenAt, 'moment')}`,
        html`${capital(account.seatName)}, <bdi>${account.bodyName}</bdi>`,
        budget.caseNumber && `Zaak ${budget.caseNumber}`,
        html`${day(budget.periodFrom)} tot en met ${day(budget.periodUntil)}`,
      ],
    })}
<div class="sw-prose">${paragraphs(account.words)}</div>
${accountBody(facts, { lines, explained: account, endedAt: account.isFinal ? account.givenAt : undefined })}
${section({
  title: 'Over deze verantwoording',
  content: html`<p>Deze tekst en deze cijfers zijn vastgelegd zoals ze op die dag waren, met alle boekingen tot en met nummer ${facts.entryCount}. Woorden van bewoners staan er alleen zolang zij die hier laten staan.</p>
${hasMovedSince && html`<p>Daarna is er nog geld geboekt. <a class="nl-link" href="${paths.budgetAccount(budget.id)}">Bekijk hoe het er nu voor staat</a>.</p>`}
${others.length > 0 && html`<p>Andere versies:</p>${versionList(budget.id, others)}`}`,
})}`,
  );
};
