import { button, linkButton } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { textField } from '../../../design/components/field/field.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { section } from '../../../design/components/section/section.ts';
import { table } from '../../../design/components/table/table.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html } from '../../../design/view.ts';
import { plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Refusal } from '../../../platform/refusal.ts';
import type { Budget } from '../../budgets/public.ts';
import { type UnreadableCode, wrongLength } from '../../voting/public.ts';
import type { Tally } from '../tally.ts';

/** One ballot as it is published. */
export interface PublishedBallot {
  readonly mark: string;
  /** The chosen plans by title, in the order of the choices. */
  readonly choices: readonly string[];
}

export type FindRefusal = UnreadableCode | Refusal<'not-a-receipt' | 'not-found'>;

/** Every ballot that was counted, without names and in an order of chance, and the way to one's own. */
export function ballotsPage(
  frame: Frame,
  {
    budget,
    tally,
    ballots,
    previous,
    next,
    sought,
    refusal,
    fileAddress,
  }: {
    readonly budget: Budget;
    readonly tally: Tally;
    readonly ballots: readonly PublishedBallot[];
    readonly previous: string | undefined;
    readonly next: string | undefined;
    /** The ballot somebody asked for by their receipt. */
    readonly sought?: PublishedBallot | undefined;
    readonly refusal?: FindRefusal | undefined;
    /** Where the file of the whole list can be fetched from, with the name of this site. */
    readonly fileAddress: string;
  },
): Html {
  const error = refusal && sentenceFor(refusal);
  return page(
    frame,
    {
      title: `De stembiljetten van ${budget.title}`,
      breadcrumb: [
        { label: 'Wijkbudgetten', href: paths.budgets },
        { label: budget.title, href: paths.budget(budget.id) },
        { label: 'Uitslag', href: paths.result(budget.id) },
      ],
      hasErrors: error !== undefined,
    },
    html`${errorSummary({ receipt: error })}
${pageHeader({
  kicker: budget.title,
  title: 'De stembiljetten',
  lead: `${plural(tally.ballotCount ?? 0, 'stembiljet is', 'stembiljetten zijn')} geteld. Hier staan ze allemaal, zonder namen en in willekeurige volgorde.`,
})}
${sought && section({ title: 'Uw stembiljet is geteld', content: html`<div role="status"><p>Het staat in de lijst onder kenmerk <strong class="sw-mark">${sought.mark}</strong>.</p>${chosen(sought)}</div>` })}
${section({
  title: 'Vind uw stembiljet',
  content: html`<form method="post" action="${paths.ballots(budget.id)}">${textField({ name: 'receipt', label: 'Uw ontvangstcode', hint: 'U kreeg deze code nadat u had gestemd. Wij bewaren niet wat u hier typt.', error, width: 24, autocomplete: 'off' })}${button({ label: 'Zoek mijn stembiljet', kind: 'secondary' })}</form>`,
})}
${section({
  title: 'De lijst',
  content: html`${
    ballots.length === 0
      ? html`<p>Er is niet gestemd.</p>`
      : table({
          caption: 'Stembiljetten',
          isCaptionHidden: true,
          columns: [{ label: 'Kenmerk' }, { label: 'Gekozen' }],
          rows: ballots.map(ballot => [html`<span class="sw-mark">${ballot.mark}</span>`, chosen(ballot)]),
        })
  }${pagination({ previous, next })}`,
})}
${section({
  title: 'Controleer de lijst',
  id: 'controle',
  content: html`<div class="sw-buttons">${linkButton({ label: 'Download de lijst (CSV)', href: paths.ballotsCsv(budget.id), kind: 'secondary' })}${linkButton({ label: 'Download voor telprogramma’s (.pb)', href: paths.ballotsPabulib(budget.id), kind: 'secondary' })}</div><p>Na het tellen is een vingerafdruk van de lijst in <a href="${paths.log}">het logboek</a> gezet. Is er daarna iets aan de lijst veranderd, dan klopt die niet meer. U controleert het zo:</p><pre class="sw-code"><code>curl -s ${fileAddress} | sha256sum</code></pre><p>De uitkomst moet zijn: <code>${tally.ballotsFingerprint}</code></p>`,
})}`,
  );
}

const chosen = ({ choices }: PublishedBallot): Html =>
  choices.length === 0
    ? html`Niets gekozen`
    : html`<ul class="sw-plain">${choices.map(choice => html`<li>${choice}</li>`)}</ul>`;

function sentenceFor(refusal: FindRefusal): string {
  switch (refusal.refused) {
    case 'no-code':
      return 'Typ uw ontvangstcode.';
    case 'mistyped':
      return 'Deze code klopt niet. Er is een teken verkeerd.';
    case 'wrong-length':
      return wrongLength(refusal.characters);
    case 'not-a-receipt':
      return 'Dit is een stemcode. Typ de ontvangstcode, die u na het stemmen kreeg.';
    case 'not-found':
      return 'Bij deze code is geen stembiljet geteld in dit wijkbudget.';
  }
}
