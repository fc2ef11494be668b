import assert from 'node:assert/strict';
import { done, withParties } from '../../../test/parties.ts';
import { onEachEngine } from '../../../test/site.ts';
import { areaFeature, collection, makeTown, testTown } from '../../../test/town.ts';
import { importFigures } from '../../domains/indicators/public.ts';
import { importAreas } from '../../domains/neighbourhoods/public.ts';
import { makePromise } from '../../domains/promises/public.ts';

onEachEngine('a new wijk is a warm page that says what will come', async site => {
  await makeTown(site);
  const page = await site.visitor().get(`/wijken/${testTown.west}`);
  assert.equal(page.status, 200);
  assert.equal(page.heading, 'Westerwijk');
  page.shows(
    'Wijk in Proefstad',
    'Breng iets in',
    'nog niemand aangewezen',
    'Hier heeft nog niemand iets ingebracht',
    'Hier is nog niets afgesproken',
    'Hier staan nog geen namen',
    'Noordwest',
  );
  page.doesNotShow('in cijfers', 'Oosterwijk');
});

onEachEngine('a buurt says in which wijk it lies, and leads to its neighbours', async site => {
  await makeTown(site);
  const page = await site.visitor().get(`/wijken/${testTown.southWest}`);
  page.shows('Buurt in Westerwijk');
  assert.equal((await page.follow('Noordwest')).heading, 'Noordwest');
  assert.equal((await page.follow('Westerwijk')).heading, 'Westerwijk');
});

onEachEngine('figures stand beside those of the town, with their year and source', async site => {
  await makeTown(site);
  const file = `code,inwoners,pct_koop,woz_x1000\n${testTown.municipality},5000,40,350\n${testTown.west},1230,61,-99995\n`;
  await importFigures(site.database, file, { year: 2024, source: 'CBS, kerncijfers', now: site.now() });
  const page = await site.visitor().get(`/wijken/${testTown.west}`);
  page.shows('Westerwijk in cijfers', '1.230', '61%', 'heel Proefstad', 'Bron: CBS, kerncijfers (2024).');
  page.doesNotShow('-99995', '5.000', 'woning (WOZ)');
});

onEachEngine('the page is the same for every guest, so that it can be kept', async site => {
  await makeTown(site);
  const [one, other] = await Promise.all(
    [site.visitor(), site.visitor()].map(visitor => visitor.get(`/wijken/${testTown.west}`)),
  );
  assert.equal(one?.body, other?.body);
});

onEachEngine(
  'who is there, what was said and what was promised stand on the page of the wijk',
  async site => {
    const { official, roadsId, voiceId } = await withParties(site);
    const promised = await site.database.write(tx =>
      makePromise(
        tx,
        official.viewer,
        {
          keeperKey: `body:${roadsId}`,
          isContact: false,
          title: 'Een drempel bij de school',
          text: '',
          themeSlug: 'verkeer',
          dueOn: '2026-03-20',
          promisedOn: '2026-03-01',
          beneficiary: 'de buurt',
          beneficiaryOrganisationId: null,
          beneficiaryAreaCode: testTown.southWest,
          areaCodes: [testTown.southWest],
          decisionId: '',
          voiceIds: String(voiceId),
          meeting: '',
        },
        site.now(),
      ),
    );
    done(promised);
    const visitor = site.visitor();
    const page = await visitor.get(`/wijken/${testTown.west}`);
    page.shows(
      'Een zebrapad bij de school',
      'Wacht op antwoord',
      'Een drempel bij de school',
      'wacht op antwoord1',
    );
    page.shows('Tom Team', 'Wijkvereniging West', 'Vera Voorzitter, voorzitter');
    page.doesNotShow('Te laat');
    (await visitor.get(`/wijken/${testTown.southEast}`)).doesNotShow('zebrapad', 'drempel');

    site.setNow('2026-06-01T10:00:00.000Z');
    const later = await site.visitor().get(`/wijken/${testTown.southWest}`);
    later.shows('Te laat', 'Antwoord te laat', 'Deze afspraak is te laat');
  },
);

onEachEngine('whoever is signed in can follow the wijk from its page, and stop', async site => {
  const { bram } = await withParties(site);
  const page = await bram.visitor.get(`/wijken/${testTown.west}`);
  const followed = await page.press('Volg deze wijk');
  assert.equal(followed.path, `/wijken/${testTown.west}`);
  (await followed.press('Stop met volgen van deze wijk')).shows('Volg deze wijk');
});

onEachEngine('a name with signs in it stands there as it was typed', async site => {
  await makeTown(site);
  const name = `<b>"d'Oude & 't Hof"</b>`;
  await importAreas(site.database, collection(areaFeature(testTown.southWest, name, null)), {
    now: site.now(),
  });
  const page = await site.visitor().get(`/wijken/${testTown.southWest}`);
  assert.equal(page.heading, name);
  assert.equal(page.$('h1 b').length, 0);
});
