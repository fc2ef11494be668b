import { frameIn } from '../../design/layout.ts';
import { findBudget, mayRun } from '../../domains/budgets/public.ts';
import { followForm, isFollowing } from '../../domains/notifications/public.ts';
import { viewerIn } from '../../domains/organisations/public.ts';
import { paths } from '../../paths.ts';
import { found } from '../../platform/found.ts';
import { numberIn, type Site, showToEveryGuest } from '../../platform/site.ts';
import { analysisRoutes } from './analysis-routes.ts';
import { budgetPage } from './budget-page.ts';
import { gatherBudget } from './gather-budget.ts';

export function budgetPageRoutes(site: Site): void {
  const { router, database, now } = site;
  const db = database.read;

  analysisRoutes(site);

  router.get(paths.budget(':id'), async c => {
    const viewer = viewerIn.of(c);
    const budget = found(await findBudget(db, numberIn(c, 'id')));
    const story = await gatherBudget(db, budget, now());
    const topic = `budget:${budget.id}` as const;
    const page = budgetPage(frameIn.of(c), {
      ...story,
      mayRun: mayRun(viewer, budget),
      follow: followForm({
        topic,
        what: 'dit wijkbudget',
        isFollowing: viewer.person !== null && (await isFollowing(db, viewer.person.id, topic)),
        returnTo: paths.budget(budget.id),
      }),
    });
    return showToEveryGuest(c, page, { until: story.until });
  });
}
