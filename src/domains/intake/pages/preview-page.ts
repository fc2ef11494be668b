import { alert } from '../../../design/components/alert/alert.ts';
import { button, linkButton } from '../../../design/components/button/button.ts';
import { errorSummary } from '../../../design/components/error-summary/error-summary.ts';
import { selectField } from '../../../design/components/field/field.ts';
import { figureTiles } from '../../../design/components/figure-tiles/figure-tiles.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { section } from '../../../design/components/section/section.ts';
import { table } from '../../../design/components/table/table.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { onceField } from '../../../design/once-field.ts';
import { type Html, html } from '../../../design/view.ts';
import { dayInWords, listInWords, numberInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Area } from '../../neighbourhoods/public.ts';
import { type Occasion, occasionKey, type Theme } from '../../voices/public.ts';
import { type ColumnField, type ColumnsReason, columnFields, columnNames } from '../columns.ts';
import type { VoiceImport } from '../intake.ts';
import { columnName } from '../sheet.ts';
import type { SortedRows } from '../sort-rows.ts';
import type { WaitingImport } from '../store.ts';
import { problemInWords } from './row-sentences.ts';

export interface PreviewPage {
  readonly frame: Frame;
  readonly occasion: Occasion;
  readonly waiting: WaitingImport;
  readonly sorted: SortedRows;
  /** Good rows that an import brought in before. */
  readonly knownCount: number;
  /** An import of the very same file. */
  readonly earlier: VoiceImport | undefined;
  readonly themes: readonly Theme[];
  readonly areas: readonly Area[];
  readonly columnsReason: ColumnsReason | undefined;
  /** Why it was not imported just now. */
  readonly error: string | undefined;
}

const mostShown = { bad: 100, first: 5 };

const columnsSentences: Record<ColumnsReason, string> = {
  'no-text': 'Kies in welke kolom de reactie zelf staat.',
  'field-twice': 'Twee kolommen hebben dezelfde betekenis gekregen. Kies bij een van de twee iets anders.',
};

/** What was read from a file, before anything of it is on the site. */
export function previewPage(it: PreviewPage): Html {
  const { occasion, waiting, sorted, columnsReason, knownCount } = it;
  const key = occasionKey(occasion);
  const newCount = columnsReason ? 0 : sorted.good.length - knownCount;
  const errors = {
    ...(it.error && { form: it.error }),
    ...(columnsReason && { kolommen: columnsSentences[columnsReason] }),
  };
  const isLeft = waiting.importId !== null;
  return page(
    it.frame,
    {
      title: `Nakijken: ${waiting.fileName}`,
      breadcrumb: [
        { label: occasion.name, href: occasion.address },
        { label: 'Invoeren', href: paths.intake(key) },
        { label: 'Bestand', href: paths.importVoices(key) },
      ],
      hasErrors: it.error !== undefined,
      isPrivate: true,
    },
    html`${errorSummary(errors)}
${pageHeader({
  kicker: html`<bdi>${occasion.name}</bdi>`,
  title: isLeft ? 'Rijen die niet meegingen' : 'Kijk na wat we lazen',
  meta: [
    html`<bdi>${waiting.fileName}</bdi>`,
    waiting.sheet.name !== '' && html`blad <bdi>${waiting.sheet.name}</bdi>`,
    html`<bdi>${waiting.setting.name}</bdi>`,
    dayInWords(waiting.setting.receivedOn),
  ],
})}
${it.error && alert({ kind: 'error', content: html`<p id="veld-form">${it.error}</p>` })}
${notes(it)}
${
  !columnsReason &&
  !isLeft &&
  html`${figureTiles([
    { value: numberInWords(newCount), label: 'Klaar om in te voeren' },
    { value: numberInWords(sorted.bad.length), label: 'Niet in orde' },
    ...(knownCount > 0 ? [{ value: numberInWords(knownCount), label: 'Staan er al' }] : []),
    { value: numberInWords(waiting.sheet.rows.length), label: 'Rijen in het bestand' },
  ])}
${
  newCount > 0 &&
  html`<form class="sw-form" method="post" action="${paths.waitingImport(key, waiting.id)}">${onceField()}<input type="hidden" name="expected" value="${sorted.good.length}"><p>${plural(newCount, 'reactie komt', 'reacties komen')} op de website en ${newCount === 1 ? 'krijgt' : 'krijgen'} antwoord van wie dit traject doet. Wie volgt, krijgt één bericht.${sorted.bad.length > 0 && ' Wat niet in orde is, gaat niet mee. Dat kunt u verbeteren en daarna alsnog inlezen.'}</p><div class="sw-buttons">${button({ label: `Voer ${plural(newCount, 'rij', 'rijen')} in` })}${linkButton({ label: 'Kies een ander bestand', href: paths.importVoices(key), kind: 'secondary' })}</div></form>`
}`
}
${mostAreBad(it) && columnsPart(it, key)}
${!columnsReason && badPart(it, key)}
${!isLeft && !mostAreBad(it) && columnsPart(it, key)}
${!columnsReason && !isLeft && sorted.good.length > 0 && firstPart(it)}`,
  );
}

