import assert from 'node:assert/strict';
import { linkMailedTo } from '../../../test/mails.ts';
import { makeNeighbourhood, type Neighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import type { Page } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import type { Person } from '../people/public.ts';
import { eraseAuthor, voicesIn } from '../voices/public.ts';
import { eraseReplies } from './erase-replies.ts';
import { repliesOfPerson } from './reply-store.ts';
import { resultsOf } from './results-of.ts';

type Town = Neighbourhood & { readonly trajectoryId: number };

async function begin(site: TestSite): Promise<Town> {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town);
  return { ...town, trajectoryId: id };
}

const about = {
  'Hoe heet de vragenlijst?': 'Fietsen in de Kerkstraat',
  'In welke fase': 'luisteren',
  Thema: 'Verkeer en parkeren',
};

async function add(page: Page, question: Record<string, string | boolean>): Promise<Page> {
  return (await page.follow('Voeg een vraag toe')).press('Voeg de vraag toe', question);
}

/** A questionnaire that branches: who cycles is asked whether it is safe, and who finds it unsafe why. */
async function draft(town: Town): Promise<Page> {
  const form = await town.wim.visitor.get(paths.newQuestionnaire(town.trajectoryId));
  let page = await form.press('Ga verder met de vragen', about);
  page = await add(page, {
    'Wat vraagt u?': 'Fietst u hier?',
    'Eén antwoord kiezen': true,
    'De antwoorden waaruit': 'Ja\nNee',
    'Een antwoord is verplicht': true,
  });
  page = await add(page, {
    'Wat vraagt u?': 'Hoe veilig is het?',
    'Een cijfer van 1 tot 5': true,
    'Wat betekent 1?': 'onveilig',
    'Aan wie stelt u deze vraag?': 'Ja',
  });
  return add(page, { 'Wat vraagt u?': 'Wat moet er anders?', 'In eigen woorden': true });
}

async function published(town: Town): Promise<string> {
  const page = await (await draft(town)).press('Publiceer de vragenlijst');
  page.shows('De vragenlijst is gepubliceerd.');
  return page.path.replace('/maken', '');
}

const id = (path: string): number => Number(path.split('/')[2]);

async function answer(page: Page, words = 'Een breder fietspad'): Promise<Page> {
  const second = await page.press('Volgende', { Ja: true });
  second.shows('Stap 2 van 2');
  return second.press('Verstuur uw antwoorden', { 5: true, 'Wat moet er anders?': words });
}

onEachEngine('who cycles is asked more than who walks, and words are owed an answer', async site => {
  const town = await begin(site);
  const path = await published(town);
  const first = await town.amina.visitor.get(path);
  first.shows('Fietst u hier?', 'Stap 1 van 2', 'U kunt antwoorden tot 17 maart 2026');
  first.doesNotShow('Hoe veilig is het?');
  const nothing = await first.press('Volgende');
  assert.equal(nothing.status, 422);
  nothing.shows('Kies een antwoord.');
  const done = await answer(nothing);
  done.shows('Wilt u iets over uzelf vertellen?', 'Uw antwoorden tellen mee');
  assert.equal((await done.press('Sla dit over')).path, paths.trajectory(town.trajectoryId));
  (await answer(await town.amina.visitor.get(path))).doesNotShow('over uzelf vertellen');
  const [voice] = await voicesIn(site.database.read, {}, { today: '2026-03-02' });
  assert.deepEqual(
    [voice?.title, voice?.kind, voice?.bodyName, voice?.sourceLabel, voice?.occasionPart],
    [
      'Een breder fietspad',
      'reaction',
      'Wijkteam Westerwijk',
      'Vragenlijst Fietsen in de Kerkstraat, vraag 3',
      'luisteren',
    ],
  );

  const walker = await (await town.bram.visitor.get(path)).press('Volgende', { Nee: true });
  walker.shows('Wat moet er anders?');
  walker.doesNotShow('Hoe veilig is het?');
  await walker.press('Verstuur uw antwoorden');
  const { replies, questions } = await resultsOf(site.database.read, id(path));
  assert.equal(replies, 2);
  assert.deepEqual(
    questions.map(({ asked, answered }) => [asked, answered]),
    [
      [2, 2],
      [1, 1],
      [2, 1],
    ],
  );
});

