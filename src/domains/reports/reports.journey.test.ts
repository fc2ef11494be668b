import assert from 'node:assert/strict';
import { mailsTo } from '../../../test/mails.ts';
import { agreed, makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { answerAll, makeHeard } from '../../../test/report.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { makeTrajectory, testPlan } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';
import { addMinutes, dayOf } from '../../platform/clock.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import {
  findTrajectory,
  holdTrajectory,
  type Plan,
  statePlan,
  type Trajectory,
} from '../participation/public.ts';
import {
  beginQuestionnaire,
  publishQuestionnaire,
  sendReply,
  writeQuestion,
} from '../questionnaires/public.ts';
import { decideTrajectory } from './decide-trajectory.ts';
import { publishReport } from './publish-report.ts';
import { recordedRatings, recordedReports, recordedTrajectoryDecisions } from './recorded-reports.ts';
import { tellParticipants } from './tell-participants.ts';

const words = {
  Inleiding: 'De Kerkstraat wordt een straat om te verblijven.',
  'Hoe is alles gewogen?': 'Veiligheid woog zwaarder dan parkeren.',
};

const publish = async (
  people: Neighbourhood,
  id: number,
  typed: Readonly<Record<string, string | boolean>> = words,
) => (await people.wim.visitor.get(paths.writeReport(id))).press('Publiceer het verslag', typed);

const differences = async (site: TestSite) =>
  (
    await Promise.all(
      [recordedReports, recordedTrajectoryDecisions, recordedRatings].map(things =>
        compareLedger(site.database.read, things),
      ),
    )
  ).flat();

onEachEngine('A report is drawn up from the record, and waits until everybody has an answer', async site => {
  const people = await makeNeighbourhood(site);
  const { trajectory, aminaSaid, bramSaid } = await makeHeard(site, people);
  const { id } = trajectory;
  const waiting = await site.visitor().get(paths.report(id));
  waiting.shows('Er is nog geen verslag', 'Er ontbreken nog 2 antwoorden.');
  waiting.doesNotShow('Werk aan het verslag');

  const incomplete = await publish(people, id, {});
  assert.equal(incomplete.status, 422);
  incomplete.shows('Schrijf een inleiding.', 'Schrijf hoe alles is gewogen.');
  const owed = await publish(people, id);
  assert.equal(owed.status, 422);
  owed.shows('Er ontbreken nog antwoorden.');

  await answerAll(site, people, [aminaSaid]);
  await answerAll(site, people, [bramSaid], 'not', 'De leidingen liggen in de weg.');
  const concept = await people.wim.visitor.get(paths.reportInTheMaking(id));
  concept.shows('Concept van het verslag', 'De leidingen liggen in de weg.');

  const report = await publish(people, id, {
    ...words,
    Gelukt: true,
    'Waarom? (Alle groepen zijn gehoord.)': 'Ook jongeren kwamen.',
  });
  assert.equal(report.path, paths.publishedReport(id, 1));
  report.shows(
    'Het verslag is gepubliceerd.',
    'De Kerkstraat wordt een straat om te verblijven.',
    'Veiligheid woog zwaarder dan parkeren.',
    'Het riool wordt vervangen.',
    'Er is 2 keer iets ingebracht. 2 mensen brachten samen iets in.',
    'Minder auto’s',
    'Amina Yilmaz',
    'Meer bomen',
    'Dit nemen we op in het ontwerp.',
    'Wat er verandert: De straat wordt een fietsstraat.',
    'De leidingen liggen in de weg.',
    'In de fase ‘Reageren op het ontwerp’ is niets ingebracht.',
    'Ook jongeren kwamen.',
    'Er is nog geen besluit.',
  );
  report.doesNotShow('Bram de Boer');
  assert.equal((await findTrajectory(site.database.read, id))?.reportedAt, site.now());
  const [mail] = await mailsTo(site, 'tess@example.nl');
  assert.equal(mail?.subject, 'Verslag: Kerkstraat opnieuw ingericht');

  const guest = site.visitor();
  (await guest.get(paths.report(id))).shows('Versie 1');
  (await guest.get(paths.reportResponses(id, 1))).shows('Meer bomen', 'De leidingen liggen in de weg.');
  const csv = await guest.get(paths.reportCsv(id, 1));
  assert.match(csv.body, /Minder auto’s.*Amina Yilmaz,adopted/);
  const json = JSON.parse((await guest.get(paths.reportJson(id, 1))).body) as {
    voices: { author: string | null }[];
  };
  assert.deepEqual(
    json.voices.map(({ author }) => author),
    [null, 'Amina Yilmaz'],
  );
  assert.deepEqual(await differences(site), []);
});

