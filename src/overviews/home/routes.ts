import { frameIn } from '../../design/layout.ts';
import { firstChange } from '../../domains/budgets/public.ts';
import { firstTermChange } from '../../domains/consultations/public.ts';
import { firstChange as firstPhaseChange } from '../../domains/participation/public.ts';
import { paths } from '../../paths.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { gatherHome } from './gather-home.ts';
import { homePage } from './home-page.ts';

export function homeRoutes({ router, database, settings, now }: Site): void {
  router.get(paths.home, async c => {
    const moment = now();
    const home = await gatherHome(database.read, moment);
    const canFindAddresses = settings.geocoderUrl !== undefined;
    const page = homePage(frameIn.of(c), { ...home, now: moment, canFindAddresses });
    const changes = [
      firstChange(home.budgets, moment),
      firstPhaseChange(home.trajectories, moment),
      firstTermChange(home.consultations, moment),
    ];
    return showToEveryGuest(c, page, { until: changes.flatMap(change => change ?? []).sort()[0] });
  });
}
