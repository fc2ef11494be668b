import assert from 'node:assert/strict';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { paths } from '../../paths.ts';
import { appointAdministrator } from '../organisations/public.ts';
import { ensurePerson } from '../people/public.ts';
import { bringInVoice } from './public.ts';
import { slugFor } from './theme.ts';

async function administrator(site: TestSite) {
  const personId = await site.database.write(async tx => {
    const person = await ensurePerson(tx, { email: 'ruth@example.nl', name: 'Ruth' }, site.now());
    await appointAdministrator(tx, person, { townName: 'Proefstad', now: site.now() });
    return person.id;
  });
  const ruth = site.visitor();
  await site.signIn(ruth, personId);
  return ruth;
}

onEachEngine('an administrator names, adds and orders themes, and residents find them so', async site => {
  const { amina } = await makeNeighbourhood(site);
  const ruth = await administrator(site);
  const page = await (await ruth.get(paths.administration)).follow('Thema’s');
  (await page.press('Voeg het thema toe', { Naam: 'Crème & café' })).shows('Het thema staat erbij.');
  const added = await ruth.get(paths.themes);
  await added.press('Bewaar de naam van Crème & café', {});
  const options = async () => {
    const form = await amina.visitor.get(paths.newVoice);
    return form
      .$('[name=themeSlug] option, [name=theme] option')
      .toArray()
      .map(it => form.$(it).text());
  };
  const before = await options();
  assert.ok(before.includes('Crème & café') && before.at(-1) === 'Iets anders', before.join('; '));
  await (await ruth.get(paths.themes)).press(`Omhoog met ${before[2]}`);
  assert.equal((await options())[1], before[2]);

  const renamed = new URLSearchParams({ name: 'Groen en blauw' });
  (await ruth.post(paths.renameTheme('groen'), renamed)).shows('De naam is bewaard.');
  assert.ok((await options()).includes('Groen en blauw'));
  (await ruth.get(paths.themes)).shows('Thema’s');
});

onEachEngine('a theme that was used stays, one that was not can go', async site => {
  const { amina } = await makeNeighbourhood(site);
  const ruth = await administrator(site);
  await site.database.write(tx =>
    bringInVoice(
      tx,
      { personId: amina.id },
      {
        kind: 'idea',
        title: 'Een bank',
        text: 'Graag een bank.',
        themeSlug: 'groen',
        areaCode: null,
        longitude: null,
        latitude: null,
        authorName: '',
        photoKeys: [],
      },
      site.now(),
    ),
  );
  const kept = await ruth.post(paths.removeTheme('groen'), new URLSearchParams());
  assert.equal(kept.status, 422);
  kept.shows('Dit thema is in gebruik en kan niet weg.');
  (await ruth.post(paths.removeTheme('energie'), new URLSearchParams())).shows('Het thema is weg.');
  assert.equal((await ruth.post(paths.removeTheme('energie'), new URLSearchParams())).status, 404);
  await site.database.write(tx => tx.deleteFrom('themes').where('slug', '<>', 'groen').execute());
  (await ruth.post(paths.removeTheme('groen'), new URLSearchParams())).shows('Dit is het enige thema.');
});

onEachEngine(
  'a name that is missing, too long or taken is asked again, and others arrange nothing',
  async site => {
    const { amina } = await makeNeighbourhood(site);
    const ruth = await administrator(site);
    for (const [name, sentence] of [
      ['', 'Vul een naam in.'],
      ['x'.repeat(61), 'Maak de naam korter'],
      ['groen, water EN dieren', 'Er is al een thema met deze naam.'],
    ] as const) {
      for (const address of [paths.themes, paths.renameTheme('verkeer')]) {
        const again = await ruth.post(address, new URLSearchParams({ name }));
        assert.equal(again.status, 422);
        again.shows(sentence);
      }
    }
    const body = () => new URLSearchParams({ name: 'Van mij' });
    for (const visitor of [site.visitor(), amina.visitor]) {
      assert.equal((await visitor.get(paths.themes)).status, 404);
      for (const address of [
        paths.themes,
        paths.renameTheme('groen'),
        paths.moveThemeUp('groen'),
        paths.removeTheme('groen'),
      ])
        assert.equal((await visitor.post(address, body())).status, 404, address);
    }
    assert.equal(slugFor('Één café!', ['een-cafe']), 'een-cafe-2');
  },
);
