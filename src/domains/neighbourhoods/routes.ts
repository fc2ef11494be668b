import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import type { Queries } from '../../platform/database/database.ts';
import { queryText, readForm } from '../../platform/form.ts';
import { found } from '../../platform/found.ts';
import { goTo, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { type Area, byName, kindOfCode, tidyCode } from './area.ts';
import { findBuurtAt } from './find-buurt-at.ts';
import { mapOf } from './map-of.ts';
import { mapToPointAt } from './map-to-point-at.ts';
import { areasPage, type Town } from './pages/areas-page.ts';
import { searchAreas } from './search-areas.ts';
import { areasWithCodes, findArea, municipalities } from './store.ts';

const longestSought = 80;

export function neighbourhoodRoutes({ router, database, settings }: Site): void {
  const queries = database.read;
  const canFindAddresses = settings.geocoderUrl !== undefined;

  router.get(paths.areas, async c => {
    const typed = queryText(c, 'q').slice(0, longestSought);
    const towns = await Promise.all(
      (await municipalities(queries)).sort(byName).map(town => townOf(queries, town)),
    );
    const sought = typed ? await searchAreas(queries, typed, settings.geocoderUrl) : undefined;
    const around = await areasWithCodes(queries, [
      ...new Set(sought?.areas.flatMap(area => area.parentCode ?? []) ?? []),
    ]);
    const shown = areasPage(frameIn.of(c), {
      towns,
      typed,
      sought: sought && { ...sought, around: new Map(around.map(area => [area.code, area])) },
      canFindAddresses,
    });
    // What somebody looks for may be an address: it is not kept.
    return sought ? show(c, shown) : showToEveryGuest(c, shown);
  });

  router.post(paths.areaHere, async c => {
    const form = await readForm(c);
    const [latitude, longitude] = [
      Number(form.text('breedte') || Number.NaN),
      Number(form.text('lengte') || Number.NaN),
    ];
    const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    const here = isPlace ? await findBuurtAt(queries, { longitude, latitude }) : undefined;
    if (here) return goTo(c, paths.area(here.code));
    return goTo(c, paths.areas, {
      kind: 'info',
      text: 'Uw plek ligt niet in een wijk die we kennen. Zoek op naam of kies uw wijk uit de lijst.',
    });
  });

  router.get(paths.areaMap(':code'), async c => {
    const area = found(await findArea(queries, c.req.param('code') ?? ''));
    return c.json(found(await mapToPointAt(queries, area)));
  });

  router.get('/wijken/:code', async (c, next) => {
    const typed = c.req.param('code');
    const code = tidyCode(typed);
    const kind = kindOfCode(code);
    if (kind && code !== typed) return c.redirect(paths.area(code), 301);
    if (kind !== 'municipality') return next();
    const town = found(await findArea(queries, code));
    const shown = areasPage(frameIn.of(c), {
      towns: [await townOf(queries, town)],
      typed: '',
      sought: undefined,
      canFindAddresses,
    });
    return showToEveryGuest(c, shown);
  });
}

const townOf = async (queries: Queries, town: Area): Promise<Town> => ({
  town,
  map: await mapOf(queries, town.code),
});
