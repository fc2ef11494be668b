import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { goTo, type Site, show } from '../../platform/site.ts';
import { currentEdition, guidancePanel, pointsFor, readersOf } from '../guidance/public.ts';
import { findBody, type Viewer, viewerIn } from '../organisations/public.ts';
import { mayRun, type PublishedTrajectory } from '../participation/public.ts';
import { countOwed, exemptReport } from './exempt-report.ts';
import { gatherReport } from './gather-report.ts';
import { exemptReportPage } from './pages/exempt-report-page.ts';
import { responsesOnPage } from './pages/published-report-page.ts';
import { reportInTheMakingPage } from './pages/report-in-the-making-page.ts';
import { writeReportPage } from './pages/write-report-page.ts';
import { mayExempt } from './policy.ts';
import { publishReport } from './publish-report.ts';
import { reportChapters } from './report-chapters.ts';
import { evaluationFor, findings, type ReportWords } from './report-words.ts';
import { saveWords } from './save-words.ts';
import { spokenOf } from './spoken-of.ts';
import { findDraft, openExemption, versionsOf } from './store.ts';
import { trajectoryIn } from './trajectory-in.ts';

/** The pages on which a report is written and let out. */
export function writeRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.writeReport(':id'), async c => {
    const trajectory = await trajectoryIn(db, c);
    allowed(mayRun(viewerIn.of(c), trajectory));
    const draft = await findDraft(db, trajectory.id);
    const page = writeReportPage(frameIn.of(c), trajectory, {
      words: draft?.words ?? noWords,
      version: draft?.version ?? 0,
      ...(await standing(trajectory, viewerIn.of(c))),
    });
    return show(c, page);
  });

  router.post(paths.writeReport(':id'), async c => {
    const trajectory = await trajectoryIn(db, c);
    const viewer = viewerIn.of(c);
    allowed(mayRun(viewer, trajectory));
    const form = await readForm(c);
    const words = wordsIn(form, trajectory);
    const version = Number(form.text('version')) || 0;
    const typed = { trajectoryId: trajectory.id, words, version };
    const isPublishing = form.text('do') !== 'save';
    const moment = now();
    const outcome = await database.write(tx =>
      once<Refusal>(tx, form, moment, async () => {
        if (!isPublishing) {
          const saved = await saveWords(tx, viewer, typed, moment);
          return 'refused' in saved ? saved : { address: paths.writeReport(trajectory.id) };
        }
        const report = await publishReport(tx, viewer, typed, moment);
        return 'refused' in report
          ? report
          : { address: paths.publishedReport(trajectory.id, report.number) };
      }),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: isPublishing
          ? 'Het verslag is gepubliceerd.'
          : 'Bewaard. Alleen wie dit traject doet, ziet het.',
      });
    const refused = outcome as Exclude<Awaited<ReturnType<typeof publishReport>>, { number: number }>;
    allowed(refused.refused !== 'not-allowed');
    const page = writeReportPage(frameIn.of(c), trajectory, {
      words,
      version,
      ...(await standing(trajectory, viewerIn.of(c))),
      ...('problems' in refused
        ? { problems: refused.problems }
        : refused.refused !== 'not-allowed' && { refused: refused.refused }),
    });
    return show(c, page, refused.refused === 'changed-since' ? 409 : 422);
  });

  router.get(paths.reportInTheMaking(':id'), async c => {
    const trajectory = await trajectoryIn(db, c);
    allowed(mayRun(viewerIn.of(c), trajectory));
    const report = await gatherReport(db, trajectory, now());
    const words = (await findDraft(db, trajectory.id))?.words ?? noWords;
    const exemption = await openExemption(db, trajectory.id);
    const chapters = reportChapters(
      report,
      { ...words, evaluation: evaluationFor(trajectory.plan.criteria, words.evaluation) },
      await spokenOf(db, report, report.responses.slice(0, responsesOnPage)),
      { exemption: exemption?.reason ?? null, mostResponses: responsesOnPage },
    );
    return show(c, reportInTheMakingPage(frameIn.of(c), { report, chapters }));
  });

  router.get(paths.exemptReport(':id'), async c => {
    const { trajectory, body } = await exemptable(await trajectoryIn(db, c), viewerIn.of(c));
    const owedCount = await countOwed(db, trajectory.id, now());
    if (owedCount === 0) return goTo(c, paths.report(trajectory.id), nothingOwed);
    const page = exemptReportPage(frameIn.of(c), trajectory, { owedCount, bodyName: body.name, reason: '' });
    return show(c, page);
  });

  router.post(paths.exemptReport(':id'), async c => {
    const viewer = viewerIn.of(c);
    const { trajectory, body } = await exemptable(await trajectoryIn(db, c), viewer);
    const form = await readForm(c);
    const reason = form.text('reason');
    const outcome = await database.write(tx =>
      once<Exclude<Awaited<ReturnType<typeof exemptReport>>, { id: number }>>(tx, form, now(), async () => {
        const exemption = await exemptReport(tx, viewer, { trajectoryId: trajectory.id, reason }, now());
        return 'refused' in exemption ? exemption : { address: paths.report(trajectory.id) };
      }),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, { kind: 'ok', text: 'De reden staat nu openbaar bij het verslag.' });
    allowed(outcome.refused !== 'not-allowed');
    if (!('problems' in outcome)) return goTo(c, paths.report(trajectory.id), nothingOwed);
    const page = exemptReportPage(frameIn.of(c), trajectory, {
      owedCount: await countOwed(db, trajectory.id, now()),
      bodyName: body.name,
      reason,
      problem: outcome.problems.reason,
    });
    return show(c, page, 422);
  });

  async function standing({ id }: PublishedTrajectory, viewer: Viewer) {
    const { points } = await currentEdition(db);
    return {
      beside: guidancePanel(pointsFor(points, 'verslag', readersOf(viewer))),
      owedCount: await countOwed(db, id, now()),
      hasExemption: (await openExemption(db, id)) !== undefined,
      isLater: (await versionsOf(db, id)).length > 0,
    };
  }

  async function exemptable(trajectory: PublishedTrajectory, viewer: Viewer) {
    const { decidingBodyId } = trajectory.plan;
    const body = decidingBodyId === null ? undefined : await findBody(db, decidingBodyId);
    allowed(mayExempt(viewer, body));
    return { trajectory, body: body as NonNullable<typeof body> };
  }
}

const noWords: ReportWords = { introduction: '', weighing: '', evaluation: [] };

const nothingOwed = {
  kind: 'info',
  text: 'Het verslag hoeft hier niet op te wachten: alles is beantwoord, of de reden staat er al.',
} as const;

const wordsIn = (form: Form, { plan }: PublishedTrajectory): ReportWords => ({
  introduction: form.text('introduction'),
  weighing: form.text('weighing'),
  evaluation: plan.criteria.map((criterion, index) => ({
    criterion,
    finding: findings.find(known => known === form.text(`finding-${index}`)) ?? null,
    why: form.text(`why-${index}`),
  })),
});
