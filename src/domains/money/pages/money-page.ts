import { badge } from '../../../design/components/badge/badge.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { emptyState } from '../../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { table } from '../../../design/components/table/table.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { capital, eurosInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Budget } from '../../budgets/public.ts';
import type { FundedProject } from '../enter-money.ts';
import type { Ledger, LedgerLine } from '../ledger.ts';
import { nothingYet, type Pots } from '../money-entry.ts';
import { moneyBar, moneyInWords } from './money-bar.ts';
import { moneyKindNames } from './money-words.ts';

export interface MoneyShown {
  readonly budget: Budget;
  readonly ledger: Ledger;
  /** The entries on this page, the newest first. */
  readonly lines: readonly LedgerLine[];
  readonly projects: readonly FundedProject[];
  /** What the decisions behind the entries are called. */
  readonly decisions: ReadonlyMap<number, string>;
  readonly mayBook: boolean;
  /** Where older and newer entries are. */
  readonly older: string | undefined;
  readonly newer: string | undefined;
}

/** Every euro of one budget: where it is, for which project, and each time it moved. */
export function moneyPage(frame: Frame, shown: MoneyShown): Html {
  const { budget, ledger, mayBook } = shown;
  return page(
    frame,
    {
      title: `Geld van ${budget.title}`,
      description: moneyInWords(ledger.sums),
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
      ],
    },
    html`${pageHeader({
      kicker: budget.title,
      title: 'Waar het geld is',
      lead: moneyInWords(ledger.sums),
      ...(mayBook && {
        actions: linkButton({ label: 'Boek geld', href: paths.enterMoney(budget.id) }),
      }),
    })}
${mayBook && differsFromRules(shown)}
${ledger.sums.grantedCents > 0 && moneyBar(ledger.sums)}
${section({ title: 'Per plan', content: perProject(shown) })}
${section({
  id: 'boekingen',
  title: 'Elke boeking',
  count: ledger.lines.length,
  content:
    ledger.lines.length === 0
      ? emptyState({
          title: 'Er is nog niets geboekt',
          text: 'Zodra er geld wordt toegekend, staat het hier.',
        })
      : html`<p>De nieuwste boven, met de stand erna. Een boeking wordt nooit veranderd. Was ze fout, dan komt er een tegenboeking bij.</p>${entries(shown)}${moreOf(shown)}`,
})}
${section({
  title: 'Narekenen',
  content: html`<p>U kunt alle boekingen meenemen, elk met de stand erna: als <a class="nl-link" href="${paths.budgetMoneyCsv(budget.id)}">rekenblad (CSV)</a> of <a class="nl-link" href="${paths.budgetMoneyJson(budget.id)}">voor programma’s (JSON)</a>. In <a class="nl-link" href="${paths.log}">het logboek</a> ziet u hoe u nagaat dat er niets is veranderd.</p>`,
})}`,
  );
}

/** For who runs it: the money that was granted is not yet what residents were told they divide. */
function differsFromRules({ budget, ledger }: MoneyShown): Html | false {
  const { grantedCents } = ledger.sums;
  const { amountCents } = budget.rules;
  return (
    grantedCents !== amountCents &&
    html`<p>In de regels staat dat bewoners ${eurosInWords(amountCents)} verdelen. Toegekend is ${eurosInWords(grantedCents)}.</p>`
  );
}

function perProject({ budget, ledger, projects, mayBook }: MoneyShown): Html {
  const funded = projects.filter(({ id, hasWon }) => hasWon || ledger.projects.has(id));
  if (funded.length === 0) {
    return emptyState({
      title: 'Er is nog geen plan met geld',
      text: 'Na de uitslag wordt voor elk gekozen plan geld gereserveerd.',
    });
  }
  const amounts = (pots: Pots) => {
    const { reservedCents, committedCents, spentCents } = pots;
    return [reservedCents, committedCents, spentCents, reservedCents + committedCents + spentCents];
  };
  const cells = (name: Html | string, pots: Pots) => [name, ...amounts(pots).map(eurosInWords)];
  return table({
    caption: 'Geld per plan',
    isCaptionHidden: true,
    isStacked: true,
    hasSums: true,
    columns: [
      { label: 'Plan' },
      { label: 'Gereserveerd', isNumeric: true },
      { label: 'Verplicht', isNumeric: true },
      { label: 'Uitgegeven', isNumeric: true },
      { label: 'Samen', isNumeric: true },
      ...(mayBook ? [{ label: 'Boeken', speaksForItself: true }] : []),
    ],
    rows: [
      ...funded.map(project => [
        ...cells(
          html`<a class="nl-link" href="${paths.project(project.id)}">${project.title}</a>`,
          ledger.projects.get(project.id) ?? nothingYet,
        ),
        ...(mayBook
          ? [
              html`<a class="nl-link" href="${paths.enterMoneyFor(budget.id, 'spend', project.id)}">Boek geld<span class="sw-hidden"> van ${project.title}</span></a>`,
            ]
          : []),
      ]),
      [...cells('Alle plannen', ledger.sums), ...(mayBook ? [''] : [])],
    ],
  });
}

