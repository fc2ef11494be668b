// What every right is tried on: voices of one author, owed or answered by one team, and promises that followed.
import assert from 'node:assert/strict';
import { giveAccount } from '../src/domains/accounts/public.ts';
import { makeCluster } from '../src/domains/answering/make-cluster.ts';
import { createBudget, usualRules } from '../src/domains/budgets/public.ts';
import {
  announceConsultation,
  publishNote,
  setUpConsultation,
  submitView,
  summariseView,
} from '../src/domains/consultations/public.ts';
import { addDocument } from '../src/domains/documents/public.ts';
import { beginSitting, enterSpoken, importRows, keepFile } from '../src/domains/intake/public.ts';
import { nameInterest } from '../src/domains/interests/public.ts';
import { enterMoney } from '../src/domains/money/public.ts';
import { seatsHeldBy, type Viewer } from '../src/domains/organisations/public.ts';
import {
  beginTrajectory,
  keepTemplate,
  statePlan,
  trajectoryOccasion,
} from '../src/domains/participation/public.ts';
import { findPerson } from '../src/domains/people/public.ts';
import { awardProjects, checkProject, drawUpProject, refuseProject } from '../src/domains/projects/public.ts';
import { endPromise, giveVerdict, makePromise } from '../src/domains/promises/public.ts';
import {
  beginQuestionnaire,
  publishQuestionnaire,
  writeQuestion,
} from '../src/domains/questionnaires/public.ts';
import { publishReport } from '../src/domains/reports/public.ts';
import { beginCount, closeUrn, countWithin, publishResult } from '../src/domains/tallies/public.ts';
import { bringInVoice, giveAnswer } from '../src/domains/voices/public.ts';
import { castBallot, makeCode, makeCodes } from '../src/domains/voting/public.ts';
import { addDays, atHour, dayOf, type Instant } from '../src/platform/clock.ts';
import type { Queries, Transaction } from '../src/platform/database/database.ts';
import { typedConsultation } from './consultation.ts';
import { agreed } from './neighbourhood.ts';
import { testPlan } from './trajectory.ts';

export interface SampleMatters {
  /** Waits for an answer. */
  readonly owedVoiceId: number;
  /** Answered with a "no", on which the author did not react yet. */
  readonly answeredVoiceId: number;
  /** Being written by the team, for one voice. */
  readonly clusterId: number;
  readonly openPromiseId: number;
  /** Kept, and nobody gave a verdict. */
  readonly endedPromiseId: number;
  /** Ended with a verdict of the author. */
  readonly judgedPromiseId: number;
  readonly verdictId: number;
  /** Run by the team; residents bring in their ideas. */
  readonly budgetId: number;
  readonly moneyEntryId: number;
  readonly codeBatchId: number;
  /** In that budget, and being checked. */
  readonly planId: number;
  readonly refusedPlanId: number;
  /** With a plan that won and is no promise yet. */
  readonly budgetWithResultId: number;
  readonly budgetCarriedOutId: number;
  readonly carriedOutProjectId: number;
  readonly milestoneId: number;
  /** Run by the team; people are heard in it now. */
  readonly trajectoryId: number;
  /** With a report, and an answer that is owed since. */
  readonly reportedTrajectoryId: number;
  /** Run by the team; its plan is being written. */
  readonly draftTrajectoryId: number;
  /** Written by an association, and laid before the team. */
  readonly submittedTrajectoryId: number;
  readonly planTemplateId: number;
  /** A table of that trajectory, with something that was said there. */
  readonly sittingId: number;
  readonly spokenVoiceId: number;
  /** A file that waits to be imported, and one that was. */
  readonly waitingImportId: number;
  readonly importId: number;
  /** In the register of that trajectory. */
  readonly interestId: number;
  readonly textDocumentId: number;
  readonly fileDocumentId: number;
  /** On which a view can be submitted now; it has one of the author. */
  readonly consultationId: number;
  readonly draftConsultationId: number;
  /** With a response note, and nothing decided. */
  readonly notedConsultationId: number;
  readonly receiptKey: string;
  readonly viewFileKey: string;
  readonly draftQuestionnaireId: number;
  readonly draftQuestionId: number;
  readonly openQuestionnaireId: number;
}

/** The team in which the roles are tried: it answers for a wijk. */
export const sampleTeam = (db: Queries): Promise<{ id: number; areaCode: string | null }> =>
  db
    .selectFrom('bodies')
    .select(['id', 'areaCode'])
    .where('kind', '=', 'team')
    .where('isAnswering', '=', true)
    .where('areaCode', 'is not', null)
    .orderBy('id')
    .executeTakeFirstOrThrow();