onEachEngine('Whoever decides may let a report out with answers owed, and says why in public', async site => {
  const people = await makeNeighbourhood(site);
  const { trajectory } = await makeHeard(site, people);
  const { id } = trajectory;
  assert.equal((await people.wim.visitor.get(paths.exemptReport(id))).status, 404);
  assert.equal((await people.amina.visitor.get(paths.exemptReport(id))).status, 404);
  const form = await people.tess.visitor.get(paths.exemptReport(id));
  form.shows('Er ontbreken nog 2 antwoorden van Wijkteam Westerwijk.');
  const empty = await form.press('Maak deze reden openbaar');
  assert.equal(empty.status, 422);
  empty.shows('Schrijf waarom het verslag niet op deze antwoorden hoeft te wachten.');
  const given = await form.press('Maak deze reden openbaar', { 'Waarom?': 'De subsidie vervalt op 1 juli.' });
  given.shows('De subsidie vervalt op 1 juli.', 'De reden staat nu openbaar bij het verslag.');
  (await site.visitor().get(paths.report(id))).shows('De subsidie vervalt op 1 juli.');

  const report = await publish(people, id);
  report.shows(
    '2 keer heeft inbreng nog geen antwoord.',
    'De subsidie vervalt op 1 juli.',
    'Hierop is nog geen antwoord gegeven.',
  );
  // It served this report; for the next one the answers are owed as before.
  const again = await (await people.wim.visitor.get(paths.writeReport(id))).press(
    'Publiceer de nieuwe versie',
  );
  again.shows('Er ontbreken nog antwoorden.');
  assert.deepEqual(await differences(site), []);
});

onEachEngine(
  'A report says what went otherwise than planned, whether or not anyone mentions it',
  async site => {
    const people = await makeNeighbourhood(site);
    const { trajectory, aminaSaid, bramSaid } = await makeHeard(site, people);
    const { id, plan } = trajectory;
    const viewer = await people.wim.viewer();
    const [listening, design] = plan.phases;
    assert.ok(listening && design);
    const changed: Plan = {
      ...plan,
      phases: [{ ...listening, rung: 'inform', methods: ['Via deze website'] }],
      feedbackOn: '2026-12-01',
      explanations: { 'rung-of-phase:luisteren': 'Het ontwerp lag al vast.' },
    };
    await site.database.write(async tx => {
      const held = (await holdTrajectory(tx, id)) as Trajectory;
      const said = {
        reason: 'Er was geen tijd',
        statedBySeatId: viewer.seats[0]?.id ?? 0,
        checkedBySeatId: null,
      };
      await statePlan(tx, held, changed, said, site.now());
    });
    await answerAll(site, people, [aminaSaid, bramSaid]);
    const report = await publish(people, id);
    report.shows(
      'De fase ‘Reageren op het ontwerp’',
      'is vervallen.',
      'Reden: Er was geen tijd.',
      '‘Luisteren’ ging naar een lagere trede: van Raadplegen naar Informeren.',
      'Vervallen: Een avond in het buurthuis.',
      'De dag waarop deelnemers uiterlijk horen wat er met hun inbreng gebeurt',
      'Uitleg: Het ontwerp lag al vast.',
      'Overgenomen: 2 keer ingebracht',
    );
  },
);

onEachEngine('Two officials at once do not write over each other', async site => {
  const people = await makeNeighbourhood(site);
  const { trajectory } = await makeHeard(site, people);
  const mine = await people.wim.visitor.get(paths.writeReport(trajectory.id));
  const hers = await people.ada.visitor.get(paths.writeReport(trajectory.id));
  const kept = await hers.press('Bewaar zonder publiceren', { Inleiding: 'Van Ada.' });
  kept.shows('Bewaard. Alleen wie dit traject doet, ziet het.');
  const late = await mine.press('Bewaar zonder publiceren', { Inleiding: 'Van Wim.' });
  assert.equal(late.status, 409);
  late.shows('Iemand anders heeft intussen aan dit verslag geschreven.');
  assert.equal(late.$('textarea[name=introduction]').text().trim(), 'Van Wim.');
  assert.equal((await people.amina.visitor.get(paths.writeReport(trajectory.id))).status, 404);
});

