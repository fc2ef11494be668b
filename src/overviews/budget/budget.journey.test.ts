import assert from 'node:assert/strict';
import { makeBudget, putOnBallot } from '../../../test/budget.ts';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { allThemes, bringInVoice } from '../../domains/voices/public.ts';

onEachEngine(
  'a resident finds the budget of the own wijk and reads what to do, and until when',
  async site => {
    const people = await makeNeighbourhood(site);
    assert.equal((await site.visitor().get('/wijkbudgetten')).status, 200);
    (await site.visitor().get('/wijkbudgetten')).shows('Er is nog geen wijkbudget');

    const budget = await makeBudget(site, people, { votingOpensInDays: -1 });
    await putOnBallot(site, budget, { Bankje: 1_000 });
    (await site.visitor().get('/')).shows('Uw wijk verdeelt geld', 'Wijkbudget Westerwijk');
    const wijk = await site.visitor().get('/wijken/WK990100');
    wijk.shows('Stem op de plannen', 'tot 11 maart 2026 om 12.00 uur');

    const page = await (await site.visitor().get('/wijkbudgetten')).follow('Wijkbudget Westerwijk');
    assert.equal(page.heading, 'Wijkbudget Westerwijk');
    page.shows(
      'Bewoners verdelen zelf € 40.000',
      'Dit kunt u nu doen',
      'Zaak Z/26/1001',
      'Wim Wijk',
      'Bankje',
    );
    assert.equal(page.$('[aria-current=step]').text().includes('Stemmen'), true);
    page.doesNotShow('Voor wie dit wijkbudget leidt');
    (await people.wim.visitor.get('/wijkbudgetten/1')).shows('Voor wie dit wijkbudget leidt');
    (await people.ada.visitor.get('/wijkbudgetten/1')).shows('Voor wie dit wijkbudget leidt');
    (await people.tess.visitor.get('/wijkbudgetten/1')).doesNotShow('Voor wie dit wijkbudget leidt');
    (await people.amina.visitor.get('/wijkbudgetten/1')).doesNotShow('Voor wie dit wijkbudget leidt');

    site.setNow('2026-03-11T11:00:00.000Z');
    (await site.visitor().get('/wijkbudgetten/1')).shows('Stemmen kan niet meer');
  },
);

onEachEngine('who follows a budget sees it on the own page', async site => {
  const people = await makeNeighbourhood(site);
  await makeBudget(site, people);
  const page = await people.amina.visitor.get('/wijkbudgetten/1');
  (await page.press('Volg dit wijkbudget')).shows('U volgt dit nu');
  (await people.amina.visitor.get('/mijn-pagina')).shows('Wijkbudget Westerwijk');
});

onEachEngine('what is no budget is not found', async site => {
  assert.equal((await site.visitor().get('/wijkbudgetten/1')).status, 404);
  assert.equal((await site.visitor().get('/wijkbudgetten/bestaat-niet')).status, 404);
});

// The analysis

const speak = (site: TestSite, personId: number, title: string): Promise<number> =>
  site.database.write(
    async tx =>
      agreed(
        await bringInVoice(
          tx,
          { personId },
          {
            kind: 'idea',
            title,
            text: 'Dat zou mooi zijn.',
            themeSlug: (await allThemes(tx))[0]?.slug ?? '',
            areaCode: testTown.southWest,
            longitude: null,
            latitude: null,
            authorName: '',
            photoKeys: [],
          },
          site.now(),
        ),
      ).id,
  );

onEachEngine(
  'the analysis counts what people of the place said, and the team writes beside it',
  async site => {
    const people = await makeNeighbourhood(site);
    await speak(site, people.amina.id, 'Meer bankjes');
    await speak(site, people.bram.id, 'Een boom');
    await makeBudget(site, people, { votingOpensInDays: 35 });

    const analysis = await (await site.visitor().get('/wijkbudgetten/1')).follow('Bekijk de verkenning');
    assert.equal(analysis.heading, 'Hoe Westerwijk ervoor staat');
    analysis.shows('2 keer iets ingebracht', 'Het wijkteam heeft hier nog niets geschreven');
    analysis.doesNotShow('Schrijf hierbij');

    const form = await people.wim.visitor.get('/wijkbudgetten/1/verkenning/schrijven?over=place');
    (await form.press('Zet dit erbij')).shows('Schrijf wat het wijkteam hierbij ziet');
    const written = await form.press('Zet dit erbij', { 'Wat ziet het wijkteam': 'Er wonen veel gezinnen.' });
    written.shows('Er wonen veel gezinnen.', 'Wijkmanager');
    const better = await people.wim.visitor.get('/wijkbudgetten/1/verkenning/schrijven?over=place');
    (await better.press('Zet dit erbij')).shows('U hebt niets veranderd');
    (await better.press('Zet dit erbij', { 'Wat ziet het wijkteam': 'Er wonen veel jonge gezinnen.' })).shows(
      'Er wonen veel jonge gezinnen.',
      'Wat hier eerder stond',
      'Er wonen veel gezinnen.',
    );
  },
);

