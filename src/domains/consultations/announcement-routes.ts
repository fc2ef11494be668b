import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import type { Html } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf } from '../../platform/clock.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import type { Problems } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { allAreas, areaAndDescendants, areaPath } from '../neighbourhoods/public.ts';
import { allBodies, viewerIn } from '../organisations/public.ts';
import { findTrajectory } from '../participation/public.ts';
import { allThemes } from '../voices/public.ts';
import { announceConsultation } from './announce-consultation.ts';
import {
  type AnnouncementField,
  type TypedAnnouncement,
  typedAnnouncement,
  usualAnnouncement,
} from './announcement-draft.ts';
import { type Consultation, nextMoment } from './consultation.ts';
import { type CorrectionProblem, correctAnnouncement } from './correct-announcement.ts';
import { announcementFormPage, type FormFor } from './pages/announcement-form-page.ts';
import { announcementSentences } from './pages/announcement-sentences.ts';
import { consultationsPage } from './pages/consultations-page.ts';
import { withdrawConsultationPage } from './pages/withdraw-consultation-page.ts';
import { mayRun, maySetUp, seatToRunWith } from './policy.ts';
import { prepareAnnouncement } from './prepare-announcement.ts';
import { setUpConsultation } from './set-up-consultation.ts';
import { draftConsultations, endedConsultations, findConsultation, runningConsultations } from './store.ts';
import { withdrawConsultation } from './withdraw-consultation.ts';

const daysUntilOpening = 7;