/** Where most rows are not in order, the columns are likely not what they seemed: those come first then. */
const mostAreBad = ({ waiting, sorted, columnsReason }: PreviewPage): boolean =>
  waiting.importId === null && !columnsReason && sorted.bad.length > sorted.good.length;

function notes({ waiting, sorted, knownCount, earlier, columnsReason }: PreviewPage): Html {
  const { merged, otherNames } = waiting.sheet;
  const shown = sorted.withContact.slice(0, 20).map(String);
  const rest = sorted.withContact.length - shown.length;
  return html`${
    waiting.importId !== null &&
    alert({
      kind: 'info',
      content: html`<p>De goede rijen <a class="nl-link" href="${paths.voiceImport(waiting.importId)}">staan op de website</a>. Deze rijen bewaren we nog een dag. Download ze, verbeter ze en lees ze opnieuw in.</p>`,
    })
  }${
    earlier &&
    waiting.importId === null &&
    alert({
      kind: 'warning',
      content: html`<p>Dit bestand is al ingelezen op ${dayInWords(earlier.importedAt)}, als <a class="nl-link" href="${paths.voiceImport(earlier.id)}"><bdi>${earlier.name}</bdi></a>. Wat er al staat, komt er niet nog een keer bij.</p>`,
    })
  }${
    !earlier &&
    knownCount > 0 &&
    alert({
      kind: 'info',
      content: html`<p>${plural(knownCount, 'rij staat', 'rijen staan')} er al, uit een eerder bestand. Die komen er niet nog een keer bij.</p>`,
    })
  }${
    merged.length > 0 &&
    alert({
      kind: 'warning',
      content: html`<p>In dit blad zijn cellen samengevoegd: ${listInWords(merged.slice(0, 10))}${merged.length > 10 && ' en meer'}. Alleen de eerste cel ervan heeft inhoud. Klopt dat niet? Maak de samenvoeging los en vul de cellen.</p>`,
    })
  }${
    otherNames.length > 0 &&
    alert({
      kind: 'info',
      content: html`<p>We lezen alleen het eerste blad. Niet gelezen: <bdi>${listInWords(otherNames.slice(0, 5))}</bdi>${otherNames.length > 5 && ` en nog ${otherNames.length - 5}`}.</p>`,
    })
  }${
    !columnsReason &&
    shown.length > 0 &&
    alert({
      kind: 'warning',
      content: html`<p>In ${sorted.withContact.length === 1 ? 'deze rij' : 'deze rijen'} staat misschien een e-mailadres of telefoonnummer: ${listInWords([...shown, ...(rest > 0 ? [`nog ${numberInWords(rest)}`] : [])])}. Iedereen kan dat straks lezen. Haal het weg als de persoon dat niet wil.</p>`,
    })
  }`;
}

function badPart({ sorted, waiting }: PreviewPage, key: string): Html | false {
  const { bad } = sorted;
  if (bad.length === 0) return false;
  return section({
    title: 'Niet in orde',
    count: bad.length,
    content: html`<p>Dit zijn de nummers van de rijen zoals uw eigen programma ze toont.</p>
${table({
  caption: 'Rijen die niet in orde zijn',
  isCaptionHidden: true,
  isStacked: true,
  columns: [{ label: 'Rij' }, { label: 'Wat er niet klopt en wat u kunt doen', speaksForItself: true }],
  rows: bad
    .slice(0, mostShown.bad)
    .map(({ row, problems }) => [
      `Rij ${row.number}`,
      html`<ul class="sw-plain">${problems.map(problem => html`<li>${problemInWords(problem)}</li>`)}</ul>`,
    ]),
})}
${bad.length > mostShown.bad && html`<p>Dit zijn de eerste ${mostShown.bad}. In de download staan ze allemaal.</p>`}
<div class="sw-buttons">${linkButton({ label: `Download ${bad.length === 1 ? 'deze rij' : `deze ${numberInWords(bad.length)} rijen`} (CSV)`, href: paths.badRows(key, waiting.id), kind: 'secondary', icon: 'forward' })}</div>`,
  });
}

