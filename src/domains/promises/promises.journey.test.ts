import assert from 'node:assert/strict';
import { done, type Parties, withParties } from '../../../test/parties.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { sources } from '../../overviews/search/sources.ts';
import { paths } from '../../paths.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { newestMails } from '../../platform/mail/outbox.ts';
import { followRecord } from '../../platform/search/follow-record.ts';
import { recordDecision } from '../decisions/public.ts';
import { eraseVerdicts, forgetLoosePhotos, makePromise, type Pledge, verdictsOfPerson } from './public.ts';

const zebra = {
  'Wat gaat er gebeuren?': 'Zebrapad aanleggen',
  'Wat hoort erbij': 'Met een drempel aan beide kanten.',
  'Wie doet het?': 'Afdeling Wegen',
  'Wanneer is het klaar?': '2026-06-01',
  'In woorden': 'de ouders van de school',
  'Een wijk of buurt': 'Zuidwest',
  'Wanneer is het afgesproken?': '2026-03-02',
  'Wijk of buurt': 'Zuidwest',
} as const;

/** The same promise, made without the form. */
async function zebraPromise(site: TestSite, parties: Parties): Promise<Pledge> {
  const outcome = await site.database.write(tx =>
    makePromise(
      tx,
      parties.official.viewer,
      {
        keeperKey: `body:${parties.roadsId}`,
        isContact: false,
        title: 'Zebrapad aanleggen',
        text: 'Met een drempel aan beide kanten.',
        themeSlug: 'verkeer',
        dueOn: '2026-06-01',
        promisedOn: '2026-03-02',
        beneficiary: 'de ouders van de school',
        beneficiaryOrganisationId: parties.associationId,
        beneficiaryAreaCode: testTown.southWest,
        areaCodes: [testTown.southWest],
        decisionId: '',
        voiceIds: String(parties.voiceId),
        meeting: '',
      },
      site.now(),
    ),
  );
  return done(outcome);
}

const subjects = async (site: TestSite, to: string) =>
  (await newestMails(site.database.read))
    .filter(mail => mail.toAddress === to)
    .map(mail => mail.letter?.subject);

onEachEngine('an official puts down what the department promised, and who asked for it hears', async site => {
  const parties = await withParties(site);
  const form = await parties.official.visitor.get(`${paths.newPromise}?inbreng=${parties.voiceId}`);
  const promise = await form.press('Leg de afspraak vast', zebra);
  assert.equal(promise.heading, 'Zebrapad aanleggen');
  promise.shows(
    'Afdeling Wegen doet dit voor de ouders van de school.',
    'Klaar op maandag 1 juni 2026: over 3 maanden.',
    'Een zebrapad bij de school',
  );
  assert.deepEqual(await subjects(site, 'amina@example.nl'), ['Nieuwe afspraak: Zebrapad aanleggen']);
  assert.deepEqual(await subjects(site, 'olga.wegen@example.nl'), []);
});

onEachEngine(
  'a promise without a source, a keeper or a day is refused with every wrong field named',
  async site => {
    const { official } = await withParties(site);
    const form = await official.visitor.get(paths.newPromise);
    const refused = await form.press('Leg de afspraak vast', {
      'Wat hoort erbij': 'Wat ik al had getypt',
      'Wanneer is het afgesproken?': '2026-03-02',
    });
    assert.equal(refused.status, 422);
    refused.shows(
      'Schrijf in een paar woorden wat er gaat gebeuren.',
      'Kies wie het gaat doen.',
      'Vul in wanneer het klaar is. Zonder dag is het geen afspraak.',
      'Schrijf voor wie dit is.',
      'Zeg waar de afspraak vandaan komt: een besluit, inbreng of een bijeenkomst.',
    );
    assert.equal(refused.$('textarea[name=text]').text().trim(), 'Wat ik al had getypt');
  },
);

