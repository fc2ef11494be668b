import type { Queries } from '../../platform/database/database.ts';
import { type Area, allAreas, byName, municipalities } from '../neighbourhoods/public.ts';

/** What a trajectory is about as a whole, and the places within it that somebody can live in. */
export async function placesToChoose(
  db: Queries,
  areaCodes: readonly string[],
): Promise<{ readonly wholes: readonly string[]; readonly places: readonly Area[] }> {
  const areas = await allAreas(db);
  if (areaCodes.length === 0) {
    const towns = (await municipalities(db)).map(({ code }) => code);
    return { wholes: towns, places: areas.filter(({ kind }) => kind === 'wijk').sort(byName) };
  }
  const places = areaCodes.flatMap(code => {
    const within = areas.filter(({ parentCode }) => parentCode === code);
    return within.length > 0 ? within : areas.filter(area => area.code === code);
  });
  return { wholes: areaCodes, places: [...new Set(places)].sort(byName) };
}
