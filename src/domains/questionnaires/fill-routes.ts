import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf, isDay } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { findTrajectory, type Trajectory } from '../participation/public.ts';
import { findVoice } from '../voices/public.ts';
import type { AfterReply } from './after-reply.ts';
import { askRespondent, type EmailProblem, emailProblem } from './ask-respondent.ts';
import { isAsked, type Step, stepAt, stepsOf, type Typed } from './branching.ts';
import { type AnswerProblem, fillReply } from './fill-reply.ts';
import { comingPage, type FillPage, fillPage } from './pages/fill-page.ts';
import { paperPage } from './pages/paper-page.ts';
import { fieldOf } from './pages/question-fields.ts';
import { resultsPage } from './pages/results-page.ts';
import { mayReadResults, seatToAskWith } from './policy.ts';
import type { Question } from './question.ts';
import { openingOf, type Questionnaire, type QuestionnaireState, stateOf } from './questionnaire.ts';
import { answersOf, findReplyDraft, findReplyOf, saveReplyDraft, takeReplyDraft } from './reply-store.ts';
import { resultsOf } from './results-of.ts';
import { sendReply } from './send-reply.ts';
import { findQuestionnaire, questionsOf } from './store.ts';

interface Here {
  readonly questionnaire: Questionnaire;
  readonly trajectory: Trajectory;
  readonly questions: readonly Question[];
  readonly state: QuestionnaireState;
  readonly mayAsk: boolean;
}