/** The list, and what who runs a consultation states of it. */
export function announcementRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.consultations, async c => {
    const moment = now();
    const viewer = viewerIn.of(c);
    const areas = await allAreas(db);
    const area = areas.find(({ code }) => code === queryText(c, 'wijk'));
    const areaCodes = area && [
      ...(await areaPath(db, area.code)).map(({ code }) => code),
      ...(await areaAndDescendants(db, area.code)),
    ];
    const running = await runningConsultations(db, { areaCodes });
    const own = viewer.seats.filter(seat => seatToRunWith(viewer, seat.bodyId)).map(seat => seat.bodyId);
    const page = consultationsPage(frameIn.of(c), {
      running,
      ended: await endedConsultations(db, { areaCodes }),
      drafts: await draftConsultations(db, own),
      areas,
      area,
      maySetUp: (await bodiesOf(c)).length > 0,
      now: moment,
    });
    const until = running.flatMap(it => nextMoment(it, moment) ?? []).sort()[0];
    return showToEveryGuest(c, page, { until });
  });

  router.get(paths.newConsultation, async c => {
    const bodies = await bodiesOf(c);
    allowed(bodies.length > 0);
    const what = await newFor(queryText(c, 'traject'), bodies.length === 1 ? String(bodies[0]?.id) : '');
    return show(c, await formPage(c, what, usualAnnouncement(addDays(dayOf(now()), daysUntilOpening))));
  });

  router.post(paths.newConsultation, async c => {
    allowed((await bodiesOf(c)).length > 0);
    const form = await readForm(c);
    const typed = typedIn(form);
    const what = await newFor(form.text('traject'), form.text('bodyId'));
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const made = await setUpConsultation(
          tx,
          viewerIn.of(c),
          { bodyId: Number(form.text('bodyId')) || 0, trajectoryId: what.trajectory?.id ?? null, typed },
          now(),
        );
        return 'refused' in made ? made : { address: paths.consultation(made.id) };
      }),
    );
    if ('address' in outcome)
      return goTo(c, outcome.address, {
        kind: 'ok',
        text: 'De inspraak staat klaar. Niemand anders ziet hem tot u hem aankondigt.',
      });
    return show(c, await formPage(c, what, typed, 'problems' in outcome ? outcome.problems : {}), 422);
  });

  router.get(paths.prepareConsultation(':id'), async c => {
    const consultation = await ownIn(c);
    allowed(consultation.announcedAt === null);
    const what = { for: 'prepare', consultation, isChangedMeanwhile: false } as const;
    return show(c, await formPage(c, what, typedAnnouncement(consultation.announcement)));
  });

  router.post(paths.prepareConsultation(':id'), async c => {
    const consultation = await ownIn(c);
    const form = await readForm(c);
    const typed = typedIn(form);
    const edits = Number(form.text('edits'));
    const outcome = await database.write(tx =>
      prepareAnnouncement(tx, viewerIn.of(c), { consultationId: consultation.id, edits, typed }, now()),
    );
    if (!('refused' in outcome))
      return goTo(c, paths.consultation(consultation.id), { kind: 'ok', text: 'Bewaard.' });
    allowed(outcome.refused !== 'not-allowed' && outcome.refused !== 'already-announced');
    const current = found(await findConsultation(db, consultation.id));
    const isChangedMeanwhile = outcome.refused === 'changed-meanwhile';
    const what = { for: 'prepare', consultation: current, isChangedMeanwhile } as const;
    return show(c, await formPage(c, what, typed, 'problems' in outcome ? outcome.problems : {}), 422);
  });

  router.post(paths.announceConsultation(':id'), async c => {
    const consultation = await ownIn(c);
    const edits = Number((await readForm(c)).text('edits'));
    const outcome = await database.write(tx =>
      announceConsultation(tx, viewerIn.of(c), { consultationId: consultation.id, edits }, now()),
    );
    if (!('refused' in outcome))
      return goTo(c, paths.consultation(consultation.id), {
        kind: 'ok',
        text: 'De inspraak is aangekondigd. Zet nu de stukken klaar voor de eerste dag.',
      });
    allowed(outcome.refused !== 'not-allowed');
    return goTo(c, paths.consultation(consultation.id), {
      kind: 'warning',
      text: {
        'changed-meanwhile': 'Iemand anders heeft dit net gewijzigd. Kijk het na en kondig dan aan.',
        'already-announced': 'Deze inspraak is al aangekondigd.',
        'opens-too-soon':
          'De aankondiging komt voor de eerste dag (artikel 3:12 Awb). Kies een eerste dag die nog komt.',
      }[outcome.refused as Exclude<typeof outcome.refused, 'not-allowed'>],
    });
  });

  router.get(paths.correctAnnouncement(':id'), async c => {
    const consultation = await correctableIn(c);
    const what = { for: 'correct', consultation, isChangedMeanwhile: false, reason: '' } as const;
    return show(c, await formPage(c, what, typedAnnouncement(consultation.announcement)));
  });

  router.post(paths.correctAnnouncement(':id'), async c => {
    const consultation = await correctableIn(c);
    const form = await readForm(c);
    const typed = typedIn(form);
    const [number, reason] = [Number(form.text('number')), form.text('reason')];
    const outcome = await database.write(tx =>
      correctAnnouncement(
        tx,
        viewerIn.of(c),
        { consultationId: consultation.id, number, typed, reason },
        now(),
      ),
    );
    if (!('refused' in outcome))
      return goTo(c, paths.consultation(consultation.id), {
        kind: 'ok',
        text: 'De verbetering staat op de pagina. Wie een zienswijze indiende, krijgt bericht.',
      });
    allowed(outcome.refused !== 'not-allowed' && outcome.refused !== 'decided');
    const current = found(await findConsultation(db, consultation.id));
    const isChangedMeanwhile = outcome.refused === 'changed-meanwhile';
    const what = { for: 'correct', consultation: current, isChangedMeanwhile, reason } as const;
    return show(c, await formPage(c, what, typed, 'problems' in outcome ? outcome.problems : {}), 422);
  });

  router.get(paths.withdrawConsultation(':id'), async c => {
    const consultation = await ownIn(c);
    allowed(consultation.decidedAt === null);
    return show(c, withdrawConsultationPage(frameIn.of(c), consultation, { reason: '' }));
  });

  router.post(paths.withdrawConsultation(':id'), async c => {
    const consultation = await ownIn(c);
    const reason = (await readForm(c)).text('reason');
    const outcome = await database.write(tx =>
      withdrawConsultation(tx, viewerIn.of(c), { consultationId: consultation.id, reason }, now()),
    );
    if (!('refused' in outcome))
      return goTo(c, paths.consultation(consultation.id), { kind: 'ok', text: 'De inspraak is gestopt.' });
    allowed('problems' in outcome);
    const error =
      announcementSentences[('problems' in outcome && outcome.problems.reason) || 'reason-missing'];
    return show(c, withdrawConsultationPage(frameIn.of(c), consultation, { reason, error }), 422);
  });

  /** The bodies for which the viewer can set up a consultation. */
  async function bodiesOf(c: Context) {
    const viewer = viewerIn.of(c);
    if (viewer.seats.length === 0) return [];
    return (await allBodies(db, dayOf(now()))).filter(body => maySetUp(viewer, body));
  }

  /** A consultation that the viewer runs. */
  async function ownIn(c: Context): Promise<Consultation> {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    allowed(mayRun(viewerIn.of(c), consultation));
    return consultation;
  }

  async function correctableIn(c: Context): Promise<Consultation> {
    const consultation = await ownIn(c);
    allowed(consultation.announcedAt !== null && consultation.decidedAt === null);
    return consultation;
  }

  async function newFor(trajectoryId: string, bodyId: string) {
    const id = /^[1-9]\d{0,14}$/.test(trajectoryId) ? Number(trajectoryId) : undefined;
    const trajectory = id === undefined ? undefined : await findTrajectory(db, id);
    const named = trajectory ? { id: trajectory.id, title: trajectory.title } : null;
    return { for: 'new', bodyId, trajectory: named } as const;
  }

  async function formPage(
    c: Context,
    what: FormFor,
    typed: TypedAnnouncement,
    problems: Problems<AnnouncementField | 'reason', CorrectionProblem> = {},
  ): Promise<Html> {
    const option = ({ id, name }: { readonly id: number; readonly name: string }) => ({
      value: String(id),
      label: name,
    });
    const own = await bodiesOf(c);
    const organisationIds = new Set(own.map(body => body.organisationId));
    const [bodies, themes, areas] = await Promise.all([
      allBodies(db, dayOf(now())),
      allThemes(db),
      allAreas(db),
    ]);
    return announcementFormPage(frameIn.of(c), {
      what,
      typed,
      problems,
      choices: {
        bodies: own.map(option),
        decidingBodies: bodies.filter(body => organisationIds.has(body.organisationId)).map(option),
        themes: themes.map(theme => ({ value: theme.slug, label: theme.name })),
        areas,
      },
    });
  }
}

const typedIn = (form: Form): TypedAnnouncement => ({
  title: form.text('title'),
  about: form.text('about'),
  caseNumber: form.text('caseNumber'),
  themeSlug: form.text('themeSlug'),
  decidingBodyId: form.text('decidingBodyId'),
  areaCodes: [...new Set(form.all('areaCode'))],
  drafts: form.text('drafts'),
  basis: form.text('basis'),
  article: form.text('article'),
  opensOn: form.text('opensOn'),
  weeks: form.text('weeks'),
  submitters: form.text('submitters'),
  onPaper: form.text('onPaper'),
  postAddress: form.text('postAddress'),
  contactName: form.text('contactName'),
  contactEmail: form.text('contactEmail'),
  contactPhone: form.text('contactPhone'),
  answerOn: form.text('answerOn'),
  hasHearing: form.isChecked('hasHearing'),
  hearingOn: form.text('hearingOn'),
  hearingHour: form.text('hearingHour'),
  hearingPlace: form.text('hearingPlace'),
  askUntil: form.text('askUntil'),
  order: form.text('order'),
  minutesEach: form.text('minutesEach'),
});
