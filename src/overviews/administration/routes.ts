import { frameIn } from '../../design/layout.ts';
import { allAreas } from '../../domains/neighbourhoods/public.ts';
import {
  answeringBodies,
  isAdministrator,
  organisationsOn,
  seatsForAreas,
  viewerIn,
} from '../../domains/organisations/public.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { allowed } from '../../platform/found.ts';
import { type Site, show } from '../../platform/site.ts';
import { administrationPage } from './administration-page.ts';

export function administrationRoutes({ router, database, now }: Site): void {
  const db = database.read;

  router.get(paths.administration, async c => {
    allowed(isAdministrator(viewerIn.of(c)));
    const today = dayOf(now());
    const [areas, bodies, organisations] = await Promise.all([
      allAreas(db),
      answeringBodies(db, today),
      organisationsOn(db, today),
    ]);
    const wijken = areas.filter(area => area.kind === 'wijk');
    const seats =
      wijken.length > 0
        ? await seatsForAreas(
            db,
            wijken.map(({ code }) => code),
            today,
          )
        : [];
    const page = administrationPage(frameIn.of(c), {
      municipality: organisations.find(({ kind }) => kind === 'municipality'),
      wijkCount: wijken.length,
      buurtCount: areas.filter(area => area.kind === 'buurt').length,
      hasBodyForWholeTown: bodies.some(({ areaCode }) => areaCode === null || areaCode.startsWith('GM')),
      withoutContactPoint: wijken.filter(
        ({ code }) => !seats.some(seat => seat.isContactPoint && seat.areaCodes.includes(code)),
      ),
    });
    return show(c, page);
  });
}
