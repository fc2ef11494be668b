import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { found } from '../../platform/found.ts';
import { sendInParts } from '../../platform/send-in-parts.ts';
import { numberIn, type Site, showToEveryGuest } from '../../platform/site.ts';
import { findBody, viewerIn } from '../organisations/public.ts';
import { mayRun, nextMoment } from '../participation/public.ts';
import { countOwed } from './exempt-report.ts';
import { keepPdfs } from './keep-pdfs.ts';
import { csvOf, jsonOf } from './open-report.ts';
import { publishedReportPage, responsesOnPage, responsesPage } from './pages/published-report-page.ts';
import { reportPage } from './pages/report-page.ts';
import { mayDecide, mayExempt } from './policy.ts';
import { reportChapters, responseBlocks } from './report-chapters.ts';
import { spokenOf } from './spoken-of.ts';
import { findReport, openExemption, type PublishedReport, versionsOf } from './store.ts';
import { trajectoryIn } from './trajectory-in.ts';

/** The pages and files of reports, for everybody. */
export function publishedRoutes({ router, database, settings, now }: Site): void {
  const db = database.read;
  const pdfs = keepPdfs();

  router.get(paths.report(':id'), async c => {
    const viewer = viewerIn.of(c);
    const trajectory = await trajectoryIn(db, c);
    const { decidingBodyId } = trajectory.plan;
    const body = decidingBodyId === null ? undefined : await findBody(db, decidingBodyId);
    const moment = now();
    const page = reportPage(frameIn.of(c), {
      trajectory,
      versions: await versionsOf(db, trajectory.id),
      owedCount: await countOwed(db, trajectory.id, moment),
      exemption: await openExemption(db, trajectory.id),
      today: dayOf(moment),
      mayWrite: mayRun(viewer, trajectory),
      mayExempt: mayExempt(viewer, body),
      mayDecide: mayDecide(viewer, body),
    });
    return showToEveryGuest(c, page, { until: nextMoment(trajectory, moment) });
  });

  router.get(paths.publishedReport(':id', ':number'), async c => {
    const published = await reportIn(c);
    const { report, words, exemption } = published;
    const shown = report.responses.slice(0, responsesOnPage);
    const chapters = reportChapters(report, words, await spokenOf(db, report, shown), {
      exemption: exemption?.reason ?? null,
      mostResponses: responsesOnPage,
    });
    const versions = await versionsOf(db, published.trajectoryId);
    return showToEveryGuest(c, publishedReportPage(frameIn.of(c), { published, chapters, versions }));
  });

  router.get(paths.reportResponses(':id', ':number'), async c => {
    const published = await reportIn(c);
    const { responses } = published.report;
    const asked = Number(c.req.query('vanaf'));
    const from = Number.isInteger(asked) && asked > 0 && asked < responses.length ? asked : 0;
    const shown = responses.slice(from, from + responsesOnPage);
    const spoken = await spokenOf(db, { ratings: { count: 0, statements: null, lineIds: [] } }, shown);
    const page = responsesPage(frameIn.of(c), {
      published,
      blocks: responseBlocks(shown, spoken),
      from,
      until: from + shown.length,
    });
    return showToEveryGuest(c, page);
  });

  router.get(paths.reportPdf(':id', ':number'), async c => {
    const published = await reportIn(c);
    const { report, words, exemption, trajectoryId, number } = published;
    const chapters = reportChapters(report, words, await spokenOf(db, report, report.responses), {
      exemption: exemption?.reason ?? null,
    });
    const bytes = await pdfs.pdfOf({
      title: `Verslag van ${report.trajectory.title}`,
      kicker: 'Verslag van een participatietraject',
      heading: report.trajectory.title,
      byline: `Versie ${number}. ${published.bodyName}, ${settings.townName}.`,
      publishedAt: published.publishedAt,
      address: paths.publishedReport(trajectoryId, number),
      baseUrl: settings.baseUrl,
      chapters,
    });
    c.header('Content-Type', 'application/pdf');
    c.header(
      'Content-Disposition',
      `inline; filename="verslag-traject-${trajectoryId}-versie-${number}.pdf"`,
    );
    return c.body(new Uint8Array(bytes));
  });

  router.get(paths.reportJson(':id', ':number'), async c => {
    const published = await reportIn(c);
    return sendInParts(
      c,
      { mediaType: 'application/json; charset=utf-8' },
      jsonOf(db, published, settings.baseUrl),
    );
  });

  router.get(paths.reportCsv(':id', ':number'), async c => {
    const published = await reportIn(c);
    return sendInParts(
      c,
      {
        name: `inbreng-traject-${published.trajectoryId}-versie-${published.number}.csv`,
        mediaType: 'text/csv; charset=utf-8',
      },
      csvOf(db, published, settings.baseUrl),
    );
  });

  const reportIn = async (c: Context): Promise<PublishedReport> => {
    const { id } = await trajectoryIn(db, c);
    return found(await findReport(db, id, numberIn(c, 'number')));
  };
}
