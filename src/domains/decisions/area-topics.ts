import type { Queries } from '../../platform/database/database.ts';
import { allAreas } from '../neighbourhoods/public.ts';
import type { Topic } from '../notifications/public.ts';
import { placesOf } from './places-of.ts';

/** Whom it reaches by place: who follows one of these areas, one around it, or the town. */
export async function areaTopics(db: Queries, areaCodes: readonly string[]): Promise<Topic[]> {
  const towns = (await allAreas(db)).filter(area => area.kind === 'municipality');
  return [...placesOf(areaCodes).map(place => place.areaCode), ...towns.map(town => town.code)].map(
    code => `area:${code}` as const,
  );
}