const decided = {
  'Wanneer is het besloten?': '2026-03-02',
  Aangenomen: true,
  'Hoe zijn de belangen gewogen?': 'Veiligheid ging voor.',
};

/** A trajectory of which everything was answered and reported. */
async function reported(site: TestSite, people: Neighbourhood, plan?: Parameters<typeof makeHeard>[2]) {
  const heard = await makeHeard(site, people, plan);
  await answerAll(site, people, [heard.aminaSaid]);
  await answerAll(site, people, [heard.bramSaid], 'not', 'De leidingen liggen in de weg.');
  await publish(people, heard.trajectory.id);
  return heard;
}

onEachEngine('The decision comes after the report, and everybody who took part hears once', async site => {
  const people = await makeNeighbourhood(site);
  const { trajectory, aminaSaid, bramSaid } = await makeHeard(site, people);
  const { id } = trajectory;
  assert.equal((await people.wim.visitor.get(paths.decideOnTrajectory(id))).status, 404);
  (await people.tess.visitor.get(paths.decideOnTrajectory(id))).shows('Er is nog geen verslag.');
  const early = await people.tess.visitor.post(
    paths.decideOnTrajectory(id),
    new URLSearchParams({
      title: 'Te vroeg',
      decidedOn: '2026-03-02',
      outcome: 'adopted',
      reason: 'Zomaar.',
    }),
  );
  assert.equal(early.status, 422);
  early.shows('Er is nog geen verslag.');
  await answerAll(site, people, [aminaSaid]);
  await answerAll(site, people, [bramSaid], 'not', 'De leidingen liggen in de weg.');
  await publish(people, id);

  const form = await people.tess.visitor.get(paths.decideOnTrajectory(id));
  form.shows('Reageren op het ontwerp', 'alleen met een goede reden afwijken van het advies');
  const unsaid = await form.press('Leg het besluit vast');
  unsaid.shows('Kies of het besluit afwijkt.', 'Kies wat de uitkomst was.', 'Schrijf waarom zo is besloten.');
  const unmotivated = await form.press('Leg het besluit vast', { ...decided, 'Ja, het wijkt af': true });
  unmotivated.shows('Schrijf waarom het besluit afwijkt.');
  const decision = await form.press('Leg het besluit vast', {
    ...decided,
    'Ja, het wijkt af': true,
    'Waarom wijkt het af?': 'Er is minder geld.',
  });
  decision.shows('Het besluit is vastgelegd.', 'Veiligheid ging voor.', 'Dit besluit komt na het traject');
  (await site.visitor().get(paths.trajectory(id))).shows(
    'Het besluit en het verslag',
    'Het besluit wijkt af van wat is geadviseerd of samen gemaakt.',
    'Er is minder geld.',
  );
  (await site.visitor().get(paths.voice(aminaSaid))).shows('Aangenomen');
  assert.equal((await findTrajectory(site.database.read, id))?.decidedAt, site.now());
  (await people.tess.visitor.get(paths.decideOnTrajectory(id))).shows(
    'Het besluit over dit traject is al vastgelegd.',
  );

  await tellParticipants(site.database, site.now());
  await tellParticipants(site.database, addMinutes(site.now(), 1));
  const told = async (to: string) =>
    (await mailsTo(site, to)).filter(
      ({ subject }) => subject === 'Er is besloten: Kerkstraat opnieuw ingericht',
    );
  const [amina, ...more] = await told('amina@example.nl');
  assert.deepEqual(more, []);
  assert.match(amina?.text ?? '', /‘Minder auto’s’: overgenomen\./);
  assert.doesNotMatch(amina?.text ?? '', /Meer bomen/);
  assert.match((await told('bram@example.nl'))[0]?.text ?? '', /‘Meer bomen’: niet overgenomen\./);

  const later = await (await people.wim.visitor.get(paths.writeReport(id))).press(
    'Publiceer de nieuwe versie',
  );
  assert.equal(later.path, paths.publishedReport(id, 2));
  later.shows('Veiligheid ging voor.', 'Er is minder geld.');
  const first = await site.visitor().get(paths.publishedReport(id, 1));
  first.shows('Er is nog geen besluit.', 'Er is een nieuwere versie');
  assert.deepEqual(await differences(site), []);
});

