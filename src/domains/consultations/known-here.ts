import { addDays, type Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import { allBodies, findBody } from '../organisations/public.ts';
import { allThemes, closedDaysBetween } from '../voices/public.ts';
import type { KnownHere } from './announcement-draft.ts';

/** What a consultation of a body can name: the bodies of its organisation decide, and places are those of the town. */
export async function knownHere(db: Queries, bodyId: number, today: Day): Promise<KnownHere> {
  const [body, bodies, themes, areas, closedDays] = await Promise.all([
    findBody(db, bodyId),
    allBodies(db, today),
    allThemes(db),
    allAreas(db),
    closedDaysBetween(db, addDays(today, -730), addDays(today, 1_100)),
  ]);
  return {
    themeSlugs: themes.map(theme => theme.slug),
    decidingBodyIds: bodies.filter(one => one.organisationId === body?.organisationId).map(({ id }) => id),
    areaCodes: areas.filter(area => area.kind !== 'municipality').map(area => area.code),
    closedDays,
  };
}
