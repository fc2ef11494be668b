import assert from 'node:assert/strict';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import type { Page, Visitor } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import { compareLedger } from '../../platform/log/compare-ledger.ts';
import { newestMails } from '../../platform/mail/outbox.ts';
import { followTopic, sendDigests } from '../notifications/public.ts';
import { bringInVoice } from './bring-in-voice.ts';
import type { Occasion, Occasions } from './occasion.ts';
import { countsOnOccasion, voicesOnOccasion } from './occasion-store.ts';
import { recordedVoices } from './recorded-voices.ts';
import { rememberOccasion } from './remember-occasion.ts';
import { countPeopleBehind } from './support-store.ts';
import { supportVoice } from './support-voice.ts';
import type { VoiceDraft } from './voice-draft.ts';

const open = { from: '2026-03-02T08:00:00.000Z', until: '2026-03-06T16:00:00.000Z' };

/** A sum of money for Westerwijk: ideas in one week, then questions for an hour, answered by the department of traffic. */
const budgetAt = (id: number, bodyId: number, now: Instant): Occasion => ({
  kind: 'budget',
  id,
  name: `Wijkbudget Westerwijk ${2019 + id}`,
  address: `/wijkbudgetten/${id}`,
  bodyId,
  voiceKinds: now >= open.from && now < open.until ? ['idea'] : [],
  whenOpen: 'Ideeën insturen kan van 2 tot en met 6 maart 2026.',
  areaCodes: [testTown.west],
  defaultAreaCode: testTown.southWest,
  form: { title: 'Uw idee voor het wijkbudget', intro: 'Wat is er nodig in Westerwijk?' },
});

/** Without a domain of budgets: the department of traffic is the second body of the test town. */
const occasions: Occasions = {
  budget: async (_, id, now) => (id === 7 || id === 8 ? budgetAt(id, 2, now) : undefined),
};
const here = paths.newVoiceOn('budget', 7);

const idea = {
  'Waar gaat het over?': 'Een bank op het plein',
  'Uw verhaal': 'Zodat ouderen kunnen zitten.',
  Thema: 'Straat, stoep en onderhoud',
};

const draft: VoiceDraft = {
  kind: 'idea',
  title: 'Een boom bij de bushalte',
  text: 'Voor schaduw.',
  themeSlug: 'groen',
  areaCode: testTown.southWest,
  longitude: null,
  latitude: null,
  authorName: '',
  photoKeys: [],
};

const bringIn = (site: TestSite, personId: number, { id = 7, title = draft.title } = {}) =>
  site.database.write(async tx =>
    agreed(
      await bringInVoice(tx, { personId }, { ...draft, title }, site.now(), budgetAt(id, 2, site.now())),
    ),
  );

const afterClosing = (site: TestSite): void => site.setNow('2026-03-07T09:00:00.000Z');

async function confirm(site: TestSite, guest: Visitor): Promise<Page> {
  const [mail] = await newestMails(site.database.read);
  return (await guest.get(mail?.letter?.action?.address ?? '')).press('Plaats mijn inbreng');
}

onEachEngine(
  'Amina sends an idea for the budget, and the body of the budget owes the answer',
  async site => {
    const { amina } = await makeNeighbourhood(site);
    const form = await amina.visitor.get(here);
    assert.equal(form.heading, 'Uw idee voor het wijkbudget');
    form.shows(
      'Wijkbudget Westerwijk 2026',
      'Wat is er nodig in Westerwijk?',
      'antwoord binnen 30 werkdagen',
    );
    assert.equal(form.$('input[name=kind][type=radio]').length, 0);
    assert.equal(form.$('select[name=areaCode] option[selected]').text(), 'Zuidwest');
    form.doesNotShow('Oosterwijk', 'De hele gemeente');

    const wrong = await form.press('Plaats uw inbreng', { ...idea, 'Waar gaat het over?': '' });
    assert.equal(wrong.status, 422);
    const page = await wrong.press('Plaats uw inbreng', idea);
    page.shows('Ingebracht bij: Wijkbudget Westerwijk 2026', 'Afdeling Verkeer', 'Zuidwest');
    assert.equal(page.$('a[href="/wijkbudgetten/7"]').length, 1);
    assert.deepEqual(await compareLedger(site.database.read, recordedVoices), []);
  },
  { occasions },
);

onEachEngine(
  'the same idea sent twice counts once',
  async site => {
    const { amina } = await makeNeighbourhood(site);
    const form = await amina.visitor.get(here);
    const first = await form.press('Plaats uw inbreng', idea);
    assert.equal((await form.press('Plaats uw inbreng', idea)).path, first.path);
  },
  { occasions },
);

onEachEngine(
  'a budget nobody knows is not there',
  async site => {
    const { amina } = await makeNeighbourhood(site);
    for (const key of ['budget-9', 'budget-', 'traject-1', 'constructor-1', '7'])
      assert.equal((await amina.visitor.get(`${paths.newVoice}?bij=${key}`)).status, 404);
  },
  { occasions },
);

