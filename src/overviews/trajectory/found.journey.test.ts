import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { followRecord } from '../../platform/search/follow-record.ts';
import { sources } from '../search/sources.ts';

const get = (site: TestSite, path: string) => site.visitor().get(path);

onEachEngine(
  'a trajectory is found from the first page, from the place, by its words and by who follows it',
  async site => {
    const town = await makeNeighbourhood(site);
    const { id, title } = await makeTrajectory(site, town);
    (await get(site, paths.home)).shows('Praat mee voor er wordt besloten', title);
    const west = await get(site, paths.area(testTown.southWest));
    west.shows(`Praat mee: ${title}`, 'Meepraten over plannen');
    (await get(site, paths.area(testTown.east))).doesNotShow(title);

    await sealLog(site.database);
    await followRecord(site.database, sources);
    (await get(site, paths.searchFor('riool'))).shows(title);

    const page = await town.amina.visitor.get(paths.trajectory(id));
    (await page.press('Volg dit traject')).shows('U volgt dit traject');
    (await town.amina.visitor.get(paths.myPage)).shows('Participatietraject', title);
  },
);

onEachEngine(
  'the council sees what people are heard on, and where the day of the answer passed',
  async site => {
    const town = await makeNeighbourhood(site);
    await makeTrajectory(site, town);
    await makeTrajectory(site, town, { opensInDays: -70, title: 'Groenplan' });
    const page = await get(site, paths.council);
    page.shows('Participatie', 'Groenplan', 'Te laat', '25 februari 2026', 'Nog niets gezegd');
    site.setNow('2026-03-17T11:00:00.000Z');
    (await get(site, paths.council)).shows('Tussen twee fasen');
  },
);
