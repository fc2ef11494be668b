import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { isEmail, tidyEmail } from '../people/public.ts';
import { findVoice } from '../voices/public.ts';
import { askGuest } from './ask-guest.ts';
import { askSpeaker } from './ask-speaker.ts';
import { askToSpeak } from './ask-to-speak.ts';
import { type Consultation, takesViews } from './consultation.ts';
import { type FormalView, waitsForSpeaker } from './formal-view.ts';
import { keepFiles } from './keep-files.ts';
import { receiptPage } from './pages/receipt-page.ts';
import { sentPage } from './pages/sent-page.ts';
import { type ViewFormPage, type ViewFormProblem, viewFormPage } from './pages/view-form-page.ts';
import { runningSeat } from './policy.ts';
import { sendReceipt } from './send-receipt.ts';
import { findConsultation } from './store.ts';
import { submitView } from './submit-view.ts';
import { fillArrival, fillView, type TypedArrival, type TypedView } from './view-draft.ts';
import { findViewByKey, looseFiles } from './view-store.ts';

/** Submitting a formal view, by oneself or entered by an official, and the receipt of it. */
export function submitRoutes(site: Site): void {
  const { router, database, now } = site;
  const db = database.read;

  router.get(paths.submitView(':id'), async c => {
    const consultation = await openIn(c);
    const { person } = viewerIn.of(c);
    return show(
      c,
      viewFormPage({
        frame: frameIn.of(c),
        consultation,
        typed: { ...nothingTyped, name: person?.name ?? '' },
        files: [],
        problems: {},
        by: person ? { who: 'person', email: person.email ?? '' } : { who: 'guest', email: '' },
        now: now(),
      }),
    );
  });

  router.post(paths.submitView(':id'), async c => {
    // The moment at which the server has the view; reading its files comes after that.
    const sentAt = now();
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    allowed(consultation.announcedAt !== null);
    const { person } = viewerIn.of(c);
    const form = await readForm(c);
    const { typed, problems: fileProblems } = await typedWithFiles(form);
    const email = tidyEmail(form.text('email'));
    const draft = fillView(typed, consultation.announcement);
    const emailProblem =
      person || isEmail(email) ? undefined : email === '' ? ('no-email' as const) : ('other-email' as const);
    const again = async (problems: ViewFormPage['problems']) =>
      show(
        c,
        viewFormPage({
          frame: frameIn.of(c),
          consultation,
          typed,
          files: await filesIn(typed),
          problems,
          by: person ? { who: 'person', email: person.email ?? '' } : { who: 'guest', email },
          now: sentAt,
        }),
        422,
      );
    if (!takesViews(consultation, sentAt)) return again({ form: 'not-open' });
    if ('problems' in draft || emailProblem || Object.keys(fileProblems).length > 0)
      return again({
        ...('problems' in draft && draft.problems),
        ...fileProblems,
        ...(emailProblem && { email: emailProblem }),
      });

    const outcome = await database.write(tx =>
      once<{ refused: ViewFormProblem }>(tx, form, sentAt, async () => {
        if (!person) {
          const asked = await askGuest(tx, c, { consultation, email, draft }, sentAt);
          return isRefusal(asked) ? asked : { address: '' };
        }
        const arrival = { by: 'web', at: sentAt } as const;
        const submitter = { personId: person.id, email: person.email ?? '' };
        const view = await submitView(
          tx,
          submitter,
          { consultationId: consultation.id, draft, arrival },
          sentAt,
        );
        if (isRefusal(view)) return view;
        await sendReceipt(tx, consultation, view, sentAt);
        return { address: paths.viewReceipt(view.receiptKey) };
      }),
    );
    if (isRefusal(outcome)) return again({ form: outcome.refused });
    return outcome.address === ''
      ? show(c, sentPage(frameIn.of(c), consultation, sentAt))
      : goTo(c, outcome.address, { kind: 'ok', text: 'Uw zienswijze is ingediend.' });
  });

  router.get(paths.enterView(':id'), async c => {
    const consultation = await ownIn(c);
    const today = dayOf(now());
    const arrival = { channel: '', arrivedOn: today, postmarkedOn: '' };
    return show(c, await enteringPage(c, consultation, { typed: nothingTyped, arrival, email: '' }));
  });

  router.post(paths.enterView(':id'), async c => {
    const consultation = await ownIn(c);
    const viewer = viewerIn.of(c);
    const seat = runningSeat(viewer, consultation);
    const form = await readForm(c);
    const { typed, problems: fileProblems } = await typedWithFiles(form);
    const email = tidyEmail(form.text('email'));
    const typedArrival = {
      channel: form.text('channel'),
      arrivedOn: form.text('arrivedOn'),
      postmarkedOn: form.text('postmarkedOn'),
    };
    const arrival = fillArrival(typedArrival, dayOf(now()));
    const draft = fillView(typed, consultation.announcement, { needsAuthorisation: false });
    const again = async (problems: ViewFormPage['problems']) =>
      show(c, await enteringPage(c, consultation, { typed, arrival: typedArrival, email, problems }), 422);
    const isBadEmail = email !== '' && !isEmail(email);
    if ('problems' in draft || 'problems' in arrival || isBadEmail || Object.keys(fileProblems).length > 0)
      return again({
        ...('problems' in arrival && arrival.problems),
        ...('problems' in draft && draft.problems),
        ...fileProblems,
        ...(isBadEmail && { email: 'other-email' as const }),
      });

    const outcome = await database.write(tx =>
      once<{ refused: ViewFormProblem }>(tx, form, now(), async () => {
        const submitter = {
          enteredBySeatId: seat?.id ?? 0,
          actorId: viewer.person?.id ?? 0,
          email,
        };
        const view = await submitView(
          tx,
          submitter,
          { consultationId: consultation.id, draft, arrival },
          now(),
        );
        if (isRefusal(view)) return view;
        await sendReceipt(tx, consultation, view, now());
        if (waitsForSpeaker(view) && email !== '') await askSpeaker(tx, c, consultation, view, now());
        return { address: paths.formalView(consultation.id, view.number) };
      }),
    );
    if (isRefusal(outcome)) return again({ form: outcome.refused });
    return goTo(c, outcome.address, { kind: 'ok', text: 'De zienswijze is ingevoerd.' });
  });

  router.get(paths.viewReceipt(':key'), async c => {
    const { view, consultation } = await receiptIn(c);
    const voice = await findVoice(db, view.voiceId);
    const isWithdrawn = voice !== undefined && voice.withdrawnAt !== null;
    return show(c, receiptPage(frameIn.of(c), { consultation, view, isWithdrawn, now: now() }));
  });

  router.post(paths.askToSpeak(':key'), async c => {
    const { view } = await receiptIn(c);
    const wants = (await readForm(c)).text('spreken') !== 'nee';
    const outcome = await database.write(tx => askToSpeak(tx, { voiceId: view.voiceId, wants }, now()));
    return goTo(c, paths.viewReceipt(view.receiptKey), {
      kind: isRefusal(outcome) && outcome.refused !== 'already-so' ? 'warning' : 'ok',
      text:
        isRefusal(outcome) && outcome.refused !== 'already-so'
          ? 'Dit kan nu niet meer veranderen.'
          : wants
            ? 'U staat op de sprekerslijst.'
            : 'U staat niet meer op de sprekerslijst.',
    });
  });

  async function enteringPage(
    c: Context,
    consultation: Consultation,
    it: {
      readonly typed: TypedView;
      readonly arrival: TypedArrival;
      readonly email: string;
      readonly problems?: ViewFormPage['problems'];
    },
  ) {
    return viewFormPage({
      frame: frameIn.of(c),
      consultation,
      typed: it.typed,
      files: await filesIn(it.typed),
      problems: it.problems ?? {},
      by: { who: 'official', email: it.email, today: dayOf(now()), ...it.arrival },
      now: now(),
    });
  }

  /** A consultation on which a view can be submitted now. */
  async function openIn(c: Context): Promise<Consultation> {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    allowed(takesViews(consultation, now()));
    return consultation;
  }

  async function ownIn(c: Context): Promise<Consultation> {
    const consultation = found(await findConsultation(db, numberIn(c, 'id')));
    allowed(runningSeat(viewerIn.of(c), consultation) !== undefined && consultation.announcedAt !== null);
    return consultation;
  }

  async function receiptIn(
    c: Context,
  ): Promise<{ readonly view: FormalView; readonly consultation: Consultation }> {
    const view = found(await findViewByKey(db, c.req.param('key') ?? ''));
    return { view, consultation: found(await findConsultation(db, view.consultationId)) };
  }

  const filesIn = ({ fileKeys, authorisationKey }: TypedView) =>
    looseFiles(db, [...fileKeys, ...(authorisationKey === '' ? [] : [authorisationKey])]);

  async function typedWithFiles(form: Form) {
    const { problems, ...files } = await keepFiles(database, form, now());
    const typed: TypedView = {
      draftKey: form.text('draftKey'),
      name: form.text('name'),
      street: form.text('street'),
      postcode: form.text('postcode'),
      town: form.text('town'),
      isForOther: form.text('forWhom') === 'other',
      represented: form.text('represented'),
      stake: form.text('stake'),
      text: form.text('text'),
      lateReason: form.text('lateReason'),
      wantsToSpeak: form.isChecked('wantsToSpeak'),
      ...files,
    };
    return { typed, problems };
  }
}

const nothingTyped: TypedView = {
  draftKey: '',
  name: '',
  street: '',
  postcode: '',
  town: '',
  isForOther: false,
  represented: '',
  stake: '',
  text: '',
  lateReason: '',
  wantsToSpeak: false,
  fileKeys: [],
  authorisationKey: '',
};
