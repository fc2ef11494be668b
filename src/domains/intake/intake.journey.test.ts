import assert from 'node:assert/strict';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import type { Page, Visitor } from '../../../test/visitor.ts';
import { excel } from '../../../test/workbooks.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf } from '../../platform/clock.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { giveAnswer } from '../voices/public.ts';
import { forgetWaiting } from './public.ts';
import { mostRows } from './sheet.ts';

async function begun(site: TestSite) {
  const people = await makeNeighbourhood(site);
  const trajectory = await makeTrajectory(site, people);
  return { ...people, trajectory, key: `trajectory-${trajectory.id}` };
}

const csv = (text: string, name = 'inloopavond.csv') => new File([text], name, { type: 'text/csv' });

async function choose(visitor: Visitor, key: string, file: File, answers = {}): Promise<Page> {
  const form = await visitor.get(paths.importVoices(key));
  return form.press('Lees het bestand', {
    Bestand: [file],
    'Waar is het gezegd': 'Inloopavond 2 maart',
    'Thema, als': 'Groen, water en dieren',
    ...answers,
  });
}

const voicesIn = ({ database }: TestSite) =>
  database.read.selectFrom('voices').selectAll().orderBy('id').execute();

onEachEngine('who runs a trajectory enters what was said at a table, one after another', async site => {
  const { wim, key, trajectory } = await begun(site);
  let page = await wim.visitor.get(paths.intake(key));
  page.shows('Invoeren wat is gezegd', 'Kerkstraat opnieuw ingericht');
  page = await page.press('Begin met invoeren', {
    'Waar is het gezegd': 'Tafel 3, inloopavond',
    'Op welke dag': addDays(dayOf(site.now()), -2),
  });
  assert.equal(page.heading, 'Tafel 3, inloopavond');
  page.shows('Nog niets ingevoerd');
  assert.equal(page.$('[autofocus]').attr('name'), 'text');

  page = await page.press('Voer in', {
    'Wat is er gezegd': 'Graag meer bomen. Dan is er schaduw.',
    'Wat is voor deze persoon': 'Koelte voor mijn moeder',
    Thema: 'Groen, water en dieren',
  });
  assert.equal(page.heading, 'Tafel 3, inloopavond');
  page.shows('Graag meer bomen', '1 reactie ingevoerd');
  assert.equal(page.$('[name=themeSlug] option[selected]').text(), 'Groen, water en dieren');
  page = await page.press('Voer in', { 'Wat is er gezegd': 'Waar komt de bakfiets te staan?', Vraag: true });
  page.shows('2 reacties ingevoerd');

  const [first, second] = await voicesIn(site);
  assert.ok(first && second);
  assert.equal(first.title, 'Graag meer bomen');
  assert.equal(first.interest, 'Koelte voor mijn moeder');
  assert.deepEqual([first.kind, second.kind], ['reaction', 'question']);
  assert.deepEqual([first.sourceKind, first.sourceLabel], ['table', 'Tafel 3, inloopavond']);
  assert.deepEqual(
    [first.occasionKind, first.occasionId, first.occasionPart],
    ['trajectory', trajectory.id, 'luisteren'],
  );
  assert.equal(first.channel, 'meeting');
  assert.equal(first.personId, null);
  assert.equal(first.receivedOn, addDays(dayOf(site.now()), -2));

  page = await page.press(`Haal terug ${second.title}`);
  page.shows('Teruggehaald', '1 reactie ingevoerd');
  assert.equal(page.$('button').filter((_, it) => page.$(it).text().includes('Haal terug')).length, 1);
  (await wim.visitor.get(paths.voice(second.id))).shows('Ingetrokken', 'Verkeerd ingevoerd');
  (await wim.visitor.get(paths.intake(key))).shows('Tafel 3, inloopavond', '1 reactie');
});