function columnsPart(it: PreviewPage, key: string): Html {
  const { waiting, columnsReason } = it;
  const { headings, rows } = waiting.sheet;
  const options = columnFields.map(field => ({ value: field, label: optionNames[field] }));
  const used = waiting.columns.filter(field => field !== null).length;
  const form = html`<form method="post" action="${paths.importColumns(key, waiting.id)}"><div class="sw-import-columns"${columnsReason && html` id="veld-kolommen"`}>${headings.map(
    (heading, index) =>
      html`<div>${selectField({ name: `column-${index}`, label: heading || `Kolom ${columnName(index)}`, value: waiting.columns[index] ?? '', isRequired: true, empty: 'Niet overnemen', options })}<p class="sw-import-columns__sample">${sampleOf(rows, index)}</p></div>`,
  )}</div>${button({ label: 'Lees de kolommen zo', kind: columnsReason || mostAreBad(it) ? 'primary' : 'secondary', skipsChecks: true })}</form>`;
  const reading = 'Onder elke kop staat wat er in die kolom te lezen is.';
  return section({
    title: 'Wat de kolommen betekenen',
    content: columnsReason
      ? html`<p>${columnsSentences[columnsReason]} ${reading}</p>${form}`
      : mostAreBad(it)
        ? html`<p>De meeste rijen zijn niet in orde. Kijk eerst of we de kolommen goed lezen. ${reading} Ligt het daar niet aan? <a class="nl-link" href="${paths.importVoices(key)}">Lees het bestand opnieuw in</a>, met een thema of een plek voor alle rijen.</p>${form}`
        : html`<details class="sw-fold"><summary>We gebruiken ${used} van de ${plural(headings.length, 'kolom', 'kolommen')}. Klopt dat niet? Kies hier zelf.</summary>${form}</details>`,
  });
}

const optionNames: Record<ColumnField, string> = {
  ...columnNames,
  text: 'De reactie zelf',
  title: 'Titel',
  interest: 'Wat iemand belangrijk vindt',
  authorName: 'Naam die op de website mag',
  receivedOn: 'Dag',
};

const sampleOf = (rows: PreviewPage['waiting']['sheet']['rows'], index: number): string => {
  const sample = rows.find(row => (row.cells[index] ?? '') !== '')?.cells[index];
  return sample === undefined
    ? 'Deze kolom is leeg'
    : `“${sample.slice(0, 120)}${sample.length > 120 ? ' …' : ''}”`;
};

function firstPart({ sorted, themes, areas }: PreviewPage): Html {
  const themeName = (slug: string) => themes.find(theme => theme.slug === slug)?.name ?? slug;
  const areaName = (code: string | null) => areas.find(area => area.code === code)?.name ?? 'Hele gemeente';
  const isNamed = sorted.good.some(({ draft }) => draft.authorName !== '');
  return section({
    title: 'Zo komen de eerste rijen op de website',
    content: table({
      caption: 'De eerste rijen zoals ze op de website komen',
      isCaptionHidden: true,
      isStacked: true,
      columns: [
        { label: 'Titel' },
        { label: 'Reactie' },
        { label: 'Belang' },
        { label: 'Thema' },
        { label: 'Waar' },
        ...(isNamed ? [{ label: 'Naam' }] : []),
      ],
      rows: sorted.good
        .slice(0, mostShown.first)
        .map(({ draft }) => [
          html`<bdi>${draft.title}</bdi>`,
          html`<bdi>${draft.text.slice(0, 200)}${draft.text.length > 200 && ' …'}</bdi>`,
          html`<bdi>${draft.interest || 'Niet gezegd'}</bdi>`,
          themeName(draft.themeSlug),
          html`<bdi>${areaName(draft.areaCode)}</bdi>`,
          ...(isNamed ? [html`<bdi>${draft.authorName || 'Een bewoner'}</bdi>`] : []),
        ]),
    }),
  });
}
