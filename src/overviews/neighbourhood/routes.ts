import { frameIn } from '../../design/layout.ts';
import { firstChange } from '../../domains/budgets/public.ts';
import { firstTermChange } from '../../domains/consultations/public.ts';
import { tidyCode } from '../../domains/neighbourhoods/public.ts';
import { isFollowing } from '../../domains/notifications/public.ts';
import { viewerIn } from '../../domains/organisations/public.ts';
import { firstChange as firstPhaseChange } from '../../domains/participation/public.ts';
import { dayOf } from '../../platform/clock.ts';
import { found } from '../../platform/found.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { gatherNeighbourhood } from './gather-neighbourhood.ts';
import { neighbourhoodPage } from './neighbourhood-page.ts';

export function neighbourhoodPageRoutes({ router, database, now }: Site): void {
  router.get('/wijken/:code', async c => {
    const moment = now();
    const gathered = found(await gatherNeighbourhood(database.read, tidyCode(c.req.param('code')), moment));
    const { person } = viewerIn.of(c);
    const follows =
      person !== null && (await isFollowing(database.read, person.id, `area:${gathered.area.code}`));
    const changes = [
      firstChange(gathered.budgets, moment),
      firstPhaseChange(gathered.trajectories, moment),
      firstTermChange(gathered.consultations, moment),
    ];
    return showToEveryGuest(
      c,
      neighbourhoodPage(frameIn.of(c), {
        ...gathered,
        now: moment,
        today: dayOf(moment),
        isFollowing: follows,
      }),
      { until: changes.flatMap(change => change ?? []).sort()[0] },
    );
  });
}