function entries({ budget, lines, projects, decisions, mayBook }: MoneyShown): Html {
  const titles = new Map(projects.map(({ id, title }) => [id, title]));
  return table({
    caption: 'Boekingen, de nieuwste eerst',
    isCaptionHidden: true,
    isStacked: true,
    columns: [
      { label: 'Boeking' },
      { label: 'Wat', speaksForItself: true },
      { label: 'Bedrag', isNumeric: true },
      { label: 'Vrij', isNumeric: true },
      { label: 'Gereserveerd', isNumeric: true },
      { label: 'Verplicht', isNumeric: true },
      { label: 'Uitgegeven', isNumeric: true },
    ],
    rows: lines.map(line => [
      html`<span id="boeking-${line.number}">${line.number}</span> <span class="sw-money__day">${day(line.bookedOn)}</span>`,
      whatHappened(line, {
        budgetId: budget.id,
        projectTitle: titles.get(line.projectId ?? 0),
        decisionTitle: decisions.get(line.decisionId ?? 0),
        mayBook,
      }),
      html`<strong>${eurosInWords(line.amountCents)}</strong>`,
      eurosInWords(line.after.freeCents),
      eurosInWords(line.after.reservedCents),
      eurosInWords(line.after.committedCents),
      eurosInWords(line.after.spentCents),
    ]),
  });
}

function whatHappened(
  line: LedgerLine,
  {
    budgetId,
    projectTitle,
    decisionTitle,
    mayBook,
  }: {
    readonly budgetId: number;
    readonly projectTitle: string | undefined;
    readonly decisionTitle: string | undefined;
    readonly mayBook: boolean;
  },
): Html {
  const entry = (number: number) => html`<a class="nl-link" href="#boeking-${number}">boeking ${number}</a>`;
  const source =
    line.decisionId === null
      ? html`<bdi>${line.source}</bdi>`
      : html`${line.source !== decisionTitle && html`<bdi>${line.source}</bdi>, `}<a class="nl-link" href="${paths.decision(line.decisionId)}">${decisionTitle ?? `besluit ${line.decisionId}`}</a>`;
  return html`<div class="sw-money__what"><p><strong>${moneyKindNames[line.kind]}</strong>${projectTitle && html`: <bdi>${projectTitle}</bdi>`}${line.reversedByNumber !== null && html` ${badge({ label: 'Teruggedraaid', tone: 'calm', icon: 'change' })}`}${line.reversesNumber !== null && html` ${badge({ label: 'Tegenboeking', tone: 'calm', icon: 'change' })}`}</p>
<p>${source}</p>
${line.reversesNumber !== null && html`<p>Draait ${entry(line.reversesNumber)} terug.</p>`}${line.reversedByNumber !== null && html`<p>Teruggedraaid door ${entry(line.reversedByNumber)}.</p>`}
<p class="sw-money__who">${capital(line.seatName)}, <bdi>${line.bodyName}</bdi></p>
${mayBook && line.reversesNumber === null && line.reversedByNumber === null && html`<p><a class="nl-link" href="${paths.reverseEntry(budgetId, line.id)}">Draai terug<span class="sw-hidden">: boeking ${line.number}</span></a></p>`}</div>`;
}

const moreOf = ({ older, newer }: MoneyShown): Html | false =>
  (older !== undefined || newer !== undefined) &&
  html`<p class="sw-cluster">${newer && html`<a class="nl-link" href="${newer}">Nieuwere boekingen</a>`}${older && html`<a class="nl-link" href="${older}">Eerdere boekingen</a>`}</p>`;
