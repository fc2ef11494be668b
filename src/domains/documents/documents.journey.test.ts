import assert from 'node:assert/strict';
import { linkMailedTo, mailsTo } from '../../../test/mails.ts';
import { makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import type { Page } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { followTopic, sendDigests } from '../notifications/public.ts';
import { recordedDocuments } from './recorded-documents.ts';
import { tellOfDisplays } from './tell-of-displays.ts';

const text = 'Bomen\n\nEr komen tien bomen.\n\nZe staan aan de zonkant.\n\nVerkeer\n\nAuto’s rijden 30.';

const design = {
  'Hoe heet het document?': 'Ontwerp Kerkstraat',
  'Een tekst om op te reageren': true,
  'De tekst': text,
};

async function begin(site: TestSite): Promise<Neighbourhood & { key: string; id: number }> {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town);
  return { ...town, id, key: `trajectory-${id}` };
}

const addForm = ({ wim, key }: { wim: Neighbourhood['wim']; key: string }): Promise<Page> =>
  wim.visitor.get(paths.addDocument(key));

const reaction = {
  Reactie: true,
  'Waar gaat het over?': 'Laat de kastanje staan',
  'Uw verhaal': 'Hij is honderd jaar oud.',
  Thema: 'Groen, water en dieren',
};

onEachEngine('somebody reacts to one passage, and is led back to it', async site => {
  const town = await begin(site);
  const document = await (await addForm(town)).press('Voeg het document toe', design);
  assert.equal(document.heading, 'Ontwerp Kerkstraat');
  assert.deepEqual(
    document
      .$('h2.sw-passages__heading')
      .toArray()
      .map(it => document.$(it).text()),
    ['Bomen', 'Verkeer'],
  );
  const read = await town.amina.visitor.get(document.path);
  const form = await read.follow('Reageer op deze alinea: alinea 2');
  form.shows('Alinea 2 van Ontwerp Kerkstraat', 'Ze staan aan de zonkant.');

  const wrong = await form.press('Verstuur', { ...reaction, 'Waar gaat het over?': '' });
  assert.equal(wrong.status, 422);
  wrong.shows('Ze staan aan de zonkant.');
  const voice = await (await wrong.press('Verstuur', reaction)).press('Sla dit over');
  voice.shows('Laat de kastanje staan', 'Wijkteam Westerwijk');

  const passage = await voice.follow('Alinea 2 van Ontwerp Kerkstraat');
  passage.shows('Ze staan aan de zonkant.', 'Bomen', 'Laat de kastanje staan');
  (await passage.follow('Alinea 1')).shows('Nog niemand heeft op deze alinea gereageerd');
  (await site.visitor().get(document.path)).shows('1 reactie op alinea 2');
  (await town.amina.visitor.get(paths.documentsOn(town.key))).shows('Ontwerp Kerkstraat', '1 reactie');
  await sealLog(site.database);
  assert.deepEqual(await compareLedger(site.database.read, recordedDocuments), []);
});

onEachEngine(
  'a guest reacts to a passage, and it still hangs there after the mail is confirmed',
  async site => {
    const town = await begin(site);
    const { path } = await (await addForm(town)).press('Voeg het document toe', design);
    const guest = site.visitor();
    const form = await (await guest.get(path)).follow('Reageer op deze alinea: alinea 1');
    await form.press('Ga verder', { ...reaction, 'Uw e-mailadres': 'nel@example.nl' });
    const link = await linkMailedTo(site, 'nel@example.nl');
    const asked = await (await guest.get(link)).press('Plaats mijn inbreng');
    const voice = await asked.press('Sla dit over');
    voice.shows('Alinea 1 van Ontwerp Kerkstraat');
    (await guest.get(path)).shows('1 reactie op alinea 1');
  },
);

