import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { gatherHome } from './gather-home.ts';
import { homePage } from './home-page.ts';

export function homeRoutes({ router, database, settings, now }: Site): void {
  router.get(paths.home, async c => {
    const today = dayOf(now());
    const home = await gatherHome(database.read, today);
    const canFindAddresses = settings.geocoderUrl !== undefined;
    return showToEveryGuest(c, homePage(frameIn.of(c), { ...home, today, canFindAddresses }));
  });
}