/** Tells them, with the verbs: an author without a seat, and an official in the team. */
export async function tellSampleMatters(
  tx: Transaction,
  { authorId, officialId }: { readonly authorId: number; readonly officialId: number },
  now: Instant,
): Promise<SampleMatters> {
  const today = dayOf(now);
  const team = await sampleTeam(tx);
  const as = async (id: number): Promise<Viewer> => ({
    person: (await findPerson(tx, id)) ?? null,
    seats: await seatsHeldBy(tx, id, today),
  });
  const [author, official] = [await as(authorId), await as(officialId)];

  const bringIn = async (title: string): Promise<number> => {
    const draft = {
      kind: 'idea' as const,
      title,
      text: 'Zodat wie slecht ter been is even kan zitten.',
      themeSlug: (await tx.selectFrom('themes').select('slug').orderBy('position').executeTakeFirstOrThrow())
        .slug,
      areaCode: team.areaCode,
      longitude: null,
      latitude: null,
      authorName: '',
      photoKeys: [],
    };
    const voice = agreed(await bringInVoice(tx, { personId: authorId }, draft, now));
    assert.equal(voice.bodyId, team.id);
    return voice.id;
  };
  const owedVoiceId = await bringIn('Een bankje bij de brug');
  const answeredVoiceId = await bringIn('Een bankje bij de haven');
  const answer = { voiceIds: [answeredVoiceId], after: null, outcome: 'not', reason: 'De kade is te smal.' };
  agreed(await giveAnswer(tx, official, { ...answer, passedOnToBodyId: null }, now, {}));

  const clustered = await bringIn('Een prullenbak bij de steiger');
  const { id: clusterId } = agreed(await makeCluster(tx, official, { voiceIds: [clustered], name: '' }, now));

  const promise = async (title: string): Promise<number> => {
    const typed = {
      keeperKey: `body:${team.id}`,
      isContact: false,
      title,
      text: '',
      themeSlug: '',
      dueOn: addDays(today, 60),
      promisedOn: today,
      beneficiary: 'Wie aan de haven woont',
      beneficiaryOrganisationId: null,
      beneficiaryAreaCode: '',
      areaCodes: [team.areaCode ?? ''],
      decisionId: '',
      voiceIds: String(answeredVoiceId),
      meeting: '',
    };
    return agreed(await makePromise(tx, official, typed, now)).id;
  };
  const end = async (promiseId: number): Promise<number> => {
    const step = {
      text: 'Het staat er.',
      link: '',
      happenedOn: today,
      ending: 'kept' as const,
      photoKeys: [],
    };
    agreed(await endPromise(tx, official, { promiseId, ...step }, now));
    return promiseId;
  };
  const judgedPromiseId = await end(await promise('Een leuning langs de trap'));
  const verdict = { isKept: 'ja', line: 'Netjes.', isSigned: false };
  agreed(await giveVerdict(tx, author, { promiseId: judgedPromiseId, ...verdict }, now));
  const { id: verdictId } = await tx
    .selectFrom('promiseVerdicts')
    .select('id')
    .where('promiseId', '=', judgedPromiseId)
    .executeTakeFirstOrThrow();

  const moment = (days: number) => atHour(addDays(today, days), 12);
  /** A budget of which the ideas began so many days ago, with its grant. */
  const begin = async (title: string, daysAgo: number) => {
    const budget = agreed(
      await createBudget(
        tx,
        official,
        {
          title,
          about: 'Geld voor plannen van wie hier woont.',
          areaCode: team.areaCode ?? '',
          bodyId: team.id,
          decisionId: null,
          caseNumber: 'Z/26/2002',
          periodFrom: today,
          periodUntil: addDays(today, 400),
          rules: {
            ...usualRules,
            amountCents: 2_500_000,
            leastCarriers: 0,
            ideasAt: moment(-daysAgo),
            checkAt: moment(20 - daysAgo),
            draftAt: moment(35 - daysAgo),
            votingOpensAt: moment(45 - daysAgo),
            votingClosesAt: moment(65 - daysAgo),
            resultAt: moment(70 - daysAgo),
          },
        },
        now,
      ),
    );
    const grant = {
      budgetId: budget.id,
      projects: [],
      kind: 'grant',
      projectId: '',
      amount: '25.000',
      bookedOn: today,
      source: 'Zaak Z/26/2002',
      decisionId: '',
    };
    return { budget, moneyEntryId: agreed(await enterMoney(tx, official, grant, now)).id };
  };
  const { budget, moneyEntryId } = await begin('Wijkbudget aan de haven', 5);
  const codes = { budgetId: budget.id, kind: 'letter', name: 'Brieven', size: '3' };
  const { batch } = agreed(await makeCodes(tx, official, codes, now));
  const account = { words: 'Het geld is er.', left: '', open: {}, isFinal: false, entryCount: 1 };
  agreed(await giveAccount(tx, official, { budgetId: budget.id, ...account }, now));

  const plan = async (budgetId: number, title: string, at: Instant): Promise<number> => {
    const words = { title, text: '', areaCode: team.areaCode ?? '', longitude: null, latitude: null };
    const typed = { budgetId, ...words, voiceIds: [], meeting: 'Wijkavond' };
    return agreed(await drawUpProject(tx, official, typed, at)).id;
  };
  const planId = await plan(budget.id, 'Een steiger om te zitten', now);
  const refusedPlanId = await plan(budget.id, 'Een zwembad', now);
  const no = { projectId: refusedPlanId, version: 1, isOutsideFrame: false, reason: 'Het is te duur.' };
  agreed(await refuseProject(tx, official, no, now));

  /** A budget of which the result is known, with one plan that won. */
  const won = async (title: string) => {
    const { budget: old } = await begin(title, 80);
    const projectId = await plan(old.id, 'Een bank aan het water', old.rules.checkAt);
    const found = { isWhole: true, costCents: 500_000, feasibility: 'Het kan.', ownerBodyId: team.id };
    const check = { projectId, version: 1, ...found, readyOn: addDays(today, 100) };
    agreed(await checkProject(tx, official, check, old.rules.checkAt));
    const { votingOpensAt } = old.rules;
    const desk = { budgetId: old.id, kind: 'desk', name: 'Balie', size: '1' };
    const [code = ''] = agreed(await makeCodes(tx, official, desk, votingOpensAt)).codes;
    const typed = { projects: [String(projectId)], numbers: {}, isBlankOnPurpose: false };
    const ballot = { code, receipt: makeCode('receipt'), typed, network: '192.0.2.1' };
    agreed(await castBallot(tx, { budgetId: old.id, ...ballot }, votingOpensAt));
    agreed(await closeUrn(tx, old.id, now));
    agreed(await beginCount(tx, official, { budgetId: old.id, withoutUnfinished: false }, now));
    await countWithin(tx, old.id, now);
    agreed(await publishResult(tx, official, old.id, now));
    return { budgetId: old.id, projectId };
  };
  const { budgetId: budgetWithResultId } = await won('Wijkbudget van vorig jaar');
  const carriedOut = await won('Wijkbudget van eerder');
  const awards = [
    {
      projectId: carriedOut.projectId,
      dueOn: addDays(today, 90),
      milestones: [{ title: 'Bestellen', dueOn: addDays(today, 30) }],
    },
  ];
  agreed(await awardProjects(tx, official, { budgetId: carriedOut.budgetId, decisionId: null, awards }, now));
  const { id: milestoneId } = await tx
    .selectFrom('milestones')
    .select('id')
    .where('projectId', '=', carriedOut.projectId)
    .executeTakeFirstOrThrow();

  const words = testPlan({ now: () => now }, { opensInDays: -5, decidingBodyId: team.id });
  const trajectory = agreed(
    await beginTrajectory(tx, official, { runningBodyId: team.id, plan: words }, now),
  );
  const whole = { ...words, areaCodes: [team.areaCode ?? ''] };
  const said = { reason: '', statedBySeatId: official.seats[0]?.id ?? 0, checkedBySeatId: null };
  await statePlan(tx, trajectory, whole, said, now);
  const draft = agreed(await beginTrajectory(tx, official, { runningBodyId: team.id, plan: words }, now));
  const submitted = agreed(await beginTrajectory(tx, official, { runningBodyId: team.id, plan: words }, now));
  const { id: boardId } = await tx
    .selectFrom('bodies')
    .innerJoin('organisations', 'organisations.id', 'bodies.organisationId')
    .select('bodies.id')
    .where('organisations.kind', '=', 'association')
    .orderBy('bodies.id')
    .limit(1)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('trajectories')
    .set({ runningBodyId: boardId, checkingBodyId: team.id })
    .where('id', '=', submitted.id)
    .execute();
  await tx
    .updateTable('planDrafts')
    .set({ submittedAt: now })
    .where('trajectoryId', '=', submitted.id)
    .execute();
  const kept = await keepTemplate(tx, official, { trajectoryId: trajectory.id, name: 'Onze straten' }, now);
  const bytes = Buffer.from('%PDF-1.7');
  const file = { key: 'sample', name: 'plan.pdf', mediaType: 'application/pdf', size: bytes.length };
  await tx
    .insertInto('documentFiles')
    .values({ ...file, fingerprint: '', addedAt: now, bytes })
    .execute();
  const display = async (form: 'text' | 'file'): Promise<number> => {
    const occasion = await trajectoryOccasion(tx, trajectory.id, now);
    assert.ok(occasion);
    const content = { fileKey: form === 'file' ? file.key : '', link: '', text: 'Bomen\n\nEr komen bomen.' };
    const typed = { title: 'Ontwerp', about: '', onDisplayFrom: today, form, reason: '', ...content };
    return agreed(await addDocument(tx, official, { occasion, replacesId: null, typed }, now)).id;
  };

  const occasion = await trajectoryOccasion(tx, trajectory.id, now);
  assert.ok(occasion);
  const areaCode = team.areaCode ?? '';
  const setting = { name: 'Tafel 1', channel: 'meeting' as const, receivedOn: today, areaCode };
  const sitting = agreed(
    await beginSitting(tx, official, { occasion, typed: setting, areaCodes: [areaCode] }, now),
  );
  const { slug: themeSlug } = await tx.selectFrom('themes').select('slug').executeTakeFirstOrThrow();
  const spoken = {
    ...{ text: 'Graag een bankje.', title: '', interest: '', kind: 'reaction', authorName: '' },
    ...{ themeSlug, areaCode },
  };
  const choices = {
    kinds: occasion.voiceKinds,
    themeSlugs: [themeSlug],
    areaCodes: [areaCode],
    hasTown: false,
  };
  const spokenVoice = agreed(
    await enterSpoken(tx, official, { sitting, occasion, typed: spoken, choices }, now),
  );
  const waiting = async (text: string): Promise<number> => {
    const sheet = {
      ...{ headings: ['Reactie'], rows: [{ number: 2, cells: [text] }] },
      ...{ name: '', otherNames: [], merged: [] },
    };
    const kept = { occasion, setting, themeSlug, fileName: 'avond.csv', fingerprint: 'a'.repeat(64), sheet };
    return agreed(await keepFile(tx, official, kept, now)).id;
  };
  const imported = agreed(
    await importRows(
      tx,
      official,
      {
        waitingId: await waiting('Meer bomen.'),
        occasions: { trajectory: trajectoryOccasion },
        expected: 1,
      },
      now,
    ),
  );
  const questionnaire = async (title: string) => {
    const about = { title, intro: '', phaseKey: 'luisteren', themeSlug: 'groen' };
    const { id } = agreed(
      await beginQuestionnaire(tx, official, { trajectoryId: trajectory.id, ...about }, now),
    );
    const rest = { help: '', options: 'Ja\nNee', lowLabel: '', highLabel: '', isRequired: true, onlyIf: '' };
    const question = { kind: 'single', text: 'Fietst u?', ...rest };
    const written = { questionnaireId: id, typed: question };
    return { id, questionId: agreed(await writeQuestion(tx, official, written)).id };
  };
  const beingMade = await questionnaire('In de maak');
  const asked = await questionnaire('Fietsen');
  agreed(await publishQuestionnaire(tx, official, asked.id, now));

  const consult = async (daysAgo: number, isAnnounced: boolean) => {
    const began = atHour(addDays(today, -daysAgo), 12);
    const typed = {
      ...typedConsultation({ now: () => began }, { opensInDays: 3, decidingBodyId: team.id }),
      areaCodes: [team.areaCode ?? ''],
      hasHearing: true,
      hearingOn: addDays(today, 10 - daysAgo),
      hearingHour: '19.30',
      hearingPlace: 'Buurthuis',
      askUntil: addDays(today, 8 - daysAgo),
    };
    const made = agreed(
      await setUpConsultation(tx, official, { bodyId: team.id, trajectoryId: null, typed }, began),
    );
    if (isAnnounced)
      agreed(await announceConsultation(tx, official, { consultationId: made.id, edits: made.edits }, began));
    return made.id;
  };
  const viewFile = { key: 'sample-view-file', isAuthorisation: false, name: 'brief.pdf' };
  await tx
    .insertInto('viewFiles')
    .values({ ...viewFile, mediaType: 'application/pdf', bytes, addedAt: now })
    .execute();
  const submit = async (consultationId: number, at: Instant, fileKeys: readonly string[]) => {
    const draft = {
      draftKey: 'ontwerp-1',
      name: 'Iemand',
      street: 'Kadeweg 1',
      postcode: '1234 AB',
      town: 'Waterveen',
      represented: '',
      stake: '',
      text: 'Het is te hoog.',
      lateReason: '',
      wantsToSpeak: true,
      fileKeys,
      authorisationKey: '',
    };
    const submitter = { personId: authorId, email: author.person?.email ?? '' };
    return agreed(
      await submitView(tx, submitter, { consultationId, draft, arrival: { by: 'web', at } }, now),
    );
  };
  const consultationId = await consult(5, true);
  const { receiptKey } = await submit(consultationId, now, [viewFile.key]);
  const notedConsultationId = await consult(90, true);
  const summarised = await submit(notedConsultationId, moment(-80), []);
  const summary = { consultationId: notedConsultationId, number: 1, text: 'Het wordt te hoog.' };
  agreed(await summariseView(tx, official, summary, now));
  agreed(
    await giveAnswer(
      tx,
      official,
      { ...answer, voiceIds: [summarised.voiceId], passedOnToBodyId: null },
      now,
      {},
    ),
  );
  const note = { consultationId: notedConsultationId, introduction: 'Er kwam één zienswijze.' };
  agreed(await publishNote(tx, official, note, now));

  return {
    sittingId: sitting.id,
    spokenVoiceId: spokenVoice.id,
    waitingImportId: await waiting('Minder tegels.'),
    importId: imported.id,
    consultationId,
    draftConsultationId: await consult(0, false),
    notedConsultationId,
    receiptKey,
    viewFileKey: viewFile.key,
    interestId: agreed(
      await nameInterest(
        tx,
        official,
        { trajectoryId: trajectory.id, typed: { name: 'Rust', whose: 'Wie er slaapt', areaCodes: [] } },
        now,
      ),
    ).id,
    planId,
    refusedPlanId,
    budgetWithResultId,
    budgetCarriedOutId: carriedOut.budgetId,
    carriedOutProjectId: carriedOut.projectId,
    milestoneId,
    owedVoiceId,
    answeredVoiceId,
    clusterId,
    openPromiseId: await promise('Een bankje verderop'),
    endedPromiseId: await end(await promise('Een lantaarn bij de trap')),
    judgedPromiseId,
    verdictId,
    budgetId: budget.id,
    moneyEntryId,
    codeBatchId: batch.id,
    trajectoryId: trajectory.id,
    reportedTrajectoryId: await reportedTrajectory(tx, official, team.id, now),
    draftTrajectoryId: draft.id,
    submittedTrajectoryId: submitted.id,
    planTemplateId: agreed(kept).id,
    textDocumentId: await display('text'),
    fileDocumentId: await display('file'),
    draftQuestionnaireId: beingMade.id,
    draftQuestionId: beingMade.questionId,
    openQuestionnaireId: asked.id,
  };
}