onEachEngine('What was made together is departed from only when those who made it agree', async site => {
  const people = await makeNeighbourhood(site);
  const { trajectory } = await reported(site, people, {
    subjects: [{ subject: 'De bomen', rung: 'co-produce', motivation: 'Bewoners weten het best waar.' }],
  });
  const form = await people.tess.visitor.get(paths.decideOnTrajectory(trajectory.id));
  form.shows('De bomen', 'Wie stemde in met de afwijking?');
  const off = { ...decided, 'Ja, het wijkt af': true, 'Waarom wijkt het af?': 'De leidingen.' };
  (await form.press('Leg het besluit vast', off)).shows(
    'Afwijken kan alleen als wie het samen maakte of mee besluit ermee instemt.',
  );
  (await form.press('Leg het besluit vast', { ...off, 'De eerste groep': 'Bomengroep' })).shows(
    'Vul bij elke groep in wie het was, op welke dag, en waar het staat.',
  );
  const agreed = {
    ...off,
    'De eerste groep': 'Bomengroep Kerkstraat',
    'Ingestemd op (eerste groep)': '2026-03-01',
    'Waar staat dat? (eerste groep)': 'Verslag van de bijeenkomst van 1 maart',
  };
  (await form.press('Leg het besluit vast', agreed)).shows('Het besluit is vastgelegd.');
  const report = await (await people.wim.visitor.get(paths.writeReport(trajectory.id))).press(
    'Publiceer de nieuwe versie',
  );
  report.shows('Bomengroep Kerkstraat, op 1 maart 2026.', 'Verslag van de bijeenkomst van 1 maart');
  assert.deepEqual(await differences(site), []);
});

const fine = {
  influence: '4',
  access: '5',
  answer: '2',
  fairness: '3',
  line: '',
};

onEachEngine('Who took part rates the process, once', async site => {
  const people = await makeNeighbourhood(site);
  const { trajectory, aminaSaid, bramSaid } = await makeHeard(site, people);
  const here = paths.rateTrajectory(trajectory.id);
  (await people.amina.visitor.get(here)).shows('Het verslag is er nog niet.');
  await answerAll(site, people, [aminaSaid, bramSaid]);
  await publish(people, trajectory.id);
  (await site.visitor().get(here)).shows('Log in met het e-mailadres waarmee u meedeed.');
  (await people.wim.visitor.get(here)).shows('Alleen wie meedeed, kan dit traject beoordelen.');
  const form = await people.amina.visitor.get(here);
  const empty = await form.press('Verstuur mijn oordeel');
  assert.equal(empty.status, 422);
  empty.shows('Kies hoe eens u het hiermee bent.');
  const sent = await people.amina.visitor.post(here, new URLSearchParams(fine));
  sent.shows('Dank u wel.');
  (await people.amina.visitor.get(here)).shows('U hebt dit traject al beoordeeld.');
  assert.equal((await people.amina.visitor.post(here, new URLSearchParams(fine))).status, 422);
  const few = await (await people.wim.visitor.get(paths.writeReport(trajectory.id))).press(
    'Publiceer de nieuwe versie',
  );
  few.shows('1 deelnemer heeft het traject beoordeeld.', 'vanaf 5 beoordelingen');
  few.doesNotShow('Gemiddeld');
});