onEachEngine('what is typed stays through a mistake, and what was answered is not taken back', async site => {
  const { wim, tess, key } = await begun(site);
  let page = await (await wim.visitor.get(paths.intake(key))).press('Begin met invoeren', {
    'Waar is het gezegd': '',
  });
  assert.equal(page.status, 422);
  page.shows('Schrijf op waar het is gezegd of binnengekomen.');
  page = await page.press('Begin met invoeren', {
    'Waar is het gezegd': 'Post',
    'Op welke dag': addDays(dayOf(site.now()), -40),
  });
  assert.equal(page.status, 422);
  page.shows('Op deze dag kon er niets worden ingebracht.');
  page = await page.press('Begin met invoeren', { 'Op papier': true, 'Op welke dag': dayOf(site.now()) });
  page = await page.press('Voer in', { 'Wat is er gezegd': 'Ik wil een bankje', Thema: 'Kies een thema' });
  assert.equal(page.status, 422);
  page.shows('Kies een thema.');
  assert.ok(page.$('textarea[name=text]').text().includes('Ik wil een bankje'));
  page = await page.press('Voer in', { Thema: 'Groen, water en dieren' });
  const [voice] = await voicesIn(site);
  assert.ok(voice);
  // A colleague on another seat sees it, and cannot take it back.
  const seen = await tess.visitor.get(page.path);
  seen.shows('Ik wil een bankje');
  assert.equal(seen.$('form[action$="/terug"]').length, 0);
  await site.database.write(async tx =>
    agreed(
      await giveAnswer(
        tx,
        await wim.viewer(),
        {
          voiceIds: [voice.id],
          after: null,
          outcome: 'adopted',
          reason: 'Goed idee.',
          passedOnToBodyId: null,
        },
        site.now(),
        {},
      ),
    ),
  );
  const undo = await wim.visitor.post(`${page.url.pathname}/${voice.id}/terug`, new URLSearchParams());
  assert.equal(undo.status, 404);
});

onEachEngine('residents and guests enter nothing for others', async site => {
  const { amina, wim, key } = await begun(site);
  const sitting = await (await wim.visitor.get(paths.intake(key))).press('Begin met invoeren', {
    'Waar is het gezegd': 'Tafel 1',
  });
  const waiting = await choose(wim.visitor, key, csv('Reactie\nMeer bomen\n'));
  for (const visitor of [amina.visitor, site.visitor()]) {
    for (const address of [
      paths.intake(key),
      sitting.path,
      paths.importVoices(key),
      waiting.path,
      paths.importExample(key),
    ])
      assert.equal((await visitor.get(address)).status, 404, address);
    assert.equal((await visitor.post(waiting.path, new URLSearchParams({ expected: '1' }))).status, 404);
    assert.equal((await visitor.post(sitting.path, new URLSearchParams({ text: 'Hoi' }))).status, 404);
  }
  assert.equal((await wim.visitor.get(paths.intake('trajectory-999'))).status, 404);
  assert.equal((await wim.visitor.get(paths.intake('nergens'))).status, 404);
});

