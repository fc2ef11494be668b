import { frameIn } from '../../design/layout.ts';
import { tidyCode } from '../../domains/neighbourhoods/public.ts';
import { isFollowing } from '../../domains/notifications/public.ts';
import { viewerIn } from '../../domains/organisations/public.ts';
import { dayOf } from '../../platform/clock.ts';
import { found } from '../../platform/found.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { gatherNeighbourhood } from './gather-neighbourhood.ts';
import { neighbourhoodPage } from './neighbourhood-page.ts';

export function neighbourhoodPageRoutes({ router, database, now }: Site): void {
  router.get('/wijken/:code', async c => {
    const today = dayOf(now());
    const gathered = found(await gatherNeighbourhood(database.read, tidyCode(c.req.param('code')), today));
    const { person } = viewerIn.of(c);
    const follows =
      person !== null && (await isFollowing(database.read, person.id, `area:${gathered.area.code}`));
    return showToEveryGuest(
      c,
      neighbourhoodPage(frameIn.of(c), { ...gathered, today, isFollowing: follows }),
    );
  });
}
