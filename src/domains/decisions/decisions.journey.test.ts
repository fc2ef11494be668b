import assert from 'node:assert/strict';
import { done, type Parties, withParties } from '../../../test/parties.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { sources } from '../../overviews/search/sources.ts';
import { paths } from '../../paths.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { newestMails } from '../../platform/mail/outbox.ts';
import { followRecord } from '../../platform/search/follow-record.ts';
import { type Decision, recordDecision } from './public.ts';

async function crossingDecision(site: TestSite, parties: Parties): Promise<Decision> {
  const typed = {
    bodyId: parties.councilId,
    title: 'Veilig naar school',
    decidedOn: '2026-02-20',
    outcome: 'adopted',
    text: 'Er komt een zebrapad.',
    reason: 'Ouders en de school vroegen erom.',
    caseNumber: 'Z/26/0000123',
    areaCodes: [testTown.southWest],
    voiceIds: String(parties.voiceId),
  };
  const outcome = await site.database.write(tx =>
    recordDecision(tx, parties.clerk.viewer, typed, site.now()),
  );
  return done(outcome);
}

onEachEngine('the clerk puts down what the council decided, and who spoke on it hears', async site => {
  const { clerk, voiceId } = await withParties(site);
  const form = await clerk.visitor.get(`${paths.newDecision}?inbreng=${voiceId}`);
  const page = await form.press('Leg het besluit vast', {
    'Wie nam het besluit?': 'Gemeenteraad',
    'Waar gaat het besluit over?': 'Veilig naar school',
    'Wanneer is het besloten?': '2026-02-20',
    Aangenomen: true,
    'Waarom?': 'Ouders en de school vroegen erom.',
    'Wijk of buurt': 'Zuidwest',
    Zaaknummer: 'Z/26/0000123',
  });
  assert.equal(page.heading, 'Veilig naar school');
  page.shows(
    'Aangenomen',
    'Ouders en de school vroegen erom.',
    'Een zebrapad bij de school',
    'Gemeenteraad',
    '20 februari 2026',
    'Zuidwest',
    'Z/26/0000123',
    'Uit dit besluit volgt nog geen afspraak',
  );
  const [mail] = await newestMails(site.database.read);
  assert.equal(mail?.toAddress, 'amina@example.nl');
  assert.equal(mail?.letter?.subject, 'Nieuw besluit: Veilig naar school');

  const guest = site.visitor();
  (await guest.get(`${paths.decisions}?wijk=${testTown.west}`)).shows('Veilig naar school');
  (await guest.get(`${paths.decisions}?wijk=${testTown.east}`)).shows('Geen besluiten gevonden');
  (await guest.get(`${paths.decisions}?vanaf=2026-02-21`)).shows('Geen besluiten gevonden');
});

onEachEngine(
  'the clerk finds what was weighed by words, and sees its title when the form returns',
  async site => {
    const { clerk, voiceId } = await withParties(site);
    await sealLog(site.database);
    await followRecord(site.database, sources);
    const form = await clerk.visitor.get(paths.newDecision);
    const nothing = await form.press('Zoek inbreng', {
      'Waarom?': 'Ouders vroegen erom.',
      'Weet u het nummer niet?': 'zwembad',
    });
    nothing.shows('Er is niets anders gevonden.');
    const found = await nothing.press('Zoek inbreng', { 'Weet u het nummer niet?': 'zebrapad' });
    const refused = await found.press('Leg het besluit vast', { 'Een zebrapad bij de school': true });
    assert.equal(refused.status, 422);
    assert.equal(refused.$('input[name=voiceIds]').attr('value'), String(voiceId));
    assert.equal(refused.$('textarea[name=reason]').text().trim(), 'Ouders vroegen erom.');
    refused.shows('Een zebrapad bij de school');
  },
);