onEachEngine(
  'an official finds the decision and what was brought in by words, and types no number',
  async site => {
    const parties = await withParties(site);
    const { database } = site;
    const decided = {
      bodyId: parties.councilId,
      title: 'Veilig naar school',
      decidedOn: '2026-02-20',
      outcome: 'adopted',
      text: '',
      reason: 'Ouders vroegen erom.',
      caseNumber: '',
      areaCodes: [],
      voiceIds: '',
    };
    const decision = done(
      await database.write(tx => recordDecision(tx, parties.clerk.viewer, decided, site.now())),
    );
    await sealLog(database);
    await followRecord(database, sources);

    const form = await parties.official.visitor.get(paths.newPromise);
    const voices = await form.press('Zoek inbreng', { ...zebra, 'Of zoek de inbreng': 'zebrapaden' });
    voices.shows('Een zebrapad bij de school');
    const both = await voices.press('Zoek besluit', {
      'Een zebrapad bij de school': true,
      'Of zoek het besluit': 'veilig',
    });
    assert.equal(both.$('input[name=voiceIds]').attr('value'), String(parties.voiceId));
    assert.equal(both.$('input[name=title]').attr('value'), 'Zebrapad aanleggen');
    const refused = await both.press('Leg de afspraak vast', {
      'Veilig naar school': true,
      'Wanneer is het klaar?': '',
    });
    assert.equal(refused.status, 422);
    assert.equal(refused.$('input[name=decisionId]').attr('value'), String(decision.id));
    refused.shows('Veilig naar school', 'Een zebrapad bij de school');
    const unknown = await refused.press('Leg de afspraak vast', {
      'Nummers van de inbreng': `${parties.voiceId}, 999`,
    });
    unknown.shows('999 Dit nummer bestaat niet.');
    const promise = await unknown.press('Leg de afspraak vast', {
      'Nummers van de inbreng': String(parties.voiceId),
      'Wanneer is het klaar?': '2026-06-01',
    });
    assert.equal(promise.heading, 'Zebrapad aanleggen');
    promise.shows('Veilig naar school', 'Een zebrapad bij de school');
  },
);

onEachEngine('a resident without a seat makes no promises for anybody', async site => {
  const { bram, roadsId } = await withParties(site);
  assert.equal((await bram.visitor.get(paths.newPromise)).status, 404);
  const sent = new URLSearchParams({ title: 'x', keeper: `body:${roadsId}` });
  assert.equal((await bram.visitor.post(paths.newPromise, sent)).status, 404);
});

onEachEngine('a chair promises for the own association, and for nobody else', async site => {
  const { chair, roadsId } = await withParties(site);
  const form = await chair.visitor.get(paths.newPromise);
  const promise = await form.press('Leg de afspraak vast', {
    ...zebra,
    'Wie doet het?': 'Bestuur Wijkvereniging West',
    'Een bijeenkomst': 'Bewonersavond',
    'Zet mijn naam erbij': true,
  });
  promise.shows('Bestuur Wijkvereniging West doet dit', 'Vera Voorzitter', 'Afgesproken bij: Bewonersavond');
  assert.ok(!form.body.includes(`value="body:${roadsId}"`));
  const sent = new URLSearchParams({ title: 'x', keeper: `body:${roadsId}` });
  assert.equal((await chair.visitor.post(paths.newPromise, sent)).status, 404);
});

onEachEngine('a form that is sent twice makes one promise', async site => {
  const parties = await withParties(site);
  const form = await parties.official.visitor.get(`${paths.newPromise}?inbreng=${parties.voiceId}`);
  const first = await form.press('Leg de afspraak vast', zebra);
  const second = await form.press('Leg de afspraak vast', zebra);
  assert.equal(first.path, second.path);
});

