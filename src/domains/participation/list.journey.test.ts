import assert from 'node:assert/strict';
import { makeNeighbourhood } from '../../../test/neighbourhood.ts';
import { onEachEngine } from '../../../test/site.ts';
import { testTown } from '../../../test/town.ts';
import { makeTrajectory } from '../../../test/trajectory.ts';
import { paths } from '../../paths.ts';
import { addMinutes } from '../../platform/clock.ts';

onEachEngine(
  'everybody finds where they can take part now, what is coming, and what waits for an answer',
  async site => {
    const town = await makeNeighbourhood(site);
    (await site.visitor().get(paths.trajectories)).shows('Er is nog geen traject');
    const open = await makeTrajectory(site, town);
    await makeTrajectory(site, town, { opensInDays: 30, title: 'Speelplekken' });
    await makeTrajectory(site, town, { opensInDays: -25, title: 'Kade' });
    await makeTrajectory(site, town, { opensInDays: -55, title: 'Nota groen', areaCodes: [] });

    const list = await site.visitor().get(paths.trajectories);
    const partOf = (title: string): string =>
      list
        .$('.sw-matter__title')
        .filter((_, it) => list.$(it).text() === title)
        .closest('.sw-section')
        .attr('id') ?? '';
    assert.equal(partOf('Kerkstraat opnieuw ingericht'), 'nu');
    assert.equal(partOf('Speelplekken'), 'straks');
    assert.equal(partOf('Kade'), 'straks');
    assert.equal(partOf('Nota groen'), 'antwoord');
    list.shows('Meedoen kan weer vanaf 7 maart 2026 om 12.00 uur');

    const east = await site.visitor().get(`${paths.trajectories}?wijk=${testTown.east}`);
    east.shows('Nota groen');
    east.doesNotShow('Speelplekken');

    // To the minute: the list of guests is kept, and turns over with the clock.
    site.setNow(addMinutes(open.plan.phases[0]?.closesAt ?? '', -1));
    (await site.visitor().get(paths.trajectories)).shows('tot 17 maart 2026 om 12.00 uur');
    site.setNow(open.plan.phases[0]?.closesAt ?? '');
    (await site.visitor().get(paths.trajectories)).doesNotShow('tot 17 maart 2026 om 12.00 uur');
  },
);

onEachEngine('forty trajectories stand in one list, and can be looked through by place', async site => {
  const town = await makeNeighbourhood(site);
  for (let number = 1; number <= 40; number++)
    await makeTrajectory(site, town, { opensInDays: number, title: `Traject ${number}` });
  const list = await site.visitor().get(paths.trajectories);
  assert.equal(list.$('.sw-matter').length, 40);
  list.shows('Waar');
  assert.equal(list.$('.sw-matter__title').first().text(), 'Traject 1');
});

onEachEngine('the timetable goes into a calendar, and the list into a spreadsheet', async site => {
  const town = await makeNeighbourhood(site);
  const { id } = await makeTrajectory(site, town);
  const calendar = await site.visitor().get(paths.trajectoryCalendar(id));
  assert.equal(calendar.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.equal(calendar.body.split('BEGIN:VEVENT').length - 1, 6);
  assert.equal((await site.visitor().get(paths.trajectoryCalendar(99))).status, 404);

  const csv = (await site.visitor().get(paths.trajectoriesCsv)).body.trim().split('\r\n');
  assert.equal(csv.length, 2);
  assert.match(csv[1] ?? '', /^1,Kerkstraat opnieuw ingericht,Z\/26\/2001,WK990100,Wijkteam Westerwijk,/);
  const json = JSON.parse((await site.visitor().get(paths.trajectoriesJson)).body) as { state: string }[];
  assert.equal(json[0]?.state, 'open');
});
