import { radioGroup } from '../../../design/components/choice/choice.ts';
import { dateField, selectField, textField } from '../../../design/components/field/field.ts';
import { type Picker, picker } from '../../../design/components/picker/picker.ts';
import { inOrderOfPage, inSentences } from '../../../design/in-sentences.ts';
import type { Frame } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { eurosInWords } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import { eurosSentences } from '../../../platform/read-euros.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import {
  type FundedProject,
  longestSource,
  type MoneyField,
  type MoneyProblem,
  type TypedMoney,
} from '../enter-money.ts';
import type { Ledger } from '../ledger.ts';
import type { MoneyKind } from '../money-entry.ts';
import { moneyInWords } from './money-bar.ts';
import { moneyForm } from './money-form.ts';

const choices: readonly { readonly value: MoneyKind; readonly label: string; readonly hint: string }[] = [
  { value: 'spend', label: 'Uitgeven', hint: 'Er is een rekening betaald van wat verplicht was.' },
  { value: 'commit', label: 'Verplichten', hint: 'Er is iets besteld of een contract getekend.' },
  { value: 'reserve', label: 'Reserveren', hint: 'Vrij geld wordt bestemd voor een gekozen plan.' },
  { value: 'release', label: 'Vrijgeven', hint: 'Wat gereserveerd was, is niet nodig en wordt weer vrij.' },
  {
    value: 'uncommit',
    label: 'Minder verplichten',
    hint: 'Een bestelling wordt kleiner. Het geld is weer gereserveerd.',
  },
  {
    value: 'repay',
    label: 'Terugontvangen',
    hint: 'Er komt betaald geld terug. Het is weer verplicht, tot u dat verlaagt.',
  },
  { value: 'grant', label: 'Toekennen', hint: 'Er komt geld bij het wijkbudget.' },
  { value: 'take-back', label: 'Terugnemen', hint: 'Vrij geld gaat terug naar wie het gaf.' },
];

const sentences: Record<MoneyProblem, string> = {
  ...eurosSentences,
  'kind-missing': 'Kies wat er met het geld gebeurt.',
  'projectId-missing': 'Kies voor welk plan dit is.',
  'projectId-not-chosen':
    'Dit plan is niet gekozen door bewoners. Er kan geen geld voor worden gereserveerd.',
  'bookedOn-missing': 'Vul in op welke dag dit was.',
  'bookedOn-unreadable': 'Deze dag bestaat niet. Vul een dag in zoals 12-3-2026.',
  'bookedOn-in-future': 'Deze dag moet nog komen. Vul in wanneer het is gebeurd.',
  'source-missing': 'Schrijf waar dit op berust, zoals een rekening of een contract, of noem een besluit.',
  'source-too-long': `Maak de tekst korter: hoogstens ${longestSource} tekens.`,
  'decisionId-unreadable': 'Vul één nummer in, zoals 12.',
  'decisionId-unknown': 'Er is geen besluit met dit nummer. Kijk het na in de lijst met besluiten.',
};

/** The form in which who runs a budget books what happened to its money. */
export function enterMoneyPage(
  frame: Frame,
  budget: Budget,
  {
    ledger,
    projects,
    typed,
    decision,
    problems = {},
    notEnough,
  }: {
    readonly ledger: Ledger;
    readonly projects: readonly FundedProject[];
    readonly typed: TypedMoney;
    readonly decision: Pick<Picker, 'chosen' | 'found'>;
    readonly problems?: Problems<MoneyField, MoneyProblem>;
    /** There was less in the pot than was asked of it. */
    readonly notEnough?: string | undefined;
  },
): Html {
  const errors = inOrderOfPage(
    { ...inSentences(problems, sentences), ...(notEnough && { amount: notEnough }) },
    ['kind', 'projectId', 'amount', 'bookedOn', 'source', 'decisionId'],
  );
  const offered = projects.filter(({ id, hasWon }) => hasWon || ledger.projects.has(id));
  const standing = ({ id }: FundedProject): string => {
    const { reservedCents = 0, committedCents = 0 } = ledger.projects.get(id) ?? {};
    return `${eurosInWords(reservedCents)} gereserveerd, ${eurosInWords(committedCents)} verplicht`;
  };
  return moneyForm(frame, budget, {
    title: 'Boek geld',
    lead: moneyInWords(ledger.sums),
    action: paths.enterMoney(budget.id),
    submit: 'Boek het geld',
    errors,
    fields: html`${radioGroup({ name: 'kind', label: 'Wat gebeurt er met het geld?', options: choices, value: typed.kind, error: errors.kind })}
${selectField({
  name: 'projectId',
  label: 'Voor welk plan?',
  hint: 'Bij toekennen en terugnemen kiest u niets.',
  empty: offered.length > 0 ? 'Voor het hele budget' : 'Er is nog geen gekozen plan',
  options: offered.map(project => ({
    value: String(project.id),
    label: `${project.title} (${standing(project)})`,
  })),
  value: typed.projectId,
  error: errors.projectId,
})}
${textField({ name: 'amount', label: 'Bedrag in euro’s', hint: 'Bijvoorbeeld 1.250 of 1.250,50.', value: typed.amount, error: errors.amount, inputMode: 'decimal', width: 16 })}
${dateField({ name: 'bookedOn', label: 'Op welke dag was dit?', value: typed.bookedOn, error: errors.bookedOn })}
${textField({ name: 'source', label: 'Waar berust dit op?', hint: 'Een rekening, een contract, een offerte, met het nummer erbij. Iedereen kan dit lezen: zet er geen namen van bewoners in. Het mag leeg blijven als u een besluit noemt.', value: typed.source, error: errors.source, maxLength: longestSource })}
${picker({
  name: 'decisionId',
  label: 'Nummer van het besluit',
  hint: 'Als er een besluit achter zit.',
  value: typed.decisionId,
  error: errors.decisionId,
  isRequired: false,
  width: 8,
  ...decision,
  isMany: false,
  search: {
    action: paths.enterMoney(budget.id),
    label: 'Of zoek het besluit op woorden',
    button: 'Zoek besluit',
  },
})}`,
  });
}
