import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { confirmView } from './confirm-view.ts';
import type { Consultation } from './consultation.ts';
import { drawSpeakers } from './draw-speakers.ts';
import type { FormalView } from './formal-view.ts';
import { gatherNote } from './gather-note.ts';
import { leaveAside } from './leave-aside.ts';
import { noteSpeaker } from './note-speaker.ts';
import { formalViewPage, isViewPageProblem } from './pages/formal-view-page.ts';
import { formalViewsPage } from './pages/formal-views-page.ts';
import { hearingPage } from './pages/hearing-page.ts';
import { mayReadWhole, mayRun, runningSeat } from './policy.ts';
import { speakingList } from './speaking-list.ts';
import { findConsultation } from './store.ts';
import { summariseView } from './summarise-view.ts';
import { filesOfView, findFile, findView, findViewOfVoice, viewsOf } from './view-store.ts';

/** The views whole, for who answers and who decides; and the speaking list, for everybody without names. */
export function viewRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.formalViews(':id'), async c => {
    const consultation = await wholeIn(c);
    const [views, note] = await Promise.all([
      viewsOf(db, consultation.id),
      gatherNote(db, consultation, now()),
    ]);
    return show(c, formalViewsPage(frameIn.of(c), { consultation, views, noted: note.views }));
  });

  router.get(paths.formalView(':id', ':number'), async c => {
    const consultation = await wholeIn(c);
    return show(c, await viewPage(c, consultation, await viewIn(c, consultation)));
  });

  router.post(paths.summariseView(':id', ':number'), async c => {
    const consultation = await ownIn(c);
    const view = await viewIn(c, consultation);
    const text = (await readForm(c)).text('summary');
    const outcome = await database.write(tx =>
      summariseView(
        tx,
        viewerIn.of(c),
        { consultationId: consultation.id, number: view.number, text },
        now(),
      ),
    );
    return after(c, consultation, view, {
      outcome,
      field: 'summary',
      text,
      done: 'De samenvatting staat op de website.',
    });
  });

  router.post(paths.leaveViewAside(':id', ':number'), async c => {
    const consultation = await ownIn(c);
    const view = await viewIn(c, consultation);
    const text = (await readForm(c)).text('reason');
    const outcome = await database.write(tx =>
      leaveAside(
        tx,
        viewerIn.of(c),
        { consultationId: consultation.id, number: view.number, reason: text },
        now(),
      ),
    );
    return after(c, consultation, view, {
      outcome,
      field: 'reason',
      text,
      done: 'De indiener krijgt dit als antwoord.',
    });
  });

  router.post(paths.noteSpeaker(':id', ':number'), async c => {
    const consultation = await ownIn(c);
    const view = await viewIn(c, consultation);
    const text = (await readForm(c)).text('spoken');
    const outcome = await database.write(tx =>
      noteSpeaker(
        tx,
        viewerIn.of(c),
        { consultationId: consultation.id, number: view.number, spoken: text },
        now(),
      ),
    );
    return after(c, consultation, view, { outcome, field: 'spoken', text, done: 'Het verslag is bewaard.' });
  });

  router.post(paths.confirmView(':id', ':number'), async c => {
    const consultation = await ownIn(c);
    const view = await viewIn(c, consultation);
    const seat = runningSeat(viewerIn.of(c), consultation);
    await database.write(tx =>
      confirmView(tx, { voiceId: view.voiceId, how: 'paper', seatId: seat?.id ?? null }, now()),
    );
    return goTo(c, paths.formalView(consultation.id, view.number));
  });

  router.get(paths.viewFile(':key'), async c => {
    const file = found(await findFile(db, c.req.param('key') ?? ''));
    // What belongs to no view yet is nobody's to read.
    const view = found(file.voiceId === null ? undefined : await findViewOfVoice(db, file.voiceId));
    const consultation = found(await findConsultation(db, view.consultationId));
    allowed(mayReadWhole(viewerIn.of(c), consultation));
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Cache-Control': 'private, no-store',
    });
  });

  router.get(paths.hearing(':id'), async c => {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    allowed(consultation.announcedAt !== null);
    const hearing = found(consultation.announcement.hearing);
    const viewer = viewerIn.of(c);
    const page = hearingPage(frameIn.of(c), {
      consultation,
      hearing,
      speakers: speakingList(consultation, await viewsOf(db, consultation.id)),
      mayRun: mayRun(viewer, consultation),
      mayReadWhole: mayReadWhole(viewer, consultation),
      now: now(),
    });
    return showToEveryGuest(c, page);
  });

  router.post(paths.drawSpeakers(':id'), async c => {
    const consultation = await ownIn(c);
    const outcome = await database.write(tx =>
      drawSpeakers(tx, viewerIn.of(c), { consultationId: consultation.id }, now()),
    );
    return goTo(
      c,
      paths.hearing(consultation.id),
      isRefusal(outcome)
        ? { kind: 'warning', text: 'Loten kan nu niet.' }
        : { kind: 'ok', text: 'De volgorde is geloot.' },
    );
  });

  async function viewPage(
    c: Context,
    consultation: Consultation,
    view: FormalView,
    wrong: Pick<Parameters<typeof formalViewPage>[1], 'typed' | 'problem'> = {},
  ) {
    const [files, note] = await Promise.all([
      filesOfView(db, view.voiceId),
      gatherNote(db, consultation, now()),
    ]);
    return formalViewPage(frameIn.of(c), {
      consultation,
      view,
      noted: found(note.views.find(({ number }) => number === view.number)),
      files,
      mayRun: mayRun(viewerIn.of(c), consultation),
      ...wrong,
      now: now(),
    });
  }

  async function after(
    c: Context,
    consultation: Consultation,
    view: FormalView,
    {
      outcome,
      field,
      text,
      done,
    }: {
      readonly outcome: object;
      readonly field: 'summary' | 'reason' | 'spoken';
      readonly text: string;
      readonly done: string;
    },
  ) {
    if (!isRefusal(outcome))
      return goTo(c, paths.formalView(consultation.id, view.number), { kind: 'ok', text: done });
    if (!isViewPageProblem(outcome.refused))
      return goTo(c, paths.formalView(consultation.id, view.number), {
        kind: 'warning',
        text: 'Dit kan nu niet. Kijk hieronder hoe het staat.',
      });
    const wrong = { typed: { field, text }, problem: outcome.refused };
    return show(c, await viewPage(c, consultation, view, wrong), 422);
  }

  async function wholeIn(c: Context): Promise<Consultation> {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    allowed(mayReadWhole(viewerIn.of(c), consultation));
    return consultation;
  }

  async function ownIn(c: Context): Promise<Consultation> {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    allowed(mayRun(viewerIn.of(c), consultation));
    return consultation;
  }

  const viewIn = async (c: Context, { id }: Consultation): Promise<FormalView> =>
    found(await findView(db, id, numberIn(c, 'number')));
}