onEachEngine('somebody goes back and forth, and signs in half-way, and nothing is lost', async site => {
  const town = await begin(site);
  const path = await published(town);
  const visitor = site.visitor();
  const second = await (await visitor.get(path)).press('Volgende', { Ja: true });
  const back = await second.press('Vorige', { 3: true, 'Wat moet er anders?': 'Meer licht' });
  assert.equal(back.$('input[value="1"]').attr('checked') !== undefined, true);
  const again = await back.press('Volgende');
  assert.equal(again.$('textarea').text().trim(), 'Meer licht');
  const empty = await again.press('Verstuur uw antwoorden', { 'Wat moet er anders?': 'x'.repeat(3_001) });
  assert.deepEqual(
    empty
      .$('.sw-errors li')
      .toArray()
      .map(item => empty.$(item).text()),
    [
      'Maak uw antwoord korter, ten hoogste 3.000 tekens.',
      'Vul uw e-mailadres in, dan tellen uw antwoorden mee.',
    ],
    'in the order of the page',
  );
  const wrong = await empty.press('Verstuur uw antwoorden', {
    'Wat moet er anders?': 'Meer licht',
    'Uw e-mailadres': 'geen adres',
  });
  wrong.shows('Dit e-mailadres klopt niet');
  assert.equal(wrong.$('textarea').text().trim(), 'Meer licht');
  const signIn = await wrong.press('Log eerst in');
  assert.match(signIn.path, /naar=%2Fvragenlijsten/);
  await site.signIn(visitor, town.bram.id);
  const mine = await visitor.get(new URL(signIn.url).searchParams.get('naar') ?? '');
  mine.doesNotShow('Uw e-mailadres');
  (await mine.press('Verstuur uw antwoorden')).shows('Uw antwoorden tellen mee');
});

onEachEngine('a guest counts once the mail is confirmed, also when it closed in between', async site => {
  const town = await begin(site);
  const path = await published(town);
  site.setNow('2026-03-17T10:00:00.000Z');
  const guest = site.visitor();
  const second = await (await guest.get(path)).press('Volgende', { Ja: true });
  const sent = await second.press('Verstuur uw antwoorden', {
    'Wat moet er anders?': 'Een drempel',
    'Uw e-mailadres': 'nel@example.nl',
  });
  assert.equal(sent.heading, 'Kijk in uw mail');
  assert.equal((await resultsOf(site.database.read, id(path))).replies, 0);
  site.setNow('2026-03-17T12:30:00.000Z');
  const link = await linkMailedTo(site, 'nel@example.nl');
  const asked = await (await guest.get(link)).press('Verstuur mijn antwoorden');
  asked.shows('Wilt u iets over uzelf vertellen?');
  assert.equal((await asked.press('Bewaar dit', { '65 jaar of ouder': true })).path, path);
  const { replies, questions } = await resultsOf(site.database.read, id(path));
  assert.deepEqual([replies, questions[2]?.answered], [1, 1]);
});

onEachEngine(
  'a later reply takes the place of the earlier one, and only changed words are asked again',
  async site => {
    const town = await begin(site);
    const path = await published(town);
    await answer(await town.amina.visitor.get(path));
    const again = await town.amina.visitor.get(path);
    again.shows('U hebt al geantwoord');
    const second = await again.press('Volgende');
    assert.equal(second.$('textarea').text().trim(), 'Een breder fietspad');
    await second.press('Verstuur uw antwoorden', { '1: onveilig': true });
    const today = '2026-03-02';
    const db = site.database.read;
    assert.equal((await voicesIn(db, {}, { today })).length, 1);

    await answer(await town.amina.visitor.get(path), 'Liever een stille straat');
    const voices = await voicesIn(db, {}, { today });
    assert.deepEqual(
      voices.map(({ title, withdrawnAt }) => [title, withdrawnAt !== null]),
      [
        ['Liever een stille straat', false],
        ['Een breder fietspad', true],
      ],
    );
    const { replies, questions } = await resultsOf(db, id(path));
    assert.deepEqual([replies, questions[1]?.bars[4]?.count, questions[2]?.answered], [1, 1, 1]);
  },
);

