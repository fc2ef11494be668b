import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { queryText } from '../../platform/form.ts';
import { found } from '../../platform/found.ts';
import { aroundIn, readPage } from '../../platform/keyset.ts';
import { numberIn, type Site, showToEveryGuest } from '../../platform/site.ts';
import { areasInWords } from '../decisions/public.ts';
import { allAreas, areaAndDescendants, areaPath, areasWithCodes } from '../neighbourhoods/public.ts';
import { viewerIn } from '../organisations/public.ts';
import { byNextMoment, firstChange } from './by-next-moment.ts';
import { calendarOf } from './calendar.ts';
import { trajectoriesPage } from './pages/trajectories-page.ts';
import { mayWriteSomewhere } from './policy.ts';
import { endedTrajectories, findTrajectory, markOf, plansOf, runningTrajectories } from './store.ts';
import { isPublished } from './trajectory.ts';

/** The list of trajectories, and the timetable of one for a calendar. */
export function listRoutes({ router, database, settings, now }: Site): void {
  const db = database.read;

  router.get(paths.trajectories, async c => {
    const moment = now();
    const areas = await allAreas(db);
    const area = areas.find(({ code }) => code === queryText(c, 'wijk'));
    const areaCodes = area && [
      ...(await areaPath(db, area.code)).map(({ code }) => code),
      ...(await areaAndDescendants(db, area.code)),
    ];
    const running = (await runningTrajectories(db, { areaCodes })).sort(byNextMoment(moment));
    const { rows, previous, next } = await readPage(
      aroundIn(c.req.query()),
      (around, atMost) => endedTrajectories(db, { how: 'decided', areaCodes }, { ...around, atMost }),
      markOf,
    );
    const at = (mark: Record<string, string>) =>
      `${paths.trajectories}?${new URLSearchParams({ ...(area && { wijk: area.code }), ...mark })}`;
    const page = trajectoriesPage(frameIn.of(c), {
      running,
      decided: rows,
      withdrawn: await endedTrajectories(db, { how: 'withdrawn', areaCodes }),
      areas,
      area,
      previous: previous && at(previous),
      next: next && at(next),
      mayWrite: mayWriteSomewhere(viewerIn.of(c)),
      now: moment,
    });
    return showToEveryGuest(c, page, { until: firstChange(running, moment) });
  });

  router.get(paths.trajectoryCalendar(':id'), async c => {
    const trajectory = found(await findTrajectory(db, numberIn(c, 'id')));
    const published = found(isPublished(trajectory) ? trajectory : undefined);
    const [latest] = await plansOf(db, published.id);
    const calendar = calendarOf(published, {
      statedAt: latest?.statedAt ?? published.publishedAt,
      siteAddress: settings.baseUrl,
      pageAddress: new URL(paths.trajectory(published.id), settings.baseUrl).href,
      places: areasInWords(await areasWithCodes(db, published.plan.areaCodes)),
    });
    return c.body(calendar, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="traject-${published.id}.ics"`,
    });
  });
}