onEachEngine('an official writes down what somebody said about a passage', async site => {
  const town = await begin(site);
  const { path } = await (await addForm(town)).press('Voeg het document toe', design);
  const over = (await town.wim.visitor.get(path)).$('a:contains("alinea 3")').attr('href') ?? '';
  const address = over.replace('/inbreng/nieuw', '/inbreng/namens');
  const form = await town.wim.visitor.get(address);
  form.shows('Auto’s rijden 30.');
  const voice = await form.press('Voer in', {
    'Op een bijeenkomst': true,
    'Waar gaat het over?': 'Liever 20',
    'Het verhaal van de indiener': 'Dertig is te hard.',
    Thema: 'Verkeer en parkeren',
    Reactie: true,
  });
  voice.shows('Alinea 3 van Ontwerp Kerkstraat', 'op een bijeenkomst');
});

onEachEngine(
  'a document is there for everybody from the same day, and who follows hears of it',
  async site => {
    const town = await begin(site);
    const { id } = town.amina;
    await site.database.write(tx => followTopic(tx, id, `trajectory:${town.id}`, site.now()));
    const page = await (await addForm(town)).press('Voeg het document toe', {
      ...design,
      'Vanaf welke dag kan iedereen het lezen?': '2026-03-05',
    });
    page.shows('Nog niet te zien', 'Iedereen kan dit lezen vanaf 5 maart 2026');
    page.doesNotShow('Reageer op deze alinea');
    assert.equal((await town.amina.visitor.get(page.path)).status, 404);
    (await town.amina.visitor.get(paths.documentsOn(town.key))).doesNotShow('Ontwerp Kerkstraat');
    await tellOfDisplays(site.database, site.now());

    site.setNow('2026-03-04T23:00:00.000Z');
    await site.signIn(town.amina.visitor, id);
    (await town.amina.visitor.get(page.path)).shows('Reageer op deze alinea');
    await tellOfDisplays(site.database, site.now());
    await tellOfDisplays(site.database, site.now());
    site.setNow('2026-03-05T16:05:00.000Z');
    await sendDigests(site.database, site.now());
    const [digest] = (await mailsTo(site, 'amina@example.nl')).slice(-1);
    assert.equal(JSON.stringify(digest).split('Nieuw document: Ontwerp Kerkstraat').length, 2);
  },
);

onEachEngine('a newer version comes with a reason, and the one before stays readable', async site => {
  const town = await begin(site);
  const first = await (await addForm(town)).press('Voeg het document toe', design);
  const form = await first.follow('Zet een nieuwe versie neer');
  const late = await first.follow('Zet een nieuwe versie neer');
  const changed = { 'De tekst': 'Bomen\n\nEr komen twaalf bomen.' };
  (await form.press('Zet de nieuwe versie neer', changed)).shows('Schrijf waarom er een nieuwe versie is');
  const second = await form.press('Zet de nieuwe versie neer', {
    ...changed,
    'Waarom is er een nieuwe versie?': 'Twee bomen meer, na uw reacties.',
  });
  second.shows('Dit is een nieuwe versie', 'Twee bomen meer', 'Er komen twaalf bomen.');
  const before = await second.follow('Lees de versie ervoor');
  before.shows('Er is een nieuwe versie', 'Er komen tien bomen.');
  before.doesNotShow('Reageer op deze alinea', 'Zet een nieuwe versie neer');
  (await late.press('Zet de nieuwe versie neer', { ...changed, 'Waarom is er een': 'Nog eens.' })).shows(
    'Er is intussen al een nieuwe versie',
  );
});

onEachEngine('a document is withdrawn with a reason, and shut only where it must be', async site => {
  const town = await begin(site);
  const { path } = await (await addForm(town)).press('Voeg het document toe', design);
  const form = await (await town.wim.visitor.get(path)).follow('Trek dit document in');
  (await form.press('Trek het document in')).shows('Schrijf waarom u het document intrekt');
  const shut = await form.press('Trek het document in', {
    'Waarom trekt u het in?': 'Er stond een telefoonnummer in.',
    'Niemand mag nog lezen': true,
  });
  shut.shows('Dit document is ingetrokken', 'Er stond een telefoonnummer in.');
  shut.doesNotShow('Er komen tien bomen.');
  assert.equal((await site.visitor().get(`${path}/alinea/1`)).status, 404);
  assert.equal(
    (await town.amina.visitor.get(paths.newVoiceOn('trajectory', town.id, 'passage-2'))).status,
    404,
  );
  await sealLog(site.database);
  assert.deepEqual(await compareLedger(site.database.read, recordedDocuments), []);
});