onEachEngine('the keeper shows how it goes, and nobody else does', async site => {
  const parties = await withParties(site);
  const { id } = await zebraPromise(site, parties);
  const { official, gardener, clerk, amina, bram } = parties;
  const form = await official.visitor.get(paths.reportProgress(id));
  const page = await form.press('Plaats het bericht', {
    Bezig: true,
    'Wat is er gebeurd?': 'De tekening is klaar.',
    'Een link': 'https://voorbeeld.nl/tekening',
    'Foto’s': [await photo()],
    'Zet mijn naam bij de afspraak': true,
  });
  page.shows('Bezig', 'De tekening is klaar.', 'voorbeeld.nl', 'Olga Wegen');
  const picture = page.$('.sw-photos img').attr('src') ?? '';
  const shown = await bram.visitor.get(picture);
  assert.equal(shown.headers.get('content-type'), 'image/webp');
  assert.deepEqual(
    (await subjects(site, 'amina@example.nl'))[0],
    'Hoe het gaat met de afspraak: Zebrapad aanleggen',
  );
  for (const other of [gardener, clerk, amina, bram]) {
    assert.equal((await other.visitor.get(paths.reportProgress(id))).status, 404);
    assert.equal((await other.visitor.post(paths.endPromise(id), new URLSearchParams())).status, 404);
    assert.equal((await other.visitor.post(paths.changePromise(id), new URLSearchParams())).status, 404);
  }
});

onEachEngine('a file that only says it is a photo is refused, and the text stays', async site => {
  const parties = await withParties(site);
  const { id } = await zebraPromise(site, parties);
  const form = await parties.official.visitor.get(paths.reportProgress(id));
  const refused = await form.press('Plaats het bericht', {
    'Wat is er gebeurd?': 'De tekening is klaar.',
    'Foto’s': [new File(['<script>alert(1)</script>'], 'foto.jpg', { type: 'image/jpeg' })],
  });
  assert.equal(refused.status, 422);
  refused.shows('Dit bestand is geen foto');
  assert.equal(refused.$('textarea[name=text]').text().trim(), 'De tekening is klaar.');
});

onEachEngine('photos of a form with a mistake stay, and can be left out', async site => {
  const parties = await withParties(site);
  const { id } = await zebraPromise(site, parties);
  const form = await parties.official.visitor.get(paths.reportProgress(id));
  const again = await form.press('Plaats het bericht', { 'Foto’s': [await photo(), await photo()] });
  assert.equal(again.status, 422);
  again.shows('Schrijf op wat er is gebeurd, of waarom niet.', 'Nog meer foto’s');
  assert.equal(again.$('input[name=photoKeys]').length, 2);
  const page = await again.press('Plaats het bericht', {
    'Wat is er gebeurd?': 'De tekening is klaar.',
    'Laat foto 1 weg': true,
  });
  assert.equal(page.$('.sw-photos img').length, 1);

  const ending = await parties.official.visitor.get(paths.endPromise(id));
  const unexplained = await ending.press('Sluit de afspraak af', { 'Foto’s': [await photo()] });
  assert.equal(unexplained.$('input[name=photoKeys]').length, 1);
  const ended = await unexplained.press('Sluit de afspraak af', {
    Nagekomen: true,
    'Wat is er gebeurd': 'Het zebrapad ligt er.',
  });
  assert.equal(ended.$('.sw-photos img').length, 2);

  // What was left out is thrown away in the end; what is shown stays.
  site.setNow('2026-04-02T10:00:00.000Z');
  await site.database.write(tx => forgetLoosePhotos(tx, site.now()));
  const left = await site.database.read.selectFrom('promisePhotos').select('stepId').execute();
  assert.equal(left.length, 2);
  assert.ok(left.every(row => row.stepId !== null));
});

onEachEngine('late is what the calendar says, without anybody pressing a button', async site => {
  const parties = await withParties(site);
  const { id } = await zebraPromise(site, parties);
  site.setNow('2026-06-01T12:00:00.000Z');
  (await site.visitor().get(paths.promise(id))).doesNotShow('Te laat');
  site.setNow('2026-06-02T12:00:00.000Z');
  const guest = site.visitor();
  (await guest.get(paths.promise(id))).shows('Te laat', 'Dit had klaar moeten zijn op maandag 1 juni 2026');
  (await guest.get(`${paths.promises}?stand=late&wijk=${testTown.west}`)).shows(
    'Zebrapad aanleggen',
    'Te laat',
  );
  (await guest.get(`${paths.promises}?stand=late&wijk=${testTown.east}`)).doesNotShow('Zebrapad aanleggen');
});