/** Answering a questionnaire step by step. What was typed is kept at every step, until it is sent or a week has passed. */
export function fillRoutes({ router, database, now }: Site, afterReply: AfterReply): void {
  const db = database.read;

  async function hereIn(c: Context): Promise<Here> {
    const questionnaire = found(await findQuestionnaire(db, numberIn(c, 'id')));
    const trajectory = found(await findTrajectory(db, questionnaire.trajectoryId));
    const mayAsk = seatToAskWith(viewerIn.of(c), trajectory) !== undefined;
    const state = stateOf(questionnaire, trajectory, now());
    allowed(mayAsk || state !== 'draft');
    return { questionnaire, trajectory, questions: await questionsOf(db, questionnaire.id), state, mayAsk };
  }

  router.get(paths.questionnaire(':id'), async c => {
    const here = await hereIn(c);
    const { questionnaire, trajectory, state } = here;
    if (state === 'coming') {
      const opensAt = openingOf(questionnaire, trajectory)?.opensAt;
      return show(c, comingPage(frameIn.of(c), { questionnaire, trajectory, opensAt }));
    }
    if (state === 'closed') return showResults(c, here);
    if (here.questions.length === 0) return goTo(c, paths.buildQuestionnaire(questionnaire.id));
    return showStep(c, here, { typed: await typedBefore(c, here), key: '', index: 0 });
  });

  router.get(paths.goOnAnswering(':id', ':key'), async c => {
    const here = await hereIn(c);
    const draft = await findReplyDraft(db, c.req.param('key') ?? '');
    const isThere = draft?.questionnaireId === here.questionnaire.id && draft.sentAt === null;
    if (!isThere || (here.state !== 'open' && here.state !== 'draft'))
      return goTo(c, paths.questionnaire(here.questionnaire.id));
    return showStep(c, here, {
      typed: draft.typed,
      key: draft.key,
      index: Number(queryText(c, 'stap')) || 0,
    });
  });

  router.post(paths.sendAnswers(':id'), async c => {
    const here = await hereIn(c);
    const { questionnaire, questions } = here;
    const form = await readForm(c);
    const index = Number(form.text('stap')) || 0;
    const step = found(stepsOf(questions)[index]);
    const earlier = await findReplyDraft(db, form.text('sleutel'));
    const isOwn = earlier?.questionnaireId === questionnaire.id && earlier.sentAt === null;
    const key = isOwn ? earlier.key : randomBytes(15).toString('base64url');
    // What hung on an answer that was taken back, stays until it is sent: who changes back again need not type it again.
    const typed: Typed = { ...(isOwn ? earlier.typed : await typedBefore(c, here)), ...typedIn(form, step) };
    const keep = () =>
      database.write(tx =>
        saveReplyDraft(tx, { key, questionnaireId: questionnaire.id, typed, sentAt: null }, now()),
      );
    const at = (stepIndex: number) => paths.goOnAnswering(questionnaire.id, key, stepIndex);

    const to = form.text('naar');
    const current = stepAt(questions, typed, index);
    if (to === 'vorige') {
      await keep();
      return goTo(c, at(current?.previous ?? 0));
    }
    if (to === 'inloggen') {
      await keep();
      return goTo(c, paths.signInTo(at(index)));
    }
    if (here.state === 'closed' || here.state === 'coming') {
      await keep();
      return showClosed(c, here, { typed, key, index });
    }
    const areaCodes = (await allAreas(db)).map(({ code }) => code);
    const asked = step.filter(question => isAsked(question, questions, typed));
    const filled = fillReply(asked, typed, { areaCodes });
    const isLast = current === undefined || current.index !== index || current.next === undefined;
    const email = form.text('email');
    const isGuest = viewerIn.of(c).person === null;
    const wrongEmail = isLast && isGuest ? emailProblem(email) : undefined;
    if ('problems' in filled || wrongEmail) {
      await keep();
      const problems = 'problems' in filled ? filled.problems : {};
      return showStep(c, here, { typed, key, index, problems, email, emailProblem: wrongEmail });
    }
    if (!isLast && current?.next !== undefined) {
      await keep();
      return goTo(c, at(current.next));
    }
    if (here.state === 'draft') {
      await database.write(tx => takeReplyDraft(tx, key));
      return goTo(c, paths.buildQuestionnaire(questionnaire.id), {
        kind: 'info',
        text: 'Dit was een voorbeeld. Er is niets verstuurd.',
      });
    }
    await keep();
    const outcome = await database.write(tx =>
      once(tx, form, now(), () => send(tx, c, here, { typed, key, email })),
    );
    if (!('refused' in outcome))
      return goTo(
        c,
        outcome.address,
        isGuest
          ? undefined
          : {
              kind: 'ok',
              text: 'Uw antwoorden tellen mee. Op wat u in eigen woorden schreef, krijgt u antwoord.',
            },
      );
    if ('problems' in outcome) {
      // Something in an earlier step is not there any more: that step first.
      const problems = outcome.problems;
      const wrong = stepsOf(questions).findIndex(one => one.some(({ id }) => problems[id]));
      return showStep(c, here, { typed, key, index: Math.max(0, wrong), problems, email });
    }
    switch (outcome.refused) {
      case 'no-email':
      case 'other-email':
      case 'too-often':
        return showStep(c, here, { typed, key, index, email, emailProblem: outcome.refused });
      case 'nobody-answers':
        return showStep(c, here, {
          typed,
          key,
          index,
          email,
          form: 'Er is nog niemand die antwoord kan geven. Probeer het later opnieuw.',
        });
      default:
        return showClosed(c, here, { typed, key, index });
    }
  });

  async function send(
    tx: Transaction,
    c: Context,
    { questionnaire }: Here,
    { typed, key, email }: { readonly typed: Typed; readonly key: string; readonly email: string },
  ) {
    const { person } = viewerIn.of(c);
    const questionnaireId = questionnaire.id;
    if (!person) {
      const asked = await askRespondent(tx, c, { email, key, questionnaireId, typed }, now());
      return isRefusal(asked) ? asked : { address: paths.checkYourMail };
    }
    const reply = await sendReply(tx, { person }, { questionnaireId, typed }, { sentAt: now(), now: now() });
    if (isRefusal(reply)) return reply;
    await takeReplyDraft(tx, key);
    const { trajectoryId } = reply;
    const returnTo = paths.trajectory(trajectoryId);
    const next = await afterReply(tx, { trajectoryId, personId: person.id, isGuest: false, returnTo }, now());
    return { address: next ?? returnTo };
  }

  async function showStep(
    c: Context,
    { questionnaire, trajectory, questions, state }: Here,
    it: {
      readonly typed: Typed;
      readonly key: string;
      readonly index: number;
      readonly problems?: FillPage['problems'];
      readonly email?: string;
      readonly emailProblem?: EmailProblem | undefined;
      readonly form?: string;
    },
  ) {
    const { person } = viewerIn.of(c);
    const step: Step = found(stepAt(questions, it.typed, it.index) ?? stepAt(questions, it.typed, 0));
    const answered = person ? await findReplyOf(db, questionnaire.id, person.id) : undefined;
    const isWrong = it.problems !== undefined || it.emailProblem !== undefined || it.form !== undefined;
    return show(
      c,
      fillPage({
        frame: frameIn.of(c),
        questionnaire,
        trajectory,
        step,
        typed: it.typed,
        key: it.key,
        problems: it.problems ?? {},
        otherErrors: {
          ...(it.emailProblem && { email: emailSentences[it.emailProblem] }),
          ...(it.form && { form: it.form }),
        },
        by:
          state === 'draft'
            ? { who: 'maker' }
            : person
              ? { who: 'person' }
              : { who: 'guest', email: it.email ?? '' },
        closesAt: openingOf(questionnaire, trajectory)?.closesAt,
        answeredAt: answered?.sentAt,
        areas: await allAreas(db),
      }),
      isWrong ? 422 : 200,
    );
  }

  /** Who was answering while it closed, reads that and keeps the words to copy them. */
  const showClosed = (
    c: Context,
    here: Here,
    it: { readonly typed: Typed; readonly key: string; readonly index: number },
  ) =>
    showStep(c, here, {
      ...it,
      form: 'Antwoorden kan nu niet meer: de vragenlijst is gesloten. Wat u schreef, staat hieronder. U kunt het nog wel kopiëren en los inbrengen.',
    });

  /** What this person answered before, to change it. */
  async function typedBefore(c: Context, { questionnaire, questions }: Here): Promise<Typed> {
    const { person } = viewerIn.of(c);
    const reply = person && (await findReplyOf(db, questionnaire.id, person.id));
    if (!reply) return {};
    const answers = await answersOf(db, reply.id);
    const typed: Record<string, readonly string[]> = {};
    for (const { id, kind } of questions) {
      const given = answers.filter(({ questionId }) => questionId === id);
      const [first] = given;
      if (!first) continue;
      if (kind === 'open') typed[id] = [(first.voiceId && (await findVoice(db, first.voiceId))?.text) || ''];
      else if (kind === 'place')
        typed[id] = [first.areaCode, first.longitude, first.latitude].map(value => String(value ?? ''));
      else typed[id] = given.map(({ option }) => String(option));
    }
    return typed;
  }

  // Results

  async function showResults(c: Context, { questionnaire, trajectory, state, mayAsk }: Here) {
    allowed(mayReadResults(viewerIn.of(c), trajectory, state));
    const results = await resultsOf(db, questionnaire.id);
    const page = { questionnaire, trajectory, results, isOpen: state === 'open', mayChange: mayAsk };
    return show(c, resultsPage(frameIn.of(c), page));
  }

  router.get(paths.questionnaireResults(':id'), async c => showResults(c, await hereIn(c)));

  // On paper

  router.get(paths.paperReply(':id'), async c => {
    const here = await paperIn(c);
    const today = dayOf(now());
    return show(c, await paperOf(c, here, { typed: {}, receivedOn: today, problems: {}, otherErrors: {} }));
  });

  router.post(paths.paperReply(':id'), async c => {
    const here = await paperIn(c);
    const { questionnaire, questions, trajectory } = here;
    const viewer = viewerIn.of(c);
    const form = await readForm(c);
    const typed = Object.fromEntries(questions.map(question => [question.id, form.all(fieldOf(question))]));
    const receivedOn = form.text('receivedOn');
    const again = async (wrong: {
      readonly problems?: Readonly<Record<string, AnswerProblem | undefined>>;
      readonly receivedOn?: string;
      readonly form?: string;
    }) => {
      const { problems = {}, ...otherErrors } = wrong;
      return show(c, await paperOf(c, here, { typed, receivedOn, problems, otherErrors }), 422);
    };
    if (!isDay(receivedOn) || receivedOn > dayOf(now()))
      return again({ receivedOn: 'Vul een dag in tot en met vandaag.' });
    if (Object.values(typed).every(values => values.length === 0))
      return again({ form: 'Er is nog niets ingevuld.' });
    const seat = found(seatToAskWith(viewer, trajectory));
    const respondent = { enteredBySeatId: seat.id, actorId: viewer.person?.id ?? 0, receivedOn };
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const sent = { questionnaireId: questionnaire.id, typed };
        const reply = await sendReply(tx, respondent, sent, { sentAt: now(), now: now() });
        return isRefusal(reply) ? reply : { address: paths.paperReply(questionnaire.id) };
      }),
    );
    if (!('refused' in outcome))
      return goTo(
        c,
        form.text('naar') === 'volgende' ? outcome.address : paths.buildQuestionnaire(questionnaire.id),
        { kind: 'ok', text: 'De antwoorden zijn ingevoerd.' },
      );
    if ('problems' in outcome) return again({ problems: outcome.problems });
    return outcome.refused === 'not-open'
      ? again({ receivedOn: 'Op deze dag was de vragenlijst niet open.' })
      : again({ form: 'Er is nog niemand die antwoord kan geven.' });
  });

  async function paperIn(c: Context): Promise<Here> {
    const here = await hereIn(c);
    allowed(here.mayAsk && (here.state === 'open' || here.state === 'closed'));
    return here;
  }

  const paperOf = async (
    c: Context,
    { questionnaire, questions }: Here,
    it: Pick<Parameters<typeof paperPage>[1], 'typed' | 'receivedOn' | 'problems' | 'otherErrors'>,
  ) =>
    paperPage(frameIn.of(c), {
      questionnaire,
      questions,
      ...it,
      today: dayOf(now()),
      areas: await allAreas(db),
    });
}

const emailSentences: Record<EmailProblem, string> = {
  'no-email': 'Vul uw e-mailadres in, dan tellen uw antwoorden mee.',
  'other-email': 'Dit e-mailadres klopt niet. Vul een adres in zoals naam@voorbeeld.nl.',
  'too-often': 'Er is te vaak een mail gevraagd. Wacht een uur en probeer het opnieuw.',
};

/** What was typed at the questions of one step. */
const typedIn = (form: Form, questions: readonly Question[]): Typed =>
  Object.fromEntries(
    questions.map(question => {
      const name = fieldOf(question);
      switch (question.kind) {
        case 'place':
          return [question.id, [form.text('areaCode'), form.text('longitude'), form.text('latitude')]];
        case 'open':
          return [question.id, [form.text(name)]];
        default:
          return [question.id, form.all(name)];
      }
    }),
  );
