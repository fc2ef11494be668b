import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { calendarFile } from '../../platform/calendar.ts';
import { dayOf } from '../../platform/clock.ts';
import { allowed, found } from '../../platform/found.ts';
import { numberIn, type Site, showToEveryGuest } from '../../platform/site.ts';
import { areasOfDecisions, decisionCard, findDecision, recordingSeat } from '../decisions/public.ts';
import { displayedDocuments, documentCard } from '../documents/public.ts';
import { areasWithCodes } from '../neighbourhoods/public.ts';
import { followForm, isFollowing } from '../notifications/public.ts';
import { findBody, viewerIn } from '../organisations/public.ts';
import { findTrajectory, isPublished } from '../participation/public.ts';
import { calendarOf } from './calendar-of.ts';
import { type Consultation, nextMoment } from './consultation.ts';
import { gatherNote } from './gather-note.ts';
import { notesOf } from './note-store.ts';
import { consultationPage } from './pages/consultation-page.ts';
import { mayRead, mayReadWhole, mayRun } from './policy.ts';
import { announcementsOf, findConsultation } from './store.ts';
import { countPendingViews } from './view-store.ts';

/** The page of one consultation, and its days for a calendar. */
export function consultationRoutes({ router, database, settings, now }: Site): void {
  const db = database.read;

  router.get(paths.consultation(':id'), async c => {
    const consultation = await readableIn(c);
    const viewer = viewerIn.of(c);
    const { id, announcement } = consultation;
    const moment = now();
    const personId = viewer.person?.id;
    const isRunning = mayRun(viewer, consultation);
    const [areas, versions, documents, note, notes, decision, trajectory, follows, pending, deciding] =
      await Promise.all([
        areasWithCodes(db, announcement.areaCodes),
        announcementsOf(db, id),
        displayedDocuments(db, { kind: 'consultation', id }, { today: dayOf(moment), withComing: isRunning }),
        gatherNote(db, consultation, moment),
        notesOf(db, id),
        consultation.decisionId === null ? undefined : findDecision(db, consultation.decisionId),
        consultation.trajectoryId === null ? undefined : findTrajectory(db, consultation.trajectoryId),
        personId === undefined ? false : isFollowing(db, personId, `consultation:${id}`),
        isRunning ? countPendingViews(db, id) : 0,
        findBody(db, consultation.decidingBodyId),
      ]);
    const page = consultationPage({
      frame: frameIn.of(c),
      consultation,
      areas,
      versions,
      documents: documents.map(({ document, reactions }) =>
        documentCard(document, { today: dayOf(moment), reactions }),
      ),
      views: note.views,
      notes,
      decision:
        decision &&
        decisionCard(decision, (await areasOfDecisions(db, [decision.id])).get(decision.id) ?? []),
      trajectory: trajectory && isPublished(trajectory) ? trajectory : undefined,
      follow: followForm({
        topic: `consultation:${id}`,
        what: 'deze inspraak',
        isFollowing: follows,
        returnTo: paths.consultation(id),
      }),
      pendingCount: pending,
      may: {
        run: isRunning,
        readWhole: mayReadWhole(viewer, consultation),
        decide: deciding !== undefined && recordingSeat(viewer, deciding) !== undefined,
      },
      now: moment,
    });
    return showToEveryGuest(c, page, { until: nextMoment(consultation, moment) });
  });

  router.get(paths.consultationCalendar(':id'), async c => {
    const consultation = await readableIn(c);
    allowed(consultation.announcedAt !== null);
    const { id } = consultation;
    const [latest] = await announcementsOf(db, id);
    const calendar = calendarOf(consultation, {
      statedAt: latest?.statedAt,
      siteAddress: settings.baseUrl,
      pageAddress: new URL(paths.consultation(id), settings.baseUrl).href,
    });
    return c.body(calendarFile(calendar), 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="inspraak-${id}.ics"`,
    });
  });

  async function readableIn(c: Context): Promise<Consultation> {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    allowed(mayRead(viewerIn.of(c), consultation));
    return consultation;
  }
}