/** A trajectory of which the phases are over, reported while nothing was owed; afterwards somebody is heard after all. */
async function reportedTrajectory(
  tx: Transaction,
  official: Viewer,
  teamId: number,
  now: Instant,
): Promise<number> {
  const plan = testPlan({ now: () => now }, { opensInDays: -90, decidingBodyId: teamId });
  const begun = agreed(await beginTrajectory(tx, official, { runningBodyId: teamId, plan }, now));
  const said = { reason: '', statedBySeatId: official.seats[0]?.id ?? 0, checkedBySeatId: null };
  const whole = { ...plan, areaCodes: [] };
  await statePlan(tx, begun, whole, said, now);
  const words = { introduction: 'Inleiding.', weighing: 'Gewogen.', evaluation: [] };
  agreed(await publishReport(tx, official, { trajectoryId: begun.id, words, version: 0 }, now));
  const occasion = await trajectoryOccasion(tx, begun.id, now);
  assert.ok(occasion && official.person);
  const voice = {
    kind: 'reaction' as const,
    title: 'Nog iets',
    text: 'Dit wilde ik nog zeggen.',
    themeSlug: 'groen',
    areaCode: null,
    longitude: null,
    latitude: null,
    authorName: '',
    photoKeys: [],
  };
  const speaker = { personId: official.person.id };
  agreed(await bringInVoice(tx, speaker, voice, now, { ...occasion, voiceKinds: ['reaction'] }));
  return begun.id;
}