onEachEngine('a file is kept through mistakes, and served so that nothing in it runs', async site => {
  const town = await begin(site);
  const pdf = new File(['%PDF-1.7\n…'], '../../Plan <Kerkstraat>.html', { type: 'text/html' });
  const form = await addForm(town);
  const wrong = await form.press('Voeg het document toe', { 'Een bestand': true, 'Het bestand': [pdf] });
  assert.equal(wrong.status, 422);
  wrong.shows('Schrijf hoe het document heet', 'Gekozen: Plan Kerkstraat.pdf');
  const page = await wrong.press('Voeg het document toe', {
    'Hoe heet het document?': 'Plan',
    'Een bestand': true,
  });
  page.shows('PDF, 1 kB');
  const file = await site.visitor().get(`${page.path}/bestand`);
  assert.equal(file.headers.get('content-type'), 'application/pdf');
  assert.equal(file.headers.get('content-disposition'), `inline; filename*=UTF-8''Plan%20Kerkstraat.pdf`);
  assert.equal(file.headers.get('x-content-type-options'), 'nosniff');

  const page2 = new File(['<script>alert(1)</script>'], 'plan.pdf', { type: 'application/pdf' });
  (
    await form.press('Voeg het document toe', {
      'Hoe heet het document?': 'Plan',
      'Een bestand': true,
      'Het bestand': [page2],
    })
  ).shows('Dit soort bestand kan niet');
});

onEachEngine(
  'only who runs the trajectory adds, and never a link that is none or a day that has been',
  async site => {
    const town = await begin(site);
    for (const visitor of [town.amina.visitor, town.tess.visitor, site.visitor()])
      assert.equal((await visitor.get(paths.addDocument(town.key))).status, 404);
    assert.equal((await town.wim.visitor.get(paths.addDocument('trajectory-99'))).status, 404);
    const form = await addForm(town);
    const wrong = await form.press('Voeg het document toe', {
      'Hoe heet het document?': 'Website',
      'Een link naar een andere website': true,
      'Het adres': 'javascript:alert(1)',
      'Vanaf welke dag': '2026-03-01',
    });
    wrong.shows('Dit is geen adres van een website', 'Deze dag is al geweest');
    (
      await wrong.press('Voeg het document toe', {
        'Een link naar een andere website': true,
        'Het adres': 'https://www.voorbeeld.nl/plan',
        'Vanaf welke dag': '2026-03-02',
      })
    ).shows('Ga naar voorbeeld.nl');
  },
);

onEachEngine('how a text falls apart can be seen before it is there', async site => {
  const town = await begin(site);
  const seen = await (await addForm(town)).press('Bekijk de alinea’s', { 'De tekst': text });
  assert.equal(seen.status, 200);
  seen.shows('3 alinea’s. Er is nog niets toegevoegd.');
  (await seen.press('Voeg het document toe', { ...design, 'De tekst': text })).shows('Er komen tien bomen.');
});

onEachEngine('somebody reacts to a document that has no passages', async site => {
  const town = await begin(site);
  const page = await (await addForm(town)).press('Voeg het document toe', {
    'Hoe heet het document?': 'Raadsbesluit',
    'Een link naar een andere website': true,
    'Het adres': 'https://www.voorbeeld.nl/besluit',
  });
  const form = await (await town.amina.visitor.get(page.path)).follow('Reageer op dit document');
  await form.press('Verstuur', reaction);
  const read = await site.visitor().get(page.path);
  read.shows('Reacties op dit document 1');
  (await read.follow('Lees de reacties')).shows('Laat de kastanje staan');
});