onEachEngine(
  'a decision without a reason, and with wrong numbers, is refused with every field named',
  async site => {
    const { clerk } = await withParties(site);
    const refused = await (await clerk.visitor.get(paths.newDecision)).press('Leg het besluit vast', {
      'Waar gaat het besluit over?': 'Veilig naar school',
      'Wanneer is het besloten?': '2026-03-03',
      'Welke inbreng is meegewogen?': 'die van Amina',
      Zaaknummer: 'Z'.repeat(41),
    });
    assert.equal(refused.status, 422);
    refused.shows(
      'Schrijf waarom zo is besloten.',
      'Dit besluit is nog niet genomen.',
      'Kies wat de uitkomst was.',
      'Vul alleen nummers van inbreng in',
      'Een zaaknummer heeft hoogstens 40 tekens.',
    );
    assert.equal(refused.$('input[name=title]').attr('value'), 'Veilig naar school');
  },
);

onEachEngine('what was put down wrongly is put right with the reason, and the old text stays', async site => {
  const parties = await withParties(site);
  const { id } = await crossingDecision(site, parties);
  const form = await parties.clerk.visitor.get(paths.correctDecision(id));
  (await form.press('Bewaar de verbetering')).shows('Schrijf wat er niet klopte.');
  const page = await form.press('Bewaar de verbetering', {
    'Waarom?': 'De school vroeg erom.',
    'Wat klopte er niet?': 'De ouders zijn niet gevraagd.',
  });
  page.shows(
    'De school vroeg erom.',
    'Versie 1',
    'Ouders en de school vroegen erom.',
    'De ouders zijn niet gevraagd.',
  );
});

onEachEngine('only who belongs to a body puts down its decisions', async site => {
  const parties = await withParties(site);
  const { id } = await crossingDecision(site, parties);
  const { amina, chair, bram, councilId } = parties;
  for (const other of [amina, bram]) {
    assert.equal((await other.visitor.get(paths.newDecision)).status, 404);
    assert.equal((await other.visitor.get(paths.correctDecision(id))).status, 404);
    assert.equal((await other.visitor.post(paths.correctDecision(id), new URLSearchParams())).status, 404);
  }
  const sent = new URLSearchParams({ bodyId: String(councilId), title: 'Meer geld voor ons' });
  assert.equal((await chair.visitor.post(paths.newDecision, sent)).status, 404);
});

onEachEngine('a promise springs from a decision, and each leads to the other', async site => {
  const parties = await withParties(site);
  const { id } = await crossingDecision(site, parties);
  const decision = await parties.official.visitor.get(paths.decision(id));
  const form = await decision.follow('Leg de afspraak vast');
  const promise = await form.press('Leg de afspraak vast', {
    'Wat gaat er gebeuren?': 'Zebrapad aanleggen',
    'Wie doet het?': 'Afdeling Wegen',
    'Wanneer is het klaar?': '2026-06-01',
    'In woorden': 'de ouders',
  });
  const back = await promise.follow('Veilig naar school');
  back.shows('Zebrapad aanleggen', 'Gepland');
});

onEachEngine(
  'the database itself refuses a decision without a reason, and a correction without one',
  async site => {
    const parties = await withParties(site);
    const { id } = await crossingDecision(site, parties);
    const first = await site.database.read
      .selectFrom('decisionVersions')
      .selectAll()
      .executeTakeFirstOrThrow();
    const insert = (values: object) =>
      site.database.write(tx =>
        tx
          .insertInto('decisionVersions')
          .values({ ...first, decisionId: id, number: 2, correction: 'Schrijffout', ...values })
          .execute(),
      );
    for (const wrong of [
      { reason: '' },
      { reason: ' \n' },
      { correction: '' },
      { number: 1 },
      { caseNumber: 'Z'.repeat(41) },
      { outcome: 'maybe' },
    ]) {
      await assert.rejects(insert(wrong), error => site.database.failureOf(error) === 'constraint');
    }
    await insert({});
  },
);

onEachEngine('decisions are taken away as a table that a spreadsheet does not run', async site => {
  const parties = await withParties(site);
  await crossingDecision(site, parties);
  const guest = site.visitor();
  const csv = await guest.get(paths.decisionsCsv);
  assert.match(csv.headers.get('content-disposition') ?? '', /besluiten\.csv/);
  assert.match(csv.body, /2026-02-20,Gemeenteraad,Gemeente Proefstad,Veilig naar school,Aangenomen/);
  const json = JSON.parse((await guest.get(paths.decisionsJson)).body);
  assert.equal(json[0].caseNumber, 'Z/26/0000123');
  assert.deepEqual(json[0].areaCodes, [testTown.southWest]);
});
