import assert from 'node:assert/strict';
import { agreed, makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine } from '../../../test/site.ts';
import { makeTrajectory, testPlan } from '../../../test/trajectory.ts';
import { founder, foundOrganisation, setUpBody } from '../../domains/organisations/public.ts';
import {
  beginTrajectory,
  holdTrajectory,
  statePlan,
  type Trajectory,
} from '../../domains/participation/public.ts';
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

onEachEngine(
  'where a developer runs it, everybody reads who does, who looks along and who decides',
  async site => {
    const town = await makeNeighbourhood(site);
    const tess = await town.tess.viewer();
    const plan = testPlan(site, { opensInDays: -5, decidingBodyId: town.trafficId });
    const { id } = await site.database.write(async tx => {
      const words = { about: '', website: '', email: '', areaCode: '' };
      const developer = agreed(
        await foundOrganisation(tx, founder, { name: 'Bouw & Zn', kind: 'company', ...words }, site.now()),
      );
      const body = { organisationId: developer.id, name: 'Ontwikkeling', kind: 'board', isAnswering: true };
      const { id: runningBodyId } = agreed(
        await setUpBody(tx, founder, { ...body, areaCode: '', about: '' }, site.now()),
      );
      const begun = agreed(await beginTrajectory(tx, tess, { runningBodyId, plan }, site.now()));
      const held = (await holdTrajectory(tx, begun.id)) as Trajectory;
      const seatId = tess.seats[0]?.id ?? 0;
      const said = { reason: '', statedBySeatId: seatId, checkedBySeatId: seatId };
      return statePlan(tx, held, plan, said, site.now());
    });
    const page = await site.visitor().get(paths.trajectory(id));
    page.shows(
      'Dit traject is niet van de gemeente zelf',
      'Bouw & Zn doet het en antwoordt u.',
      'Afdeling Verkeer kijkt mee namens de gemeente.',
      'Afdeling Verkeer besluit.',
      'Wie meekijkt namens de gemeente',
    );
    (await site.visitor().get(paths.trajectories)).shows('Bouw & Zn');
    (await town.tess.visitor.get(paths.trajectory(id))).doesNotShow('Voor wie dit traject doet');
  },
);

onEachEngine('before it is published a plan is for who writes it', async site => {
  const town = await makeNeighbourhood(site);
  const wim = await town.wim.viewer();
  const { id } = await site.database.write(async tx =>
    agreed(
      await beginTrajectory(
        tx,
        wim,
        { runningBodyId: town.teamId, plan: { title: 'Nog niet af' } },
        site.now(),
      ),
    ),
  );
  assert.equal((await site.visitor().get(paths.trajectory(id))).status, 404);
  assert.equal((await town.amina.visitor.get(paths.trajectory(id))).status, 404);
  (await site.visitor().get(paths.trajectories)).doesNotShow('Nog niet af');
  assert.equal((await site.visitor().get(paths.trajectoryCalendar(id))).status, 404);
  assert.equal((await town.wim.visitor.get(paths.trajectory(id))).status, 200);
});