onEachEngine('a promise changes with a reason, and what it was stays to be read', async site => {
  const parties = await withParties(site);
  const { id } = await zebraPromise(site, parties);
  const form = await parties.official.visitor.get(paths.changePromise(id));
  const same = await form.press('Wijzig de afspraak');
  same.shows('Er is nog niets veranderd.', 'Schrijf waarom de afspraak verandert.');
  const page = await form.press('Wijzig de afspraak', {
    'Wanneer is het klaar?': '2026-09-01',
    'Waarom verandert de afspraak?': 'De school wordt eerst verbouwd.',
  });
  page.shows(
    'Klaar op dinsdag 1 september 2026',
    'Eerst was iets anders afgesproken',
    'klaar op 1 juni 2026',
    'De school wordt eerst verbouwd.',
    'Gepland',
  );
  (await site.visitor().get(`${paths.promises}?stand=changed`)).shows('Zebrapad aanleggen');
});

onEachEngine(
  'an end without a reason is refused; with one, those who waited judge it beside the keeper',
  async site => {
    const parties = await withParties(site);
    const { id } = await zebraPromise(site, parties);
    const { official, amina, chair, teamMember, gardener, bram } = parties;
    assert.equal((await amina.visitor.get(paths.giveVerdict(id))).status, 404);
    const early = new URLSearchParams({ isKept: 'ja' });
    assert.equal((await amina.visitor.post(paths.giveVerdict(id), early)).status, 404);

    const form = await official.visitor.get(paths.endPromise(id));
    const refused = await form.press('Sluit de afspraak af');
    refused.shows('Kies hoe de afspraak is afgelopen.', 'Schrijf op wat er is gebeurd, of waarom niet.');
    const ended = await form.press('Sluit de afspraak af', {
      Nagekomen: true,
      'Wat is er gebeurd, of waarom niet?': 'Het zebrapad ligt er.',
    });
    ended.shows('Nagekomen', 'Wie het doet, zegt', 'Het zebrapad ligt er.');
    assert.equal((await official.visitor.get(paths.reportProgress(id))).status, 404);

    const verdict = await amina.visitor.get(paths.giveVerdict(id));
    (await verdict.press('Geef uw oordeel', { 'Niet nagekomen': true })).shows(
      'Schrijf in één zin wat er niet is gedaan.',
    );
    await verdict.press('Geef uw oordeel', {
      'Niet nagekomen': true,
      'In één zin': 'De drempel is er niet.',
    });
    await (await chair.visitor.get(paths.giveVerdict(id))).press('Geef uw oordeel', {
      Nagekomen: true,
      'Zet mijn naam erbij': true,
    });
    await (await teamMember.visitor.get(paths.giveVerdict(id))).press('Geef uw oordeel', { Nagekomen: true });
    const page = await site.visitor().get(paths.promise(id));
    page.shows(
      '2 keer nagekomen',
      '1 keer niet nagekomen',
      'De drempel is er niet.',
      'Iemand die dit heeft ingebracht',
      'Vera Voorzitter (iemand van de organisatie waarvoor dit is)',
      'Iemand uit het wijkteam',
    );
    page.doesNotShow('Amina', 'Tom Team');
    assert.deepEqual(
      (await subjects(site, 'olga.wegen@example.nl'))[0],
      'Een oordeel over de afspraak: Zebrapad aanleggen',
    );

    const again = await (await amina.visitor.get(paths.promise(id))).follow('Pas uw oordeel aan');
    const revised = await again.press('Geef uw oordeel', { Nagekomen: true, 'In één zin': 'Nu wel.' });
    revised.shows('3 keer nagekomen', 'Nu wel.', 'later aangepast');
    for (const other of [official, gardener, bram]) {
      assert.equal((await other.visitor.get(paths.giveVerdict(id))).status, 404);
    }
  },
);

