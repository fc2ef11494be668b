import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { aboutPage } from './about-page.ts';
import { accessibilityPage } from './accessibility-page.ts';
import { privacyPage } from './privacy-page.ts';

export function aboutRoutes({ router, settings }: Site): void {
  const canFindAddresses = settings.geocoderUrl !== undefined;
  router.get(paths.about, c => showToEveryGuest(c, aboutPage(frameIn.of(c))));
  router.get(paths.accessibility, c => showToEveryGuest(c, accessibilityPage(frameIn.of(c))));
  router.get(paths.privacy, c => showToEveryGuest(c, privacyPage(frameIn.of(c), { canFindAddresses })));
}