onEachEngine('Somebody who spoke everywhere is erased, and the report stays whole', async site => {
  const people = await makeNeighbourhood(site);
  const { trajectory } = await reported(site, people);
  const { id } = trajectory;
  const rate = (line: string) => new URLSearchParams({ ...fine, line });
  await people.amina.visitor.post(paths.rateTrajectory(id), rate('Vraag Amina Yilmaz eerder.'));
  await people.bram.visitor.post(paths.rateTrajectory(id), rate('Meer avonden.'));
  // Three others took part as well, and left before.
  for (const line of ['Een', 'Twee', 'Drie']) {
    const score = 3 as const;
    const rating = { influence: score, access: score, answer: score, fairness: score, line };
    await site.database.write(tx =>
      tx
        .insertInto('trajectoryRatings')
        .values({ ...rating, trajectoryId: id, personId: null, ratedAt: site.now() })
        .execute(),
    );
  }
  const next = await (await people.wim.visitor.get(paths.writeReport(id))).press(
    'Publiceer de nieuwe versie',
  );
  next.shows('5 deelnemers hebben het traject beoordeeld', 'Vraag Amina Yilmaz eerder.', 'Meer avonden.');
  const guest = site.visitor();
  const before = (await guest.get(paths.reportPdf(id, 2))).body;

  const leaving = await people.amina.visitor.get(paths.accountErase);
  await leaving.press('Verwijder mijn account', { 'Ik weet zeker': true });
  for (const number of [1, 2]) {
    const after = await guest.get(paths.publishedReport(id, number));
    after.shows('Minder auto’s', 'Dit nemen we op in het ontwerp.', 'De Kerkstraat wordt een straat');
    after.doesNotShow('Amina');
    for (const file of [paths.reportJson(id, number), paths.reportCsv(id, number)])
      assert.doesNotMatch((await guest.get(file)).body, /Amina/);
  }
  (await guest.get(paths.publishedReport(id, 2))).shows('5 deelnemers hebben', 'Meer avonden.');
  (await guest.get(paths.council)).shows('Hoe deelnemers het vonden, van 1 tot 5', '3,4');
  assert.notEqual((await guest.get(paths.reportPdf(id, 2))).body, before);
  assert.deepEqual(await compareLedger(site.database.read, recordedReports), []);
});

onEachEngine('Who only filled in a questionnaire hears what was decided as well, once', async site => {
  const people = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, people, {
    criteria: [],
    phases: testPlan(site, { opensInDays: -5, decidingBodyId: people.trafficId }).phases.slice(0, 1),
  });
  const [wim, tess, bram] = [
    await people.wim.viewer(),
    await people.tess.viewer(),
    await people.bram.viewer(),
  ];
  const about = { title: 'Fietsen', intro: '', phaseKey: 'luisteren', themeSlug: 'verkeer' };
  const question = { kind: 'single', text: 'Fietst u hier?', options: 'Ja\nNee', isRequired: true };
  const typed = { ...question, help: '', lowLabel: '', highLabel: '', onlyIf: '' };
  const { database, now } = site;
  await database.write(async tx => {
    const asked = agreed(await beginQuestionnaire(tx, wim, { trajectoryId: id, ...about }, now()));
    const { id: questionId } = agreed(await writeQuestion(tx, wim, { questionnaireId: asked.id, typed }));
    agreed(await publishQuestionnaire(tx, wim, asked.id, now()));
    const reply = { questionnaireId: asked.id, typed: { [questionId]: ['1'] } };
    assert.ok(bram.person);
    agreed(await sendReply(tx, { person: bram.person }, reply, { sentAt: now(), now: now() }));
  });

  site.setNow(addMinutes(now(), 30 * 24 * 60));
  await database.write(async tx => {
    const words = { introduction: 'Een korte vraag.', weighing: 'Wat u zei, telde.', evaluation: [] };
    agreed(await publishReport(tx, wim, { trajectoryId: id, words, version: 0 }, now()));
    const ending = { title: 'Fietsstraat', outcome: 'adopted', text: '', reason: 'De meesten fietsen.' };
    const rest = {
      decidedOn: dayOf(now()),
      caseNumber: '',
      departs: '',
      motivation: '',
      consents: [],
    } as const;
    agreed(await decideTrajectory(tx, tess, { trajectoryId: id, ...ending, ...rest }, now()));
  });
  await tellParticipants(database, now());
  await tellParticipants(database, addMinutes(now(), 1));
  const told = (await mailsTo(site, 'bram@example.nl')).filter(({ subject }) =>
    subject.startsWith('Er is besloten'),
  );
  assert.equal(told.length, 1);
  assert.match(told[0]?.text ?? '', /U vulde een vragenlijst in\./);
});
