import { alert } from '../../../design/components/alert/alert.ts';
import { linkButton } from '../../../design/components/button/button.ts';
import { day } from '../../../design/components/day/day.ts';
import { pageHeader } from '../../../design/components/page-header/page-header.ts';
import { pagination } from '../../../design/components/pagination/pagination.ts';
import { type Frame, page } from '../../../design/layout.ts';
import { type Html, html, nothing } from '../../../design/view.ts';
import { capital, numberInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Block, Chapter } from '../chapter.ts';
import type { Report } from '../report.ts';
import type { PublishedReport, ReportVersion } from '../store.ts';
import { contents, inHtml, reportBody } from './report-body.ts';

/** How many answers stand on the page of a report; the others have pages of their own. */
export const responsesOnPage = 40;

const trail = ({ id, title }: Pick<Report['trajectory'], 'id' | 'title'>) => [
  { label: 'Meepraten', href: paths.trajectories },
  { label: title, href: paths.trajectory(id) },
];

/** One report as it was published. */
export const publishedReportPage = (
  frame: Frame,
  {
    published,
    chapters,
    versions,
  }: {
    readonly published: PublishedReport;
    readonly chapters: readonly Chapter[];
    readonly versions: readonly ReportVersion[];
  },
): Html => {
  const { report, number, publishedAt, seatName, bodyName } = published;
  const { trajectory } = report;
  const newest = versions[0];
  return page(
    frame,
    {
      title: `Verslag van ${trajectory.title}, versie ${number}`,
      description: `Wat er is gezegd bij ${trajectory.title}, wat ermee is gedaan en waarom.`,
      breadcrumb: [...trail(trajectory), { label: 'Verslag', href: paths.report(trajectory.id) }],
    },
    html`${pageHeader({
      kicker: 'Verslag van een participatietraject',
      title: trajectory.title,
      meta: [
        html`Versie ${number}, ${day(publishedAt)}`,
        html`${capital(seatName)}, <bdi>${bodyName}</bdi>`,
        trajectory.caseNumber && `Zaak ${trajectory.caseNumber}`,
      ],
      actions: linkButton({
        label: 'Download als PDF',
        kind: 'secondary',
        href: paths.reportPdf(trajectory.id, number),
      }),
    })}
${
  newest && newest.number !== number
    ? alert({
        kind: 'info',
        title: 'Er is een nieuwere versie',
        content: html`<p>Deze versie blijft staan zoals zij was. <a class="nl-link" href="${paths.publishedReport(trajectory.id, newest.number)}">Lees versie ${newest.number}, van ${day(newest.publishedAt)}</a>.</p>`,
      })
    : nothing
}
<div class="sw-report">${contents(chapters)}
<div class="sw-report__body">${reportBody(chapters, { antwoorden: restOfResponses(report, number) })}
<div class="sw-report__files"><p>Dit verslag is vastgelegd op ${day(publishedAt, 'moment')} en verandert niet meer. Wat mensen zelf schreven staat er zolang zij het laten staan. Wie zijn gegevens laat wissen, is ook hier zijn naam kwijt.</p>
<p>Zelf verder rekenen? Haal alles op als <a class="nl-link" href="${paths.reportJson(trajectory.id, number)}">JSON</a> of de inbreng met de antwoorden als <a class="nl-link" href="${paths.reportCsv(trajectory.id, number)}">CSV</a>. Alle versies staan op <a class="nl-link" href="${paths.report(trajectory.id)}">de pagina van het verslag</a>.</p></div>
</div></div>`,
  );
};

const restOfResponses = ({ responses, trajectory }: Report, number: number): Html =>
  responses.length <= responsesOnPage
    ? nothing
    : html`<p class="sw-section__more"><a class="nl-link" href="${paths.reportResponses(trajectory.id, number)}">Alle ${numberInWords(responses.length)} antwoorden</a></p>`;

/** Everything that was answered, page by page. */
export const responsesPage = (
  frame: Frame,
  {
    published,
    blocks,
    from,
    until,
  }: {
    readonly published: PublishedReport;
    readonly blocks: readonly Block[];
    readonly from: number;
    readonly until: number;
  },
): Html => {
  const { report, number } = published;
  const { trajectory, responses } = report;
  const at = (start: number): string =>
    `${paths.reportResponses(trajectory.id, number)}${start > 0 ? `?vanaf=${start}` : ''}`;
  return page(
    frame,
    {
      title: `Antwoorden in het verslag van ${trajectory.title}, versie ${number}`,
      breadcrumb: [
        ...trail(trajectory),
        { label: `Verslag, versie ${number}`, href: paths.publishedReport(trajectory.id, number) },
      ],
    },
    html`${pageHeader({
      kicker: trajectory.title,
      title: 'Wat u zei en wat ermee is gedaan',
      lead: `${plural(responses.length, 'antwoord', 'antwoorden')} op ${plural(report.numbers.voices, 'keer', 'keer')} inbreng. Hier staan ${numberInWords(from + 1)} tot en met ${numberInWords(until)}.`,
    })}
<div class="sw-report__body">${contentsOfThemes(report, at)}${inHtml(blocks)}</div>
${pagination({
  previous: from > 0 ? at(Math.max(0, from - responsesOnPage)) : undefined,
  next: until < responses.length ? at(until) : undefined,
})}`,
  );
};

/** Where each theme begins, for who looks for one. */
const contentsOfThemes = ({ responses, themes }: Report, at: (start: number) => string): Html =>
  themes.length < 2
    ? nothing
    : html`<nav class="sw-report__contents" aria-label="Thema's"><ul class="sw-plain">${themes.map(({ theme, voices }) => html`<li><a class="nl-link" href="${at(responses.findIndex(response => response.theme === theme))}">${theme}</a> (${numberInWords(voices)})</li>`)}</ul></nav>`;
