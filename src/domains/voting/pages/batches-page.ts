import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { radioGroup } from '../../../design/components/choice/choice.ts';
import { day } from '../../../design/components/day/day.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textArea, textField } from '../../../design/components/field/field.ts';
import { figureTiles } from '../../../design/components/figure-tiles/figure-tiles.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { table } from '../../../design/components/table/table.ts';
import { inSentences } from '../../../design/in-sentences.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { numberInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Problems } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import {
  type Batch,
  type BatchField,
  type BatchKind,
  type BatchProblem,
  batchKinds,
  largestBatch,
  longestBatch,
  type TypedBatch,
} from '../batch.ts';
import type { RevokeReason } from '../revoke-batch.ts';

export const kindWords: Record<
  BatchKind,
  { readonly name: string; readonly label: string; readonly hint: string }
> = {
  letter: {
    name: 'Brieven',
    label: 'Brieven',
    hint: 'Eén brief per bladzijde, met ruimte voor het venster van de envelop.',
  },
  desk: {
    name: 'Strookjes',
    label: 'Strookjes voor de balie',
    hint: 'Acht op een bladzijde, om uit te knippen.',
  },
  paper: {
    name: 'Papier',
    label: 'Codes voor stembiljetten op papier',
    hint: 'Acht op een bladzijde, om op het papier te plakken.',
  },
};

const sentences: Record<BatchProblem, string> = {
  'kind-unknown': 'Kies waar de codes voor zijn.',
  'name-missing': 'Geef de reeks een naam, zodat u later weet welke u moet intrekken.',
  'name-too-long': `Maak de naam korter: hoogstens ${longestBatch.name} tekens.`,
  'size-wrong': `Vul een getal in van 1 tot en met ${numberInWords(largestBatch)}.`,
};

export type MakeReason = 'voting-over' | 'way-not-open' | 'made-already';

const reasons: Record<MakeReason, string> = {
  'voting-over': 'Het stemmen is voorbij. Er worden geen codes meer gemaakt.',
  'way-not-open': 'De regels van dit wijkbudget laten deze manier van stemmen niet toe.',
  'made-already':
    'Deze reeks is al gemaakt. De codes laten we maar één keer zien. Hebt u ze niet? Trek de reeks in en maak een nieuwe.',
};

export interface BatchesPage {
  readonly budget: Budget;
  readonly batches: readonly Batch[];
  /** How many ballots lie in the urn, and how many voters got a code without a batch; null where it is too few to tell. */
  readonly cast: number | null;
  readonly served: number | null;
  readonly withoutLetter: number | null;
  readonly isOver: boolean;
  readonly typed: TypedBatch;
  readonly problems?: Problems<BatchField, BatchProblem>;
  readonly reason?: MakeReason;
}

/** The codes of a budget, batch by batch, and the form that makes another. */
export function batchesPage(frame: Frame, it: BatchesPage): Html {
  const { budget, batches, typed } = it;
  const errors = inSentences(it.problems ?? {}, sentences);
  const made = batches.reduce((sum, { size }) => sum + size, 0);
  const revoked = batches.reduce((sum, { size, revokedAt }) => sum + (revokedAt === null ? 0 : size), 0);
  return page(
    frame,
    {
      title: 'Stemcodes',
      isPrivate: true,
      hasErrors: Object.keys(errors).length > 0 || it.reason !== undefined,
      breadcrumb: trail(budget),
    },
    html`${errorSummary(errors)}
${it.reason && alert({ kind: 'error', content: reasons[it.reason] })}
${pageHeader({ kicker: budget.title, title: 'Stemcodes', lead: 'Elke code is goed voor één stem. We bewaren ze zo dat niemand ze kan lezen, ook wij niet.' })}
${figureTiles([
  { label: 'stemcodes gemaakt in reeksen', value: numberInWords(made) },
  { label: 'daarvan in een ingetrokken reeks', value: numberInWords(revoked) },
  { label: 'kiezers geholpen aan de balie of met een account', value: few(it.served) },
  ...(budget.rules.votingWays.includes('letter')
    ? [{ label: 'daarvan zonder brief', value: few(it.withoutLetter) }]
    : []),
  { label: 'stembiljetten in de stembus', value: few(it.cast) },
])}
<p>Hoeveel codes van één reeks zijn gebruikt, laten we niet zien: bij een kleine reeks zou dat verraden wie heeft gestemd.</p>
${batches.length > 0 && section({ title: 'Reeksen', content: batchTable(it) })}
${!it.isOver && section({ title: 'Maak stemcodes', content: makeForm(budget, typed, errors) })}`,
  );
}

export const fewestToTell = 10;

const few = (count: number | null): string =>
  count === null ? `minder dan ${fewestToTell}` : numberInWords(count);

const trail = (budget: Budget) => [
  { label: 'Wijkbudgetten', href: paths.budgets },
  { label: budget.title, href: paths.budget(budget.id) },
];