onEachEngine('a spreadsheet is looked through, imported once, and its bad rows are mended', async site => {
  const { wim, tess, amina, key } = await begun(site);
  const text =
    'Reactie;Thema;Wat is belangrijk;Naam\nMeer bomen;Groen;Schaduw;Jan\nMinder autos;Ruimtevaart;;Piet\n=1+1;Groen;;\n;Groen;;\nMeer bomen;Groen;Schaduw;Jan\n';
  let page = await choose(wim.visitor, key, csv(text));
  page.shows(
    'Kijk na wat we lazen',
    'Klaar om in te voeren',
    'Rij 3',
    '‘Ruimtevaart’ kennen we niet',
    'Rij 5',
    'De reactie is leeg',
  );
  assert.deepEqual(
    page
      .$('.sw-tile__value')
      .toArray()
      .map(it => page.$(it).text()),
    ['3', '2', '5'],
  );
  // Nobody else sees what lies ready.
  assert.equal((await tess.visitor.get(page.path)).status, 404);
  const waitingPath = page.path;

  page = await page.press('Voer 3 rijen in');
  page.shows(
    'Inloopavond 2 maart',
    '3 reacties, in één keer ingevoerd',
    'Wijkteam Westerwijk',
    'inloopavond.csv',
    '2 rijen gingen niet mee',
  );
  const importPath = page.url.pathname;
  const voices = await voicesIn(site);
  assert.deepEqual(
    voices.map(voice => [voice.text, voice.sourceLabel, voice.authorName]),
    [
      ['Meer bomen', 'Inloopavond 2 maart, rij 2', ''],
      ['=1+1', 'Inloopavond 2 maart, rij 4', ''],
      ['Meer bomen', 'Inloopavond 2 maart, rij 6', ''],
    ],
  );
  assert.equal(voices[0]?.interest, 'Schaduw');
  const guest = await site.visitor().get(importPath);
  guest.shows('Meer bomen', 'Kenmerk van het bestand');
  guest.doesNotShow('niet mee', 'Draai deze invoer terug');
  await sealLog(site.database);
  (await amina.visitor.get('/logboek')).shows('Bestand met reacties ingevoerd');

  // One message for all of it.
  const news = await site.database.read
    .selectFrom('news')
    .select(['title', 'topics'])
    .where('title', 'like', 'Ingevoerd bij%')
    .execute();
  assert.deepEqual(
    news.map(it => it.title),
    ['Ingevoerd bij Kerkstraat opnieuw ingericht: 3 reacties'],
  );
  assert.equal(
    (
      await site.database.read
        .selectFrom('news')
        .select('id')
        .where('title', 'like', 'Nieuw ingebracht%')
        .execute()
    ).length,
    0,
  );

  // Pressed again: it is in already.
  page = await wim.visitor.post(waitingPath, new URLSearchParams({ expected: '3' }));
  assert.equal((await voicesIn(site)).length, 3);
  // The bad rows come back as a table that can be mended and chosen again.
  const bad = await wim.visitor.get(`${waitingPath}/foute-rijen.csv`);
  assert.match(
    bad.body,
    /^Reactie,Thema,Wat is belangrijk,Naam,Wat er niet klopt\r\nMinder autos,Ruimtevaart,,Piet,/,
  );
  const mended = bad.body.replace('Ruimtevaart', 'Groen').replace('\r\n,Groen', '\r\nNog een bankje,Groen');
  page = await choose(wim.visitor, key, csv(mended, 'verbeterd.csv'));
  page = await page.press('Voer 2 rijen in');
  assert.equal((await voicesIn(site)).length, 5);

  // The same file once more brings in nothing, and says so.
  page = await choose(wim.visitor, key, csv(text));
  page.shows('Dit bestand is al ingelezen', 'Staan er al');
  assert.equal(page.$('button').filter((_, it) => page.$(it).text().includes('Voer')).length, 0);
  page = await wim.visitor.post(page.path, new URLSearchParams({ expected: '3' }));
  assert.equal(page.status, 422);
  page.shows('Alles uit dit bestand staat er al');
  assert.equal((await voicesIn(site)).length, 5);
});

onEachEngine('whoever imported the wrong file takes it back, and imports it again', async site => {
  const { wim, tess, key } = await begun(site);
  const file = () =>
    new File(
      [
        excel([
          ['Opmerkingen', 'Datum'],
          ['Meer bomen', '1-3-2026'],
          ['Minder bomen', ''],
        ]),
      ],
      'avond.xlsx',
    );
  let page = await choose(wim.visitor, key, file());
  page = await page.press('Voer 2 rijen in');
  const address = page.url.pathname;
  assert.equal((await tess.visitor.get(`${address}/terugdraaien`)).status, 404);
  const [first] = await voicesIn(site);
  const voice = await site.visitor().get(paths.voice(first?.id ?? 0));
  assert.equal((await voice.follow('Inloopavond 2 maart, rij 2')).url.pathname, address);
  const number = address.split('/').at(-1);
  (await site.visitor().get(`${paths.newVoice}?bij=${key}&over=import-${number}`)).doesNotShow(
    'rij 2',
    'avond.xlsx',
    'Inloopavond',
  );
  page = await page.follow('Draai deze invoer terug');
  page = await page.press('Draai terug');
  assert.equal(page.status, 422);
  page.shows('Schrijf op waarom.');
  page = await page.press('Draai terug', { 'Waarom?': 'Dit was het verkeerde bestand' });
  page.shows('Deze invoer is teruggedraaid', 'Dit was het verkeerde bestand');
  assert.ok((await voicesIn(site)).every(voice => voice.withdrawnAt !== null && voice.dueOn === null));
  assert.equal((await wim.visitor.get(`${address}/terugdraaien`)).status, 404);
  page = await choose(wim.visitor, key, file());
  await page.press('Voer 2 rijen in');
  assert.equal((await voicesIn(site)).filter(voice => voice.withdrawnAt === null).length, 2);
});

