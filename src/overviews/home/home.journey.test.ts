import assert from 'node:assert/strict';
import { onEachEngine } from '../../../test/site.ts';
import { makeTown } from '../../../test/town.ts';

onEachEngine('whoever comes for the first time reads how it works and finds the own wijk', async site => {
  await makeTown(site);
  const page = await site.visitor().get('/');
  assert.equal(page.status, 200);
  page.shows('Zo werkt het', 'Hier begint het', 'De wijken van Proefstad', 'Westerwijk');
  assert.equal((await page.press('Zoek wijk', { 'Vind uw wijk': 'ooster' })).heading, 'Vind uw wijk');
  assert.equal((await page.follow('Westerwijk')).heading, 'Westerwijk');
  assert.equal((await page.follow('Lees hoe Samenwijk werkt')).heading, 'Hoe Samenwijk werkt');
});

onEachEngine('the first page answers before anything is there', async site => {
  const page = await site.visitor().get('/');
  assert.equal(page.status, 200);
  page.shows('Hier begint het');
});

onEachEngine('the pages about the site are there for everybody', async site => {
  for (const [path, heading] of [
    ['/over', 'Hoe Samenwijk werkt'],
    ['/toegankelijkheid', 'Toegankelijkheid'],
    ['/privacy', 'Privacy'],
  ] as const) {
    const page = await site.visitor().get(path);
    assert.equal(page.heading, heading);
  }
});
