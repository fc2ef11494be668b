import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { addDays, dayOf, type Instant } from '../../platform/clock.ts';
import { type Site, showToEveryGuest } from '../../platform/site.ts';
import { aboutPage } from './about-page.ts';
import { accessibilityPage } from './accessibility-page.ts';
import { privacyPage } from './privacy-page.ts';

export function aboutRoutes({ router, settings, now }: Site): void {
  const canFindAddresses = settings.geocoderUrl !== undefined;
  router.get(paths.about, c => showToEveryGuest(c, aboutPage(frameIn.of(c))));
  router.get(paths.accessibility, c => showToEveryGuest(c, accessibilityPage(frameIn.of(c))));
  router.get(paths.privacy, c => showToEveryGuest(c, privacyPage(frameIn.of(c), { canFindAddresses })));

  router.get(paths.securityTxt, c => c.text(securityTxt(settings.baseUrl, now())));
  router.get(paths.robotsTxt, c => c.text(robotsTxt));
}

/** Where to report a weak spot, in the form of RFC 9116. It never says that it has expired: it is made when asked for. */
const securityTxt = (baseUrl: string, now: Instant): string =>
  [
    `Contact: ${baseUrl}${paths.about}`,
    `Expires: ${addDays(dayOf(now), 365)}T00:00:00.000Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${baseUrl}${paths.securityTxt}`,
    '',
  ].join('\n');

/** Everything public may be found; forms and pages for one reader say so themselves. */
const robotsTxt = 'User-agent: *\nDisallow:\n';
