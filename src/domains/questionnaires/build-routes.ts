import type { Context } from 'hono';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { type Form, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import { findTrajectory, type Trajectory } from '../participation/public.ts';
import { allThemes } from '../voices/public.ts';
import { beginQuestionnaire } from './begin-questionnaire.ts';
import { changeQuestionnaire } from './change-questionnaire.ts';
import { closeQuestionnaire } from './close-questionnaire.ts';
import { moveQuestion } from './move-question.ts';
import { aboutPage } from './pages/about-page.ts';
import { type BuildPage, buildPage } from './pages/build-page.ts';
import { questionPage } from './pages/question-page.ts';
import { reasonPage } from './pages/reason-page.ts';
import { seatToAskWith } from './policy.ts';
import { publishQuestionnaire } from './publish-questionnaire.ts';
import { type Questionnaire, stateOf } from './questionnaire.ts';
import { type TypedAbout, type TypedQuestion, typedQuestion } from './questionnaire-draft.ts';
import { removeQuestion } from './remove-question.ts';
import { renewQuestionnaire } from './renew-questionnaire.ts';
import { countReplies } from './reply-store.ts';
import { retractQuestionnaire } from './retract-questionnaire.ts';
import { findQuestionnaire, questionsOf } from './store.ts';
import { writeQuestion } from './write-question.ts';

/** Making a questionnaire, and looking after it. */
export function buildRoutes({ router, database, now }: Site): void {
  const db = database.read;

  const trajectoryIn = async (c: Context, id: number): Promise<Trajectory> => {
    const trajectory = found(await findTrajectory(db, id));
    allowed(seatToAskWith(viewerIn.of(c), trajectory) !== undefined);
    return trajectory;
  };

  async function heldIn(
    c: Context,
  ): Promise<{ readonly questionnaire: Questionnaire; readonly trajectory: Trajectory }> {
    const questionnaire = found(await findQuestionnaire(db, numberIn(c, 'id')));
    return { questionnaire, trajectory: await trajectoryIn(c, questionnaire.trajectoryId) };
  }

  /** The same, where only one in the making will do. */
  async function draftIn(c: Context) {
    const held = await heldIn(c);
    allowed(held.questionnaire.publishedAt === null);
    return held;
  }

  // What it is about

  router.get(paths.newQuestionnaire(':id'), async c => {
    const trajectory = await trajectoryIn(c, numberIn(c, 'id'));
    const { plan } = trajectory;
    const [phase] = (plan?.phases ?? []).filter(({ closesAt }) => closesAt !== null && closesAt > now());
    const typed = { title: '', intro: '', phaseKey: phase?.key ?? '', themeSlug: '' };
    return show(c, aboutPage(frameIn.of(c), { ...(await aroundAbout(trajectory)), typed, problems: {} }));
  });

  router.post(paths.newQuestionnaire(':id'), async c => {
    const trajectory = await trajectoryIn(c, numberIn(c, 'id'));
    const form = await readForm(c);
    const typed = typedAbout(form);
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const trajectoryId = trajectory.id;
        const begun = await beginQuestionnaire(tx, viewerIn.of(c), { trajectoryId, ...typed }, now());
        return isRefusal(begun) ? begun : { address: paths.buildQuestionnaire(begun.id) };
      }),
    );
    if (!('refused' in outcome)) return goTo(c, outcome.address);
    allowed('problems' in outcome);
    const problems = 'problems' in outcome ? outcome.problems : {};
    return show(c, aboutPage(frameIn.of(c), { ...(await aroundAbout(trajectory)), typed, problems }), 422);
  });

  router.get(paths.aboutQuestionnaire(':id'), async c => {
    const { questionnaire, trajectory } = await draftIn(c);
    const around = await aroundAbout(trajectory, questionnaire);
    return show(c, aboutPage(frameIn.of(c), { ...around, typed: questionnaire, problems: {} }));
  });

  router.post(paths.aboutQuestionnaire(':id'), async c => {
    const { questionnaire, trajectory } = await draftIn(c);
    const form = await readForm(c);
    const typed = typedAbout(form);
    const version = Number(form.text('version'));
    const outcome = await database.write(tx =>
      changeQuestionnaire(tx, viewerIn.of(c), { id: questionnaire.id, version, ...typed }),
    );
    if (!('refused' in outcome)) return goTo(c, paths.buildQuestionnaire(questionnaire.id));
    allowed(outcome.refused !== 'not-allowed' && outcome.refused !== 'not-in-the-making');
    const around = await aroundAbout(trajectory, questionnaire);
    const isChangedMeanwhile = outcome.refused === 'changed-meanwhile';
    const problems = 'problems' in outcome ? outcome.problems : {};
    return show(
      c,
      aboutPage(frameIn.of(c), { ...around, typed, problems, isChangedMeanwhile }),
      isChangedMeanwhile ? 409 : 422,
    );
  });

  async function aroundAbout(trajectory: Trajectory, questionnaire?: Questionnaire) {
    const phases = trajectory.plan?.phases ?? [];
    return { trajectory, questionnaire, phases, themes: await allThemes(db) };
  }

  // Questions

  router.get(paths.buildQuestionnaire(':id'), async c => show(c, buildPage(await pageOf(c))));

  async function pageOf(c: Context): Promise<BuildPage> {
    const { questionnaire, trajectory } = await heldIn(c);
    const [questions, replies] = await Promise.all([
      questionsOf(db, questionnaire.id),
      countReplies(db, [questionnaire.id]),
    ]);
    const phase = trajectory.plan?.phases.find(({ key }) => key === questionnaire.phaseKey);
    return {
      frame: frameIn.of(c),
      trajectory,
      questionnaire,
      state: stateOf(questionnaire, trajectory, now()),
      phaseName: phase?.name ?? 'die er niet meer is',
      questions,
      replies: replies.get(questionnaire.id) ?? 0,
    };
  }

  router.get(paths.newQuestion(':id'), async c => {
    const { questionnaire } = await draftIn(c);
    const questions = await questionsOf(db, questionnaire.id);
    const page = { questionnaire, question: undefined, questions, typed: nothingTyped, problems: {} };
    return show(c, questionPage(frameIn.of(c), page));
  });

  router.post(paths.newQuestion(':id'), async c => {
    const { questionnaire } = await draftIn(c);
    const form = await readForm(c);
    const typed = typedIn(form);
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const written = { questionnaireId: questionnaire.id, typed };
        const made = await writeQuestion(tx, viewerIn.of(c), written);
        return isRefusal(made) ? made : { address: `${paths.buildQuestionnaire(questionnaire.id)}#vragen` };
      }),
    );
    if (!('refused' in outcome)) return goTo(c, outcome.address);
    allowed('problems' in outcome);
    const questions = await questionsOf(db, questionnaire.id);
    const problems = 'problems' in outcome ? outcome.problems : {};
    const page = { questionnaire, question: undefined, questions, typed, problems };
    return show(c, questionPage(frameIn.of(c), page), 422);
  });

  router.get(paths.question(':id', ':questionId'), async c => {
    const { questionnaire } = await draftIn(c);
    const questions = await questionsOf(db, questionnaire.id);
    const question = found(questions.find(({ id }) => id === numberIn(c, 'questionId')));
    const typed = typedQuestion(question);
    return show(c, questionPage(frameIn.of(c), { questionnaire, question, questions, typed, problems: {} }));
  });

  router.post(paths.question(':id', ':questionId'), async c => {
    const { questionnaire } = await draftIn(c);
    const questionId = numberIn(c, 'questionId');
    const form = await readForm(c);
    const typed = typedIn(form);
    const existing = { id: questionId, version: Number(form.text('version')) };
    const outcome = await database.write(tx =>
      writeQuestion(tx, viewerIn.of(c), { questionnaireId: questionnaire.id, existing, typed }),
    );
    if (!('refused' in outcome)) return goTo(c, `${paths.buildQuestionnaire(questionnaire.id)}#vragen`);
    allowed(outcome.refused !== 'not-allowed' && outcome.refused !== 'not-in-the-making');
    const questions = await questionsOf(db, questionnaire.id);
    const question = questions.find(({ id }) => id === questionId);
    if (!question)
      return goTo(c, paths.buildQuestionnaire(questionnaire.id), {
        kind: 'info',
        text: 'Deze vraag is intussen weggehaald.',
      });
    const isChangedMeanwhile = outcome.refused === 'changed-meanwhile';
    const problems = 'problems' in outcome ? outcome.problems : {};
    return show(
      c,
      questionPage(frameIn.of(c), {
        questionnaire,
        question,
        questions,
        typed,
        problems,
        isChangedMeanwhile,
      }),
      isChangedMeanwhile ? 409 : 422,
    );
  });

  const moving = async (c: Context, by: -1 | 1) => {
    const { questionnaire } = await draftIn(c);
    const moved = { questionnaireId: questionnaire.id, questionId: numberIn(c, 'questionId'), by };
    const outcome = await database.write(tx => moveQuestion(tx, viewerIn.of(c), moved));
    allowed(!isRefusal(outcome));
    return goTo(c, `${paths.buildQuestionnaire(questionnaire.id)}#vragen`);
  };
  router.post(paths.moveQuestionUp(':id', ':questionId'), c => moving(c, -1));
  router.post(paths.moveQuestionDown(':id', ':questionId'), c => moving(c, 1));

  router.post(paths.removeQuestion(':id', ':questionId'), async c => {
    const { questionnaire } = await draftIn(c);
    const removed = { questionnaireId: questionnaire.id, questionId: numberIn(c, 'questionId') };
    const outcome = await database.write(tx => removeQuestion(tx, viewerIn.of(c), removed));
    allowed(!isRefusal(outcome));
    return goTo(c, `${paths.buildQuestionnaire(questionnaire.id)}#vragen`, {
      kind: 'ok',
      text: 'De vraag is weggehaald.',
    });
  });

  // Out, back, closed, anew

  router.post(paths.publishQuestionnaire(':id'), async c => {
    const { questionnaire } = await heldIn(c);
    const outcome = await database.write(tx =>
      publishQuestionnaire(tx, viewerIn.of(c), questionnaire.id, now()),
    );
    if (!('refused' in outcome))
      return goTo(c, paths.buildQuestionnaire(questionnaire.id), {
        kind: 'ok',
        text: 'De vragenlijst is gepubliceerd.',
      });
    const { refused } = outcome;
    if (refused === 'not-allowed') return found(undefined);
    return show(c, buildPage({ ...(await pageOf(c)), refused }), 422);
  });

  router.post(paths.retractQuestionnaire(':id'), async c => {
    const { questionnaire } = await heldIn(c);
    const outcome = await database.write(tx =>
      retractQuestionnaire(tx, viewerIn.of(c), questionnaire.id, now()),
    );
    return goTo(
      c,
      paths.buildQuestionnaire(questionnaire.id),
      isRefusal(outcome)
        ? {
            kind: 'info',
            text: 'Er is intussen geantwoord. De vragenlijst kan alleen nog sluiten of een nieuwe versie krijgen.',
          }
        : { kind: 'ok', text: 'De vragenlijst is terug. U kunt hem wijzigen.' },
    );
  });

  router.get(paths.closeQuestionnaire(':id'), async c => {
    const { questionnaire } = await heldIn(c);
    return show(c, reasonPage(frameIn.of(c), { what: 'close', questionnaire, reason: '' }));
  });

  router.post(paths.closeQuestionnaire(':id'), async c => {
    const { questionnaire } = await heldIn(c);
    const reason = (await readForm(c)).text('reason');
    const outcome = await database.write(tx =>
      closeQuestionnaire(tx, viewerIn.of(c), { id: questionnaire.id, reason }, now()),
    );
    if ('refused' in outcome && 'problems' in outcome) {
      const problem = outcome.problems.reason;
      return show(c, reasonPage(frameIn.of(c), { what: 'close', questionnaire, reason, problem }), 422);
    }
    const isDone = !('refused' in outcome);
    return goTo(
      c,
      paths.buildQuestionnaire(questionnaire.id),
      isDone
        ? { kind: 'ok', text: 'De vragenlijst is gesloten.' }
        : { kind: 'info', text: 'Deze vragenlijst is niet open.' },
    );
  });

  router.get(paths.renewQuestionnaire(':id'), async c => {
    const { questionnaire } = await heldIn(c);
    return show(c, reasonPage(frameIn.of(c), { what: 'renew', questionnaire, reason: '' }));
  });

  router.post(paths.renewQuestionnaire(':id'), async c => {
    const { questionnaire } = await heldIn(c);
    const reason = (await readForm(c)).text('reason');
    const outcome = await database.write(tx =>
      renewQuestionnaire(tx, viewerIn.of(c), { id: questionnaire.id, reason }, now()),
    );
    if (!('refused' in outcome)) return goTo(c, paths.buildQuestionnaire(outcome.id));
    if (!('problems' in outcome)) return goTo(c, paths.buildQuestionnaire(questionnaire.id));
    const problem = outcome.problems.reason;
    return show(c, reasonPage(frameIn.of(c), { what: 'renew', questionnaire, reason, problem }), 422);
  });
}

const nothingTyped: TypedQuestion = {
  kind: '',
  text: '',
  help: '',
  options: '',
  lowLabel: '',
  highLabel: '',
  isRequired: false,
  onlyIf: '',
};

const typedAbout = (form: Form): TypedAbout => ({
  title: form.text('title'),
  intro: form.text('intro'),
  phaseKey: form.text('phaseKey'),
  themeSlug: form.text('themeSlug'),
});

const typedIn = (form: Form): TypedQuestion => ({
  kind: form.text('kind'),
  text: form.text('text'),
  help: form.text('help'),
  options: form.text('options'),
  lowLabel: form.text('lowLabel'),
  highLabel: form.text('highLabel'),
  isRequired: form.isChecked('isRequired'),
  onlyIf: form.text('onlyIf'),
});
