import { day } from '../../design/components/day/day.ts';
import { emptyState } from '../../design/components/empty-state/empty-state.ts';
import { pageHeader } from '../../design/components/page-header/page-header.ts';
import { pagination } from '../../design/components/pagination/pagination.ts';
import { section } from '../../design/components/section/section.ts';
import { table } from '../../design/components/table/table.ts';
import { type Frame, page } from '../../design/layout.ts';
import { type Html, html } from '../../design/view.ts';
import { numberInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { kindName } from './kind-names.ts';
import { subjectOf } from './subject-address.ts';

export interface LineOfRecord {
  readonly number: number;
  readonly kind: string;
  readonly subject: string;
  readonly at: string;
  readonly isErased: boolean;
}

export interface RecordPage {
  readonly head: { readonly size: number; readonly root: string; readonly at: string } | undefined;
  readonly lines: readonly LineOfRecord[];
  /** The entries before this number; null for the newest. */
  readonly before: number | null;
  readonly next: string | undefined;
  readonly followForm: Html;
}

/** The record: its head, its newest entries, and how anybody can check that nothing was changed. */
export const recordPage = (frame: Frame, { head, lines, before, next, followForm }: RecordPage): Html =>
  page(
    frame,
    {
      title: before === null ? 'Het logboek' : `Het logboek, vóór regel ${before}`,
      description:
        'Wat is gezegd, beantwoord, besloten en beloofd, zo vastgelegd dat niemand het ongemerkt kan veranderen.',
      ...(before !== null && { breadcrumb: [{ label: 'Het logboek', href: paths.log }] }),
    },
    html`${pageHeader({
      title: 'Het logboek',
      lead: 'Alles wat hier wordt gezegd, beantwoord, besloten en beloofd, staat ook in dit logboek. Niemand kan er ongemerkt iets in veranderen of uit weghalen. Ook de gemeente en de beheerder niet.',
    })}
${
  head &&
  before === null &&
  section({
    title: 'De stempel van het logboek',
    id: 'stempel',
    content: html`<p>De stempel is de code van het hele logboek op dit moment. Verandert er één letter in een oude regel, dan klopt deze code niet meer.</p>
<dl class="sw-record-head"><div><dt>Regels</dt><dd>${numberInWords(head.size)}</dd></div><div><dt>Laatste regel</dt><dd>${day(head.at, 'moment')}</dd></div><div class="sw-record-head__code"><dt>Code</dt><dd><code>${head.size}:<wbr>${inGroups(head.root)}</code></dd></div></dl>
<p>Schrijf de code op, of volg het logboek. Dan krijgt u elke dag, kort na middernacht, de stempel van dat moment in een mail. Zo ligt hij op een plek waar wij niet bij kunnen.</p>
${followForm}`,
  })
}
${section({
  title: before === null ? 'Laatste regels' : `Regels vóór ${numberInWords(before)}`,
  content:
    lines.length === 0
      ? emptyState({
          title: 'Er staat nog niets in het logboek',
          text: 'De eerste regel komt erin zodra iemand iets inbrengt, beantwoordt of belooft.',
        })
      : html`${table({
          caption: 'Regels van het logboek, de nieuwste eerst',
          isCaptionHidden: true,
          columns: [{ label: 'Regel' }, { label: 'Wat' }, { label: 'Waarover' }, { label: 'Wanneer' }],
          rows: lines.map(rowOf),
        })}
${pagination({ previous: before === null ? undefined : paths.log, next, label: 'Bladeren in het logboek' })}`,
})}
${
  before === null &&
  section({
    title: 'Zelf controleren',
    content: html`<p>U hoeft ons niet te geloven. Bij elke regel staat een bewijs dat de regel in het logboek zit. Iemand die kan programmeren, kan dat narekenen zonder ons te vragen.</p>
<ul>
<li>De stempel als bestand: <a class="nl-link" href="${paths.logHead}">stempel.json</a>.</li>
<li>Bewaarde u een oudere code? Met <code>${paths.logProof}?van=…&amp;tot=…</code> bewijzen wij dat het logboek sindsdien alleen is gegroeid.</li>
<li>De beheerder controleert alles in één keer met de opdracht <code>samenwijk verify</code>. Die noemt de eerste regel die niet klopt.</li>
</ul>
<p>De berekening is die van RFC 9162, dezelfde als voor de certificaten van het web. Namen en teksten staan niet in de code zelf. Daarom kan iemand persoonlijke gegevens laten wissen, en blijft het logboek toch heel.</p>`,
  })
}`,
  );

const rowOf = ({ number, kind, subject, at, isErased }: LineOfRecord) => {
  const { name, address } = subjectOf(subject);
  return [
    html`<a class="nl-link" href="${paths.logEntry(number)}"><span class="sw-hidden">Regel </span>${number}</a>`,
    html`${kindName(kind)}${isErased && ' (gewist)'}`,
    address ? html`<a class="nl-link" href="${address}">${name}</a>` : name,
    day(at, 'moment'),
  ];
};

/** A long code in pieces that can be broken off at the end of a line, and compared by eye. */
export const inGroups = (code: string): Html =>
  html`${(code.match(/.{1,8}/g) ?? []).map(group => html`${group}<wbr>`)}`;