onEachEngine('a promise that was ended wrongly is opened again by the clerk, with a reason', async site => {
  const parties = await withParties(site);
  const { id } = await zebraPromise(site, parties);
  const { official, clerk, gardener, amina } = parties;
  assert.equal((await clerk.visitor.get(paths.reopenPromise(id))).status, 404);
  await (await official.visitor.get(paths.endPromise(id))).press('Sluit de afspraak af', {
    Ingetrokken: true,
    'Wat is er gebeurd, of waarom niet?': 'Niet meer nodig.',
  });
  for (const other of [gardener, amina]) {
    assert.equal((await other.visitor.get(paths.reopenPromise(id))).status, 404);
  }
  const form = await clerk.visitor.get(paths.reopenPromise(id));
  (await form.press('Open de afspraak weer')).shows('Schrijf waarom. Dat blijft hier staan.');
  const page = await form.press('Open de afspraak weer', {
    'Waarom loopt de afspraak weer?': 'De raad wil het toch.',
  });
  page.shows('Bezig', 'Afspraak loopt weer', 'De raad wil het toch.', 'Niet meer nodig.');
});

onEachEngine(
  'a moderator hides what somebody wrote, never the verdict, and everybody sees that',
  async site => {
    const parties = await withParties(site);
    const { id } = await zebraPromise(site, parties);
    const { amina, moderator, bram, official } = parties;
    site.setNow('2026-06-03T12:00:00.000Z');
    await site.signIn(amina.visitor, amina.personId);
    await site.signIn(moderator.visitor, moderator.personId);
    await site.signIn(official.visitor, official.personId);
    await (await amina.visitor.get(paths.giveVerdict(id))).press('Geef uw oordeel', {
      'Niet nagekomen': true,
      'In één zin': 'Die lui deugen niet.',
    });
    (await official.visitor.get(paths.promise(id))).doesNotShow('Toelichting verbergen');
    const page = await moderator.visitor.get(paths.promise(id));
    const href = page.$('a[href$="/verbergen"]').attr('href') ?? '';
    assert.equal((await bram.visitor.get(href)).status, 404);
    const form = await moderator.visitor.get(href);
    const hidden = await form.press('Verberg de toelichting', { 'Waarom?': 'Scheldt mensen uit.' });
    hidden.shows(
      '1 keer niet nagekomen',
      'De moderator heeft de toelichting verborgen. Waarom: Scheldt mensen uit.',
    );
    hidden.doesNotShow('Die lui deugen niet.');
    assert.deepEqual(
      (await subjects(site, 'amina@example.nl'))[0],
      'Uw toelichting bij een afspraak is verborgen',
    );
  },
);

onEachEngine(
  'the database itself refuses an end without a reason, and a promise from nowhere',
  async site => {
    const parties = await withParties(site);
    const { id } = await zebraPromise(site, parties);
    const { database } = site;
    const isConstraint = (error: unknown) => database.failureOf(error) === 'constraint';
    const set = (values: object) =>
      database.write(tx => tx.updateTable('promises').set(values).where('id', '=', id).execute());
    const ended = { isEnded: true, endedAt: site.now() };
    await assert.rejects(set({ ...ended, state: 'broken', endReason: '' }), isConstraint);
    await assert.rejects(set({ ...ended, state: 'broken', endReason: ' \n\t ' }), isConstraint);
    await assert.rejects(set({ state: 'broken' }), isConstraint);
    await assert.rejects(set({ ...ended, endReason: 'klaar' }), isConstraint);
    await assert.rejects(set({ voiceId: null, meeting: ' ' }), isConstraint);
    const step = { promiseId: id, happenedOn: '2026-03-02', link: null, reportedAt: site.now() };
    const seat = await database.read.selectFrom('seats').select('id').executeTakeFirstOrThrow();
    await assert.rejects(
      database.write(tx =>
        tx
          .insertInto('promiseSteps')
          .values({ ...step, state: 'withdrawn', text: ' ', reportedBySeatId: seat.id })
          .execute(),
      ),
      isConstraint,
    );
    const verdict = {
      promiseId: id,
      personId: parties.amina.personId,
      standing: 'author',
      isKept: true,
      line: '',
      isSigned: false,
      givenAt: site.now(),
      replacedAt: null,
      hiddenAt: null,
      hiddenBySeatId: null,
      hiddenReason: '',
    } as const;
    const give = () => database.write(tx => tx.insertInto('promiseVerdicts').values(verdict).execute());
    await give();
    await assert.rejects(give(), isConstraint);
  },
);

