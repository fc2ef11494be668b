import assert from 'node:assert/strict';
import { onEachEngine } from '../../../test/site.ts';
import { makeTown, testTown } from '../../../test/town.ts';
import { importFigures } from '../../domains/indicators/public.ts';

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
