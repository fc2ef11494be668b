import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { queryText } from '../../platform/form.ts';
import { aroundIn, readPage } from '../../platform/keyset.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { allAreas, areaAndDescendants, areaPath } from '../neighbourhoods/public.ts';
import { allBodies, viewerIn } from '../organisations/public.ts';
import type { BookGrant } from './begin-budget.ts';
import { beginRoutes } from './begin-routes.ts';
import { byNextMoment, firstChange } from './by-next-moment.ts';
import { budgetsPage } from './pages/budgets-page.ts';
import { mayBegin } from './policy.ts';
import { rulesRoutes } from './rules-routes.ts';
import { accountedBudgets, markOf, runningBudgets, withdrawnBudgets } from './store.ts';
import type { TakeBackGrant } from './withdraw-budget.ts';
import { withdrawRoutes } from './withdraw-routes.ts';

/** What the ledgers above hand to the budgets. */
export interface AroundBudgets {
  readonly bookGrant: BookGrant;
  readonly takeBackGrant: TakeBackGrant;
}

export function budgetsRoutes(site: Site, { bookGrant, takeBackGrant }: AroundBudgets): void {
  listRoutes(site);
  beginRoutes(site, { bookGrant });
  rulesRoutes(site);
  withdrawRoutes(site, { takeBackGrant });
}

function listRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.budgets, async c => {
    const moment = now();
    const areas = await allAreas(db);
    const area = areas.find(({ code }) => code === queryText(c, 'wijk'));
    const areaCodes = area && [
      ...(await areaPath(db, area.code)).map(({ code }) => code),
      ...(await areaAndDescendants(db, area.code)),
    ];
    const running = (await runningBudgets(db, { areaCodes })).sort(byNextMoment(moment));
    const { rows, previous, next } = await readPage(
      aroundIn(c.req.query()),
      (around, atMost) => accountedBudgets(db, { areaCodes }, { ...around, atMost }),
      markOf,
    );
    const viewer = viewerIn.of(c);
    const bodies = viewer.seats.length > 0 ? await allBodies(db, dayOf(moment)) : [];
    const at = (mark: Record<string, string>) =>
      `${paths.budgets}?${new URLSearchParams({ ...(area && { wijk: area.code }), ...mark })}`;
    const page = budgetsPage(frameIn.of(c), {
      running,
      accounted: rows,
      withdrawn: await withdrawnBudgets(db, { areaCodes }),
      areas,
      area,
      previous: previous && at(previous),
      next: next && at(next),
      mayBegin: bodies.some(body => mayBegin(viewer, body)),
      now: moment,
    });
    return showToEveryGuest(c, page, { until: firstChange(running, moment) });
  });
}
