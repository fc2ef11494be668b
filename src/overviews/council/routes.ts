import { frameIn } from '../../design/layout.ts';
import { firstTermChange } from '../../domains/consultations/public.ts';
import { viewerIn } from '../../domains/organisations/public.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { queryText } from '../../platform/form.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { councilPage } from './council-page.ts';
import { gatherCouncil, portfolioOf } from './gather-council.ts';

/** Public: what the council sees, everybody may see. Who has neighbourhoods in portfolio sees those first. */
export function councilRoutes({ router, database, now }: Site): void {
  router.get(paths.council, async c => {
    const moment = now();
    const today = dayOf(moment);
    const portfolio = portfolioOf(viewerIn.of(c));
    const view = portfolio.length > 0 && queryText(c, 'toon') !== 'gemeente' ? 'own' : 'town';
    const council = await gatherCouncil(database.read, view === 'own' ? portfolio : undefined, moment);
    const hasPortfolio = portfolio.length > 0;
    const page = councilPage(frameIn.of(c), { council, view, hasPortfolio, today, now: moment });
    const terms = firstTermChange(
      council.consultations.map(({ consultation }) => consultation),
      moment,
    );
    const until = [council.trajectories.until, terms].flatMap(change => change ?? []).sort()[0];
    return showToEveryGuest(c, page, { until });
  });
}