onEachEngine(
  'who comes too late reads when it was open',
  async site => {
    const { amina } = await makeNeighbourhood(site);
    afterClosing(site);
    const page = await amina.visitor.get(here);
    page.shows('Inbrengen kan nu niet', 'Ideeën insturen kan van 2 tot en met 6 maart 2026.');
    assert.equal(page.$('form[enctype]').length, 0);
  },
  { occasions },
);

onEachEngine(
  'who was writing when it closed keeps the words, and can bring them in all the same',
  async site => {
    const { amina } = await makeNeighbourhood(site);
    const form = await amina.visitor.get(here);
    afterClosing(site);
    const late = await form.press('Plaats uw inbreng', idea);
    assert.equal(late.status, 422);
    late.shows('Bij Wijkbudget Westerwijk 2026 kan dit nu niet meer.');
    assert.equal(late.$('input[name=title]').attr('value'), 'Een bank op het plein');
    const page = await late.press('Plaats uw inbreng', { Idee: true });
    assert.equal(page.heading, 'Een bank op het plein');
    page.doesNotShow('Ingebracht bij');
  },
  { occasions },
);

onEachEngine(
  'a kind or a place the budget does not take is refused, past the form too',
  async site => {
    const { amina } = await makeNeighbourhood(site);
    const form = await amina.visitor.get(here);
    const sent = {
      kind: 'complaint',
      title: 'x',
      text: 'x',
      themeSlug: 'groen',
      areaCode: testTown.southEast,
    };
    const page = await amina.visitor.post(here, new URLSearchParams(sent));
    assert.equal(page.status, 422);
    page.shows('Kies uit wat er staat.', 'Deze wijk of buurt kennen we niet.');
    const nowhere = await form.press('Plaats uw inbreng', { ...idea, 'Over welke wijk': '' });
    nowhere.shows('Kies de wijk of buurt waar het over gaat.');

    const on = budgetAt(7, 2, site.now());
    const refusals = await site.database.write(async tx => [
      await bringInVoice(tx, { personId: amina.id }, { ...draft, kind: 'question' }, site.now(), on),
      await bringInVoice(tx, { personId: amina.id }, { ...draft, areaCode: testTown.east }, site.now(), on),
      await bringInVoice(tx, { personId: amina.id }, { ...draft, areaCode: null }, site.now(), on),
      await bringInVoice(tx, { personId: amina.id }, draft, site.now(), { ...on, voiceKinds: [] }),
    ]);
    assert.deepEqual(refusals, [
      { refused: 'kind-not-taken' },
      { refused: 'outside-area' },
      { refused: 'outside-area' },
      { refused: 'occasion-closed' },
    ]);
  },
  { occasions },
);

onEachEngine(
  'what a guest sent in time counts, also when the address is confirmed after closing',
  async site => {
    await makeNeighbourhood(site);
    const guest = site.visitor();
    site.setNow('2026-03-06T15:55:00.000Z');
    const form = await guest.get(here);
    form.shows('Wat u nu verstuurt, is op tijd, ook als u later op die knop drukt.');
    const sent = await form.press('Ga verder', { ...idea, 'Uw e-mailadres': 'gast@example.nl' });
    assert.equal(sent.heading, 'Kijk in uw mail');
    afterClosing(site);
    const placed = await confirm(site, guest);
    placed.shows('Ingebracht bij: Wijkbudget Westerwijk 2026', '6 maart 2026', 'Afdeling Verkeer');
  },
  { occasions },
);

let closesAt = open.until;
onEachEngine(
  'what a guest sent in time counts, also when closing was brought forward afterwards',
  async site => {
    closesAt = open.until;
    await makeNeighbourhood(site);
    const guest = site.visitor();
    await (await guest.get(here)).press('Ga verder', { ...idea, 'Uw e-mailadres': 'gast@example.nl' });
    closesAt = open.from;
    (await guest.get(here)).shows('Inbrengen kan nu niet');
    (await confirm(site, guest)).shows('Ingebracht bij: Wijkbudget Westerwijk 2026');
  },
  {
    occasions: {
      budget: async (_, id, now) => ({
        ...budgetAt(id, 2, now),
        voiceKinds: now < closesAt ? ['idea'] : [],
      }),
    },
  },
);

onEachEngine(
  'what a guest sends after closing is not kept for the budget',
  async site => {
    await makeNeighbourhood(site);
    const guest = site.visitor();
    const form = await guest.get(here);
    afterClosing(site);
    const late = await form.press('Ga verder', { ...idea, 'Uw e-mailadres': 'gast@example.nl' });
    late.shows('Bij Wijkbudget Westerwijk 2026 kan dit nu niet meer.');
    assert.deepEqual(await newestMails(site.database.read), []);
  },
  { occasions },
);

