import { badge } from '../../design/components/badge/badge.ts';
import { day } from '../../design/components/day/day.ts';
import { section } from '../../design/components/section/section.ts';
import { table } from '../../design/components/table/table.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { eurosInWords, listInWords, numberInWords, plural } from '../../design/words.ts';
import { moneyBars, moneyInWords, type Pots } from '../../domains/money/public.ts';
import { paths } from '../../paths.ts';
import type { CouncilMoney, WatchedBudget } from './gather-money.ts';

/** Every euro of the neighbourhood budgets: drawn on one scale, in a table, and what residents found of the projects. */
export function moneySection({ budgets, sums }: CouncilMoney): Html {
  if (budgets.length === 0) return nothing;
  return section({
    title: 'Het geld van de wijken',
    id: 'geld',
    content: html`<p>${moneyInWords(sums)} Op volgorde van de wijk of buurt.</p>
${moneyBars(budgets.map(({ budget, pots }) => ({ name: nameOf(budget), pots })))}
${table({
  caption: 'Geld per wijkbudget',
  isStacked: true,
  hasSums: true,
  columns: [
    { label: 'Wijkbudget' },
    { label: 'Toegekend', isNumeric: true },
    { label: 'Vrij', isNumeric: true },
    { label: 'Gereserveerd', isNumeric: true },
    { label: 'Verplicht', isNumeric: true },
    { label: 'Uitgegeven', isNumeric: true },
  ],
  rows: [
    ...budgets.map(({ budget, pots }) => [
      html`<a href="${paths.budgetMoney(budget.id)}">${budget.title}<span class="sw-hidden">: elke boeking</span></a>`,
      ...amounts(pots),
    ]),
    ['Samen', ...amounts(sums)],
  ],
})}
${table({
  caption: 'Wat ervan komt, en wat bewoners ervan vinden',
  isStacked: true,
  columns: [
    { label: 'Wijkbudget' },
    { label: 'Plannen' },
    { label: 'Bewoners: nagekomen?' },
    { label: 'Verantwoording' },
  ],
  rows: budgets.map(it => [
    html`<a href="${paths.budget(it.budget.id)}">${it.budget.title}</a>`,
    projects(it),
    verdicts(it),
    account(it),
  ]),
})}`,
  });
}

const nameOf = ({ id, title, areaName }: WatchedBudget['budget']): Html =>
  html`<span><a href="${paths.budget(id)}">${title}</a>${!title.includes(areaName) && html` (${areaName})`}</span>`;

const amounts = (pots: Pots): string[] =>
  [pots.grantedCents, pots.freeCents, pots.reservedCents, pots.committedCents, pots.spentCents].map(
    eurosInWords,
  );

function projects({ projectCount, states }: WatchedBudget): string {
  if (projectCount === 0) return 'Nog geen';
  const { kept = 0, late = 0, broken = 0, withdrawn = 0 } = states;
  const going = (states.planned ?? 0) + (states['under-way'] ?? 0);
  return listInWords(
    [
      kept > 0 && `${numberInWords(kept)} nagekomen`,
      going > 0 && plural(going, 'loopt', 'lopen'),
      late > 0 && `${numberInWords(late)} te laat`,
      broken > 0 && `${numberInWords(broken)} niet nagekomen`,
      withdrawn > 0 && `${numberInWords(withdrawn)} ingetrokken`,
    ].filter(part => part !== false),
  );
}

const verdicts = ({ verdicts: { kept, broken } }: WatchedBudget): string =>
  kept + broken === 0 ? 'Nog geen oordeel' : `${numberInWords(kept)} ja, ${numberInWords(broken)} nee`;

function account({ budget, account: given, isAccountDue }: WatchedBudget): Html {
  const last =
    given &&
    html`<a href="${paths.givenAccount(budget.id, given.number)}">${given.isFinal ? 'Gegeven' : 'Tussentijds'}<span class="sw-hidden"> over ${budget.title}</span></a> op ${day(given.givenAt)}`;
  return html`<span>${isAccountDue && html`${badge({ label: 'Nog te geven', tone: 'late', icon: 'alarm' })} `}${last ?? (isAccountDue ? html`sinds ${day(budget.periodUntil)}` : 'Nog niet')}</span>`;
}