onEachEngine('once somebody answered, a change is a new version with a reason', async site => {
  const town = await begin(site);
  const path = await published(town);
  const back = await (await town.wim.visitor.get(`${path}/maken`)).press('Haal de vragenlijst terug');
  back.shows('In de maak', 'Publiceer de vragenlijst');
  const out = await back.press('Publiceer de vragenlijst');
  const early = await town.wim.visitor.get(`${path}/maken`);
  await answer(await town.amina.visitor.get(path));
  (await early.press('Haal de vragenlijst terug')).shows('Er is intussen geantwoord');
  out.doesNotShow('Wijzig');
  assert.equal((await town.wim.visitor.get(`${path}/vragen/nieuw`)).status, 404);

  const form = await (await town.wim.visitor.get(`${path}/maken`)).follow('Maak een nieuwe versie');
  (await form.press('Maak de nieuwe versie')).shows('Schrijf waarom');
  const renewed = await form.press('Maak de nieuwe versie', {
    'Waarom komt er': 'Een vraag was onduidelijk.',
  });
  renewed.shows('Dit wordt een nieuwe versie', 'Alleen voor wie bij vraag 1 kiest: “Ja”');
  (await town.amina.visitor.get(path)).shows('Fietst u hier?');
  await renewed.press('Publiceer de vragenlijst');
  const old = await town.amina.visitor.get(path);
  old.shows('eerder gesloten', 'Een vraag was onduidelijk.', '1 mens gaf antwoord');
  (await old.follow('Naar de nieuwe versie')).shows('Fietst u hier?');
});

onEachEngine('the figures are for everybody once it is closed, and say it when they are few', async site => {
  const town = await begin(site);
  const path = await published(town);
  await answer(await town.amina.visitor.get(path));
  assert.equal((await town.bram.visitor.get(`${path}/uitkomst`)).status, 404);
  assert.equal((await site.visitor().get(`${path}/uitkomst.csv`)).status, 404);
  (await town.wim.visitor.get(`${path}/uitkomst`)).shows('Mensen kunnen nog antwoorden', '1 (100%)');

  site.setNow('2026-03-17T12:00:00.000Z');
  const guest = site.visitor();
  const closed = await guest.get(path);
  closed.shows('1 mens gaf antwoord', 'Dit zijn weinig antwoorden', '1. Fietst u hier?', 'Gemiddeld: 5');
  (await guest.get(`${path}/uitkomst`)).shows('1. Fietst u hier?');
  (
    await closed.follow('Lees wat mensen schreven, en het antwoord dat zij krijgen, bij: Wat moet er anders?')
  ).shows('Een breder fietspad');
  const csv = await guest.get(`${path}/uitkomst.csv`);
  assert.match(csv.body, /1,Fietst u hier\?,Eén antwoord kiezen,Ja,1,1,1/);
  (await guest.get(paths.trajectory(town.trajectoryId))).shows('Vragenlijsten', 'Fietsen in de Kerkstraat');
});

onEachEngine('what came on paper is entered by who asks, for a day on which it was open', async site => {
  const town = await begin(site);
  const path = await published(town);
  assert.equal((await town.amina.visitor.get(`${path}/papier`)).status, 404);
  const form = await town.wim.visitor.get(`${path}/papier`);
  (await form.press('Voer in')).shows('Er is nog niets ingevuld');
  (await form.press('Voer in', { Ja: true, 'Op welke dag': '2026-02-01' })).shows(
    'Op deze dag was de vragenlijst niet open',
  );
  (await form.press('Voer in', { 'Wat moet er anders?': 'Een bankje' })).shows('Deze vraag is verplicht');
  // What was not to be asked is left out, whatever stands on the paper.
  const done = await form.press('Voer in', { Nee: true, 2: true, 'Wat moet er anders?': 'Een bankje' });
  done.shows('De antwoorden zijn ingevoerd.');
  const { replies, onPaper, questions } = await resultsOf(site.database.read, id(path));
  assert.deepEqual([replies, onPaper, questions[1]?.answered, questions[2]?.answered], [1, 1, 0, 1]);
});

onEachEngine('questions change places, and one that comes too early is not published', async site => {
  const town = await begin(site);
  const page = await draft(town);
  const moved = await page.press('Omhoog vraag 2');
  moved.shows('1. Hoe veilig is het?', 'hangt af van een vraag die later komt');
  (await moved.press('Publiceer de vragenlijst')).shows('een vraag die niet gesteld kan worden');
  const back = await moved.press('Omlaag vraag 1');
  back.doesNotShow('hangt af van een vraag die later komt');
  const gone = await back.press('Haal weg vraag 1');
  gone.shows('De vraag is weggehaald.', '1. Hoe veilig is het?');
  gone.doesNotShow('Alleen voor wie');
});