onEachEngine(
  'of two who write beside the same part the second sees the first, and residents write nothing',
  async site => {
    const people = await makeNeighbourhood(site);
    await makeBudget(site, people, { votingOpensInDays: 35 });
    const path = '/wijkbudgetten/1/verkenning/schrijven?over=promises';
    const [wims, adas] = [await people.wim.visitor.get(path), await people.ada.visitor.get(path)];
    await wims.press('Zet dit erbij', { 'Wat ziet het wijkteam': 'Dat gaat goed.' });
    const second = await adas.press('Zet dit erbij', { 'Wat ziet het wijkteam': 'Dat kan beter.' });
    assert.equal(second.status, 409);
    second.shows('Iemand anders schreef hier net iets anders', 'Dat gaat goed.');
    (await second.press('Zet dit erbij')).shows('Dat kan beter.');

    assert.equal((await people.amina.visitor.get(path)).status, 404);
    assert.equal(
      (await people.wim.visitor.get('/wijkbudgetten/1/verkenning/schrijven?over=figure:niets')).status,
      404,
    );
    const sent = new URLSearchParams({ about: 'promises', text: 'Ik ook.', replacesId: '' });
    assert.equal(
      (await people.amina.visitor.post('/wijkbudgetten/1/verkenning/schrijven', sent)).status,
      404,
    );
  },
);

// Ideas

onEachEngine(
  'an idea is brought in while there are ideas, carried by neighbours, and seen on the budget',
  async site => {
    const people = await makeNeighbourhood(site);
    await makeBudget(site, people, { votingOpensInDays: 25 });
    const form = await (await people.amina.visitor.get('/wijkbudgetten/1')).follow('Dien een idee in');
    assert.equal(form.heading, 'Een idee indienen');
    const idea = await form.press('Dien het idee in', {
      'Waar gaat het over?': 'Een bankje bij de singel',
      'Uw verhaal': 'Dan kan ik even zitten.',
      Thema: 'Straat, stoep en onderhoud',
    });
    assert.equal(idea.heading, 'Een bankje bij de singel');
    const supported = await people.bram.visitor.get(idea.path);
    await supported.press('Dit vind ik ook');
    (await site.visitor().get('/wijkbudgetten/1')).shows(
      'Een bankje bij de singel',
      '2 van de 4 bewoners dragen dit',
    );

    site.setNow('2026-03-07T11:00:00.000Z');
    (await people.amina.visitor.get('/inbreng/nieuw?bij=budget-1')).shows(
      'Inbrengen kan nu niet',
      'Ideeën indienen kon tot',
    );
    site.setNow('2026-03-18T11:00:00.000Z');
    const objection = await people.amina.visitor.get('/inbreng/nieuw?bij=budget-1');
    assert.equal(objection.heading, 'Bezwaar maken tegen het concept-stembiljet');
  },
);

onEachEngine(
  'where only residents bring in ideas, who has no checked address is told what to do',
  async site => {
    const people = await makeNeighbourhood(site);
    await makeBudget(site, people, { votingOpensInDays: 25, proposers: 'residents' });
    for (const visitor of [site.visitor(), people.bram.visitor])
      (await visitor.get('/inbreng/nieuw?bij=budget-1')).shows('Alleen wie in Westerwijk woont');
    const wim = await people.wim.viewer();
    await site.database.write(tx =>
      tx
        .insertInto('addressChecks')
        .values({
          personId: people.amina.id,
          areaCode: testTown.southWest,
          checkedOn: '2026-03-01',
          untilOn: '2026-12-31',
          how: 'aan de balie',
          bornOn: '1980-05-05',
          residentKey: 'amina',
          seatId: wim.seats[0]?.id ?? 0,
        })
        .execute(),
    );
    const form = await people.amina.visitor.get('/inbreng/nieuw?bij=budget-1');
    assert.equal(form.heading, 'Een idee indienen');
    const sent = new URLSearchParams({
      kind: 'idea',
      title: 'Een boom',
      text: 'Mooi.',
      areaCode: testTown.west,
      theme: 'straat',
    });
    (await people.bram.visitor.post('/inbreng/nieuw?bij=budget-1', sent)).shows(
      'Alleen wie in Westerwijk woont',
    );
  },
);