onEachEngine('the register is read page by page, in both directions, and taken away whole', async site => {
  const parties = await withParties(site);
  await site.database.write(async tx => {
    for (let number = 1; number <= 45; number++) {
      const typed = {
        keeperKey: `body:${parties.roadsId}`,
        isContact: false,
        title: number === 1 ? '=1+1' : `Afspraak ${number}`,
        text: '',
        themeSlug: '',
        dueOn: '2026-06-01',
        promisedOn: '2026-03-01',
        beneficiary: 'iedereen',
        beneficiaryOrganisationId: null,
        beneficiaryAreaCode: '',
        areaCodes: [],
        decisionId: '',
        voiceIds: '',
        meeting: 'bewonersavond',
      };
      done(await makePromise(tx, parties.official.viewer, typed, site.now()));
    }
  });
  const titles = (page: { $: (selector: string) => { length: number } }) => page.$('.sw-matter').length;
  const guest = site.visitor();
  const first = await guest.get(paths.promises);
  first.shows('Afspraak 45', 'Afspraak 26');
  assert.equal(titles(first), 20);
  const second = await first.follow('Volgende');
  const third = await second.follow('Volgende');
  assert.equal(titles(third), 5);
  assert.equal(third.$('a[rel=next]').length, 0);
  const back = await (await third.follow('Vorige')).follow('Vorige');
  back.shows('Afspraak 45');
  assert.equal(back.$('a[rel=prev]').length, 0);

  const csv = await guest.get(`${paths.promisesCsv}?wie=body:${parties.roadsId}`);
  assert.equal(csv.body.trimEnd().split('\r\n').length, 46);
  assert.ok(csv.body.includes("'=1+1"));
  const json = await guest.get(paths.promisesJson);
  assert.equal(JSON.parse(json.body).length, 45);
});

onEachEngine('who leaves takes the own words along; the verdict itself stays', async site => {
  const parties = await withParties(site);
  const { id } = await zebraPromise(site, parties);
  site.setNow('2026-06-03T12:00:00.000Z');
  await site.signIn(parties.amina.visitor, parties.amina.personId);
  await (await parties.amina.visitor.get(paths.giveVerdict(id))).press('Geef uw oordeel', {
    'Niet nagekomen': true,
    'In één zin': 'Mijn dochter Zeynep moet nog steeds omlopen.',
    'Zet mijn naam erbij': true,
  });
  assert.equal((await verdictsOfPerson(site.database.read, parties.amina.personId)).length, 1);
  await site.database.write(tx => eraseVerdicts(tx, parties.amina.personId, site.now()));
  const page = await site.visitor().get(paths.promise(id));
  page.shows('1 keer niet nagekomen');
  page.doesNotShow('Zeynep', 'Amina');
  const entries = await site.database.read.selectFrom('logEntries').selectAll().execute();
  assert.ok(!JSON.stringify(entries).includes('Zeynep'));
});

async function photo(): Promise<File> {
  const { default: sharp } = await import('sharp');
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#369' } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'foto.jpg', { type: 'image/jpeg' });
}