const batchTable = ({ budget, batches, isOver }: BatchesPage): Html =>
  table({
    caption: 'Reeksen stemcodes',
    isCaptionHidden: true,
    columns: [
      { label: 'Naam' },
      { label: 'Stand' },
      { label: 'Aantal', isNumeric: true },
      { label: 'Waarvoor' },
      { label: 'Gemaakt' },
    ],
    rows: batches.map(batch => [
      batch.name,
      standing(budget, batch, isOver),
      numberInWords(batch.size),
      kindWords[batch.kind].name,
      day(batch.madeAt),
    ]),
  });

function standing(budget: Budget, batch: Batch, isOver: boolean): Html {
  if (batch.revokedAt !== null) return html`Ingetrokken op ${day(batch.revokedAt)}: ${batch.revokedReason}`;
  return isOver
    ? html`Gold tot het einde`
    : html`Geldig. <a href="${paths.revokeCodes(budget.id, batch.id)}">Intrekken<span class="sw-hidden"> van ${batch.name}</span></a>`;
}

function makeForm(
  budget: Budget,
  typed: TypedBatch,
  errors: Readonly<Record<string, string | undefined>>,
): Html {
  const { votingWays, hasPaper } = budget.rules;
  const open = batchKinds.filter(kind => (kind === 'paper' ? hasPaper : votingWays.includes(kind)));
  if (open.length === 0)
    return html`<p>Bij dit wijkbudget stemmen bewoners met hun account. Daar zijn geen codes voor nodig.</p>`;
  return html`<form method="post" action="${paths.votingCodes(budget.id)}">
${onceField()}
${radioGroup({ name: 'kind', label: 'Waar zijn de codes voor?', options: open.map(kind => ({ value: kind, label: kindWords[kind].label, hint: kindWords[kind].hint })), value: typed.kind, error: errors.kind })}
${textField({ name: 'name', label: 'Naam van de reeks', hint: 'Zoals “Brieven, postcode 1234”.', value: typed.name, error: errors.name, maxLength: longestBatch.name })}
${textField({ name: 'size', label: 'Hoeveel', hint: `Hoogstens ${numberInWords(largestBatch)} in één keer.`, value: typed.size, error: errors.size, inputMode: 'numeric', width: 8 })}
${alert({ kind: 'warning', content: 'De codes komen één keer in beeld, meteen na deze knop. Print of bewaar ze dan. Daarna kan niemand ze meer opvragen.' })}
<div class="sw-buttons">${button({ label: 'Maak het vel', name: 'vorm', value: 'vel' })}${button({ label: 'Maak een bestand voor de drukkerij', name: 'vorm', value: 'csv', kind: 'secondary' })}</div>
<p>Een vel met meer dan 1.000 brieven is zwaar voor een browser. Neem dan het bestand.</p>
</form>`;
}

const revokeSentences: Record<Exclude<RevokeReason, 'not-allowed'>, string> = {
  'reason-missing': 'Schrijf waarom de reeks wordt ingetrokken. Kiezers lezen deze reden.',
  'reason-too-long': `Maak de reden korter: hoogstens ${longestBatch.reason} tekens.`,
  'revoked-already': 'Deze reeks is al ingetrokken.',
  'voting-over': 'De stembus is gesloten. Intrekken kan niet meer.',
};

/** Revoking a batch: what it does, and the reason that is asked. */
export function revokeBatchPage(
  frame: Frame,
  {
    budget,
    batch,
    reason = '',
    refused,
  }: {
    readonly budget: Budget;
    readonly batch: Batch;
    readonly reason?: string;
    readonly refused?: Exclude<RevokeReason, 'not-allowed'>;
  },
): Html {
  const error = refused && revokeSentences[refused];
  return page(
    frame,
    {
      title: 'Trek een reeks in',
      isPrivate: true,
      hasErrors: error !== undefined,
      breadcrumb: [...trail(budget), { label: 'Stemcodes', href: paths.votingCodes(budget.id) }],
    },
    html`${errorSummary({ reason: error })}
${pageHeader({ kicker: budget.title, title: 'Trek een reeks in', lead: html`${batch.name}: ${plural(batch.size, 'stemcode', 'stemcodes')}, gemaakt op ${day(batch.madeAt)}.` })}
<p>Codes die nog niet zijn gebruikt, werken daarna niet meer. Stemmen die er met deze reeks al zijn uitgebracht, blijven tellen: niemand kan zien welke dat zijn.</p>
<form method="post" action="${paths.revokeCodes(budget.id, batch.id)}">
${textArea({ name: 'reason', label: 'Waarom?', hint: 'Wie een code van deze reeks probeert, leest dit. Het staat ook in het logboek.', value: reason, error, rows: 3, maxLength: longestBatch.reason })}
<div class="sw-buttons">${button({ label: 'Trek de reeks in', isNegative: true })}</div>
</form>`,
  );
}
