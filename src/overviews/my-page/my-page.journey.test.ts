import assert from 'node:assert/strict';
import { linkMailedTo, mailsTo } from '../../../test/mails.ts';
import {
  agreed,
  makeNeighbourhood,
  type Neighbourhood,
  type Townsperson,
} from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { bringInVoice, findVoice, giveAnswer } from '../../domains/voices/public.ts';
import { insertBounce } from '../../platform/mail/outbox.ts';

const bringIn = (site: TestSite, person: Townsperson, title: string): Promise<number> =>
  site.database.write(async tx => {
    const draft = {
      kind: 'complaint',
      title,
      text: 'Sinds vorige week.',
      themeSlug: 'openbare-ruimte',
      areaCode: testTown.southWest,
      longitude: null,
      latitude: null,
      authorName: '',
      photoKeys: [],
    } as const;
    return agreed(await bringInVoice(tx, { personId: person.id }, draft, site.now())).id;
  });

async function answer(
  site: TestSite,
  { wim }: Neighbourhood,
  voiceId: number,
  after: number | null = null,
): Promise<void> {
  const viewer = await wim.viewer();
  const typed = {
    voiceIds: [voiceId],
    after,
    outcome: 'adopted',
    reason: 'De lamp wordt vervangen.',
    passedOnToBodyId: null,
  };
  await site.database.write(async tx => agreed(await giveAnswer(tx, viewer, typed, site.now(), {})));
}

onEachEngine('A resident sees what she said and what came of it, and reads it as news once', async site => {
  const town = await makeNeighbourhood(site);
  const empty = await town.amina.visitor.get('/mijn-pagina');
  empty.shows('U hebt nog niets ingebracht', 'U volgt nog niets', 'Er is nog geen bericht voor u');
  empty.doesNotShow('Uw rollen', 'Wat uw orgaan moet doen');

  const lamp = await bringIn(site, town.amina, 'Lamp kapot');
  await bringIn(site, town.amina, 'Stoep ligt los');
  await answer(site, town, lamp);
  const page = await town.amina.visitor.get('/mijn-pagina');
  page.shows('Lamp kapot', 'Overgenomen', 'Stoep ligt los', 'Wacht op antwoord', 'Nieuw voor u 1');
  assert.ok(page.$('header').text().includes('1 nieuw bericht'));

  const read = await page.press('Ik heb alles gelezen');
  read.doesNotShow('Nieuw voor u 1');
  read.shows('Lamp kapot');
});

onEachEngine('What came about one matter stands together, the latest first', async site => {
  const town = await makeNeighbourhood(site);
  const lamp = await bringIn(site, town.amina, 'Lamp kapot');
  const bench = await bringIn(site, town.amina, 'Bank stuk');
  await answer(site, town, lamp);
  await answer(site, town, bench);
  await answer(site, town, lamp, (await findVoice(site.database.read, lamp))?.currentAnswerId);
  const page = await town.amina.visitor.get('/mijn-pagina');
  page.shows('Nieuw voor u 3', '1 eerder bericht');
  assert.equal(page.$('.sw-news > li').length, 2);
  assert.equal(page.$('.sw-news > li').first().find('details a').attr('href'), `/inbreng/${lamp}`);
});

onEachEngine('A resident stops following from her own page, and chooses her mail', async site => {
  const town = await makeNeighbourhood(site);
  const { visitor } = town.amina;
  await (await visitor.get(`/volgen?onderwerp=area:${testTown.west}&terug=/mijn-pagina`)).press(
    'Volg Westerwijk',
  );
  const following = await visitor.get('/mijn-pagina');
  following.shows('Westerwijk');
  (await following.press('Stop met volgen van Westerwijk')).shows('U volgt nog niets');

  const chosen = await (await visitor.get('/mijn-pagina')).press('Bewaar', {
    'Wat er met uw inbreng gebeurt': false,
  });
  chosen.shows('Uw keuze is bewaard.');
  await answer(site, town, await bringIn(site, town.amina, 'Lamp kapot'));
  assert.deepEqual(await mailsTo(site, 'amina@example.nl'), []);
  (await visitor.get('/mijn-pagina')).shows('Lamp kapot');
});

onEachEngine(
  'An official sees the roles she holds, from when, and a guest is asked who it is',
  async site => {
    const { wim } = await makeNeighbourhood(site);
    const page = await wim.visitor.get('/mijn-pagina');
    page.shows('Uw rollen', 'Wijkteam Westerwijk', '14 augustus 2025', 'Wat uw orgaan moet doen');
    const guest = await site.visitor().get('/mijn-pagina');
    assert.equal(guest.path, '/inloggen?naar=%2Fmijn-pagina');
  },
);

onEachEngine(
  'Who gets no mail because the address refused it, hears so and can show that it works again',
  async site => {
    const { amina } = await makeNeighbourhood(site);
    await site.database.write(tx => insertBounce(tx, 'amina@example.nl', '550 onbekend', site.now()));
    const page = await amina.visitor.get('/mijn-pagina');
    page.shows('Onze mail komt niet bij u aan');
    await page.press('Stuur een proefmail');
    const confirm = await amina.visitor.get(await linkMailedTo(site, 'amina@example.nl'));
    (await confirm.press('Stuur mij weer mail')).doesNotShow('Onze mail komt niet bij u aan');
  },
);

onEachEngine(
  'A guest follows a wijk with nothing but a confirmed address, and comes back to it',
  async site => {
    await makeNeighbourhood(site);
    const guest = site.visitor();
    const form = new URLSearchParams({
      onderwerp: `area:${testTown.west}`,
      terug: `/wijken/${testTown.west}`,
    });
    const ask = await guest.post('/volgen', form);
    const wrong = await ask.press('Stuur mij die mail', { 'Uw e-mailadres': 'geen adres' });
    assert.equal(wrong.status, 422);
    assert.equal(wrong.$('[name=email]').attr('value'), 'geen adres');
    (await wrong.press('Stuur mij die mail', { 'Uw e-mailadres': 'gast@example.nl' })).shows(
      'gast@example.nl',
    );

    const confirm = await guest.get(await linkMailedTo(site, 'gast@example.nl'));
    const back = await confirm.press('Ja, ik wil dit volgen');
    assert.equal(back.path, `/wijken/${testTown.west}`);
    const followers = await site.database.read.selectFrom('follows').selectAll().execute();
    assert.equal(followers.length, 1);
  },
);
