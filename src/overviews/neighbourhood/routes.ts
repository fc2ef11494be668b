import { frameIn } from '../../design/layout.ts';
import { tidyCode } from '../../domains/neighbourhoods/public.ts';
import { dayOf } from '../../platform/clock.ts';
import { found } from '../../platform/found.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { gatherNeighbourhood } from './gather-neighbourhood.ts';
import { neighbourhoodPage } from './neighbourhood-page.ts';

export function neighbourhoodPageRoutes({ router, database, now }: Site): void {
  router.get('/wijken/:code', async c => {
    const today = dayOf(now());
    const gathered = found(await gatherNeighbourhood(database.read, tidyCode(c.req.param('code')), today));
    return showToEveryGuest(c, neighbourhoodPage(frameIn.of(c), { ...gathered, today, isFollowing: false }));
  });
}
