import assert from 'node:assert/strict';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine } from '../../../test/site.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';

onEachEngine(
  'a neighbour reads what it is about, what can be done now, and when the answer comes',
  async site => {
    const town = await makeNeighbourhood(site);
    const { id } = await makeTrajectory(site, town);
    const page = await site.visitor().get(paths.trajectory(id));
    assert.equal(page.heading, 'Kerkstraat opnieuw ingericht');
    page.shows(
      'Dit kunt u nu doen',
      'Meedoen kan tot 17 maart 2026 om 12.00 uur',
      'We lezen alles en geven op alles antwoord.',
      'Uiterlijk op 1 mei 2026',
      'Afdeling Verkeer, naar verwachting op 16 mei 2026',
      'Hierover kunt u meedenken',
      'Het riool wordt vervangen.',
      'De raad gaf geld in 2025.',
      'Raadplegen.',
      'Wim Wijk',
    );
    assert.equal(page.$('[aria-current=step]').text().includes('Luisteren'), true);
    page.doesNotShow('Voor wie dit traject doet', 'niet van de gemeente zelf');
    (await town.wim.visitor.get(paths.trajectory(id))).shows('Voor wie dit traject doet');
    (await town.ada.visitor.get(paths.trajectory(id))).shows('Voor wie dit traject doet');
    (await town.amina.visitor.get(paths.trajectory(id))).doesNotShow('Voor wie dit traject doet');
    (await page.follow('Doe mee')).shows('Meedoen');
  },
);

onEachEngine('what is no trajectory is not found', async site => {
  assert.equal((await site.visitor().get('/trajecten/1')).status, 404);
  assert.equal((await site.visitor().get('/trajecten/bestaat-niet')).status, 404);
});