onEachEngine('two officials at one question do not write over each other', async site => {
  const town = await begin(site);
  const page = await draft(town);
  const edit = page.$('a:contains("Wijzig vraag 1")').attr('href') ?? '';
  const [one, other] = [await town.wim.visitor.get(edit), await town.ada.visitor.get(edit)];
  await one.press('Bewaar de vraag', { 'Wat vraagt u?': 'Fietst u hier vaak?' });
  const late = await other.press('Bewaar de vraag', { 'Wat vraagt u?': 'Fietst u hier wel eens?' });
  assert.equal(late.status, 409);
  late.shows('Iemand anders heeft deze vraag intussen gewijzigd');
  assert.equal(late.$('#veld-text').attr('value'), 'Fietst u hier wel eens?');
  (await late.press('Bewaar de vraag')).shows('1. Fietst u hier wel eens?');
});

onEachEngine('a question is sent back with all that is wrong with it', async site => {
  const town = await begin(site);
  const form = await (await draft(town)).follow('Voeg een vraag toe');
  const wrong = await form.press('Voeg de vraag toe', {
    'Eén antwoord kiezen': true,
    'De antwoorden waaruit': 'Ja\nja',
  });
  assert.equal(wrong.status, 422);
  wrong.shows('Schrijf de vraag op.', 'Twee antwoorden zijn hetzelfde');
});

onEachEngine('who made it walks through it before anybody else can, and nothing counts', async site => {
  const town = await begin(site);
  const page = await draft(town);
  const path = page.path.replace('/maken', '');
  assert.equal((await town.amina.visitor.get(path)).status, 404);
  assert.equal((await town.tess.visitor.get(`${path}/maken`)).status, 404);
  const sample = await page.follow('Bekijk het voorbeeld');
  sample.shows('Dit is een voorbeeld');
  const done = await (await sample.press('Volgende', { Nee: true })).press('Verstuur uw antwoorden');
  done.shows('Er is niets verstuurd');
  assert.equal((await resultsOf(site.database.read, id(path))).replies, 0);
});

onEachEngine('a place is a name from the list, and needs no map', async site => {
  const town = await begin(site);
  const form = await town.wim.visitor.get(paths.newQuestionnaire(town.trajectoryId));
  let page = await form.press('Ga verder met de vragen', about);
  page = await add(page, {
    'Wat vraagt u?': 'Waar moet een bank komen?',
    'Een plek': true,
    'Een antwoord is verplicht': true,
  });
  page = await page.press('Publiceer de vragenlijst');
  const ask = await town.amina.visitor.get(page.path.replace('/maken', ''));
  (await ask.press('Verstuur uw antwoorden')).shows('Kies een wijk of buurt.');
  await ask.press('Verstuur uw antwoorden', { 'Kies een wijk of buurt': testTown.southWest });
  const { questions } = await resultsOf(site.database.read, id(page.path));
  assert.deepEqual(questions[0]?.bars, [{ label: 'Zuidwest', count: 1 }]);
});

onEachEngine('who leaves takes the own name and points along; the counts stay', async site => {
  const town = await begin(site);
  const path = await published(town);
  await answer(await town.amina.visitor.get(path));
  const person = (await town.amina.viewer()).person as Person;
  const db = site.database.read;
  assert.equal((await repliesOfPerson(db, person.id)).length, 3);
  await site.database.write(async tx => {
    await eraseReplies(tx, person.id);
    await eraseAuthor(tx, person, site.now());
  });
  assert.equal((await repliesOfPerson(db, person.id)).length, 0);
  const { replies, questions } = await resultsOf(db, id(path));
  assert.deepEqual([replies, questions.map(({ answered }) => answered)], [1, [1, 1, 1]]);
});

onEachEngine(
  'a questionnaire closes earlier only with a reason, and who was answering keeps the words',
  async site => {
    const town = await begin(site);
    const path = await published(town);
    const second = await (await town.amina.visitor.get(path)).press('Volgende', { Ja: true });
    const form = await town.wim.visitor.get(`${path}/sluiten`);
    (await form.press('Sluit de vragenlijst')).shows('Schrijf waarom');
    await form.press('Sluit de vragenlijst', { 'Waarom sluit u': 'Vraag 2 klopte niet.' });
    const late = await second.press('Verstuur uw antwoorden', { 'Wat moet er anders?': 'Nog dit' });
    late.shows('Antwoorden kan nu niet meer');
    assert.equal(late.$('textarea').text().trim(), 'Nog dit');
    (await town.amina.visitor.get(path)).shows('Vraag 2 klopte niet.', 'Niemand gaf antwoord.');
  },
);