onEachEngine(
  'where most rows are not in order, what the columns hold is asked before anything else',
  async site => {
    const { wim, key } = await begun(site);
    const page = await choose(wim.visitor, key, csv('Reactie;Thema\nMeer bomen;Schaduw\nEen bank;Rust\n'));
    page.shows('De meeste rijen zijn niet in orde', 'Lees het bestand opnieuw in');
    const titles = page
      .$('h2')
      .toArray()
      .map(it => page.$(it).text());
    assert.ok(
      titles.indexOf('Wat de kolommen betekenen') < titles.findIndex(it => it.startsWith('Niet in orde')),
    );
    const read = await page.press('Lees de kolommen zo', { Thema: 'Titel' });
    read.shows('Voer 2 rijen in');
  },
);

onEachEngine('columns are given their meaning by hand', async site => {
  const { wim, key } = await begun(site);
  let page = await choose(wim.visitor, key, csv('Kolom X;Naam\nMeer bomen;Jan\n'));
  page.shows('Kies in welke kolom de reactie zelf staat.', '“Meer bomen”');
  page = await page.press('Lees de kolommen zo', { 'Kolom X': 'De reactie zelf', Naam: 'De reactie zelf' });
  page.shows('Twee kolommen hebben dezelfde betekenis gekregen.');
  page = await page.press('Lees de kolommen zo', { Naam: 'Naam die op de website mag' });
  page = await page.press('Voer 1 rij in');
  assert.equal((await voicesIn(site))[0]?.authorName, 'Jan');
});

onEachEngine('what cannot be read is said in a sentence, and nothing lies ready of it', async site => {
  const { wim, key } = await begun(site);
  let page = await choose(wim.visitor, key, new File([excel([['Reactie'], ['Ja']])], 'met-programma.xlsm'));
  assert.equal(page.status, 422);
  page.shows('In dit bestand zitten macro’s');
  page = await choose(wim.visitor, key, csv(`Reactie\n${'Ja\n'.repeat(mostRows + 1)}`));
  page.shows('meer dan 10.000 reacties');
  page = await (await wim.visitor.get(paths.importVoices(key))).press('Lees het bestand', {});
  page.shows('Kies een bestand van uw computer.', 'Schrijf op waar het is gezegd');
  assert.equal((await site.database.read.selectFrom('waitingImports').select('id').execute()).length, 0);
});

onEachEngine('what was read and not imported is gone after a day', async site => {
  const { wim, key } = await begun(site);
  const page = await choose(wim.visitor, key, csv('Reactie\nMeer bomen\n'));
  site.setNow(new Date(Date.parse(site.now()) + 25 * 3_600_000).toISOString());
  await site.database.write(tx => forgetWaiting(tx, site.now()));
  await site.signIn(wim.visitor, wim.id);
  assert.equal((await wim.visitor.get(page.path)).status, 404);
});

onEachEngine('five thousand rows come in at once, each in the record', async site => {
  const { wim, key } = await begun(site);
  const rows = Array.from({ length: 5_000 }, (_, index) => `Reactie nummer ${index} over de straat;Groen`);
  const page = await choose(wim.visitor, key, csv(`Reactie;Thema\n${rows.join('\n')}\n`));
  const made = await page.press('Voer 5.000 rijen in');
  made.shows('5.000 reacties, in één keer ingevoerd');
  const entries = await site.database.read
    .selectFrom('logEntries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('kind', '=', 'voice.brought-in')
    .executeTakeFirst();
  assert.equal(Number(entries?.count), 5_000);
  const news = await site.database.read
    .selectFrom('news')
    .select('id')
    .where('address', 'like', '/invoer/%')
    .execute();
  assert.equal(news.length, 1);
  await sealLog(site.database);
});