onEachEngine(
  'what came in on paper in time is entered after closing, and what came too late is not',
  async site => {
    const { wim } = await makeNeighbourhood(site);
    afterClosing(site);
    await site.signIn(wim.visitor, wim.id);
    const closed = await wim.visitor.get(paths.enterVoiceOn('budget', 7));
    closed.shows('Inbrengen kan nu niet', 'Kwam het op een andere dag binnen?');
    const form = await closed.press('Ga verder', { 'Op welke dag': '2026-03-06' });
    const paper = {
      'Op papier': true,
      'Waar gaat het over?': 'Een jeu-de-boulesbaan',
      'Het verhaal van de indiener': 'Er is plaats achter de kerk.',
      Thema: 'Spelen, sport en cultuur',
    };
    const tooLate = await form.press('Voer in', { ...paper, 'Op welke dag?': '2026-03-07' });
    assert.equal(tooLate.status, 422);
    tooLate.shows('Op deze dag kon dit niet worden ingebracht.');
    const page = await tooLate.press('Voer in', { 'Op welke dag?': '2026-03-06' });
    page.shows('op papier', 'Ingebracht bij: Wijkbudget Westerwijk 2026', 'Afdeling Verkeer', '6 maart 2026');
  },
  { occasions },
);

onEachEngine(
  'the register shows what was brought in on one budget, on the page and as a file',
  async site => {
    const { amina } = await makeNeighbourhood(site);
    await bringIn(site, amina.id);
    await bringIn(site, amina.id, { id: 8, title: 'Een vijver' });
    await site.database.write(async tx =>
      agreed(await bringInVoice(tx, { personId: amina.id }, { ...draft, title: 'Los' }, site.now())),
    );
    const page = await site.visitor().get(paths.voicesOn('budget', 7));
    page.shows('Een boom bij de bushalte', 'bij Wijkbudget Westerwijk 2026');
    assert.deepEqual(
      page
        .$('.sw-matter__title')
        .toArray()
        .map(it => page.$(it).text()),
      ['Een boom bij de bushalte'],
    );
    const csv = await site.visitor().get(`${paths.voicesCsv}?bij=budget-7`);
    assert.match(csv.body, /Wijkbudget Westerwijk 2026,http:\/\/samen\.test\/wijkbudgetten\/7/);
    assert.doesNotMatch(csv.body, /Een vijver|Los/);
    const all = await site.visitor().get(paths.voices);
    all.shows('Los', 'Een vijver');
    (await all.press('Toon', { 'Ingebracht bij': 'Wijkbudget Westerwijk 2027' })).doesNotShow(
      'bushalte',
      'Los',
    );

    // A new name is the name everywhere.
    await site.database.write(tx =>
      rememberOccasion(tx, { kind: 'budget', id: 7, name: 'Geld voor West', address: '/wijkbudgetten/7' }),
    );
    (await site.visitor().get(paths.voices)).shows('bij Geld voor West');
  },
  { occasions },
);

onEachEngine(
  'followers of a budget hear of every idea, and the budget counts ideas and the people behind them',
  async site => {
    const { amina, bram, tess } = await makeNeighbourhood(site);
    const { database, now } = site;
    await database.write(tx => followTopic(tx, bram.id, 'budget:7', now()));
    site.setNow('2026-03-02T11:00:00.000Z');
    const first = await bringIn(site, amina.id);
    const second = await bringIn(site, amina.id, { title: 'Een bank' });
    await bringIn(site, tess.id, { id: 8 });
    const support = async (voiceId: number, person: typeof bram) =>
      database.write(async tx =>
        agreed(await supportVoice(tx, await person.viewer(), { voiceId, isSupported: true }, now())),
      );
    await support(first.id, bram);
    await support(second.id, bram);
    await support(second.id, tess);

    (await bram.visitor.get(paths.myPage)).shows('Wijkbudget Westerwijk 2026');

    const db = database.read;
    const ids = [first.id, second.id];
    const found = await voicesOnOccasion(db, 'budget', 7, { today: '2026-03-02' });
    assert.deepEqual(
      found.map(voice => voice.id),
      [second.id, first.id],
    );
    assert.deepEqual(await countsOnOccasion(db, 'budget', 7, '2026-03-02'), [
      { kind: 'idea', owed: 2, late: 0, answered: 0, withdrawn: 0 },
    ]);
    // Amina brought in both, Bram supports both, Tess one.
    assert.equal(await countPeopleBehind(db, ids), 3);

    site.setNow('2026-03-02T16:05:00.000Z');
    await sendDigests(database, now());
    const [digest] = await newestMails(db);
    assert.equal(digest?.toAddress, 'bram@example.nl');
    assert.match(digest?.letter?.subject ?? '', /^2 nieuwe berichten/);
  },
  { occasions },
);
