import { allAreas } from '../../domains/neighbourhoods/public.ts';
import { organisationKindNames, organisationsOn } from '../../domains/organisations/public.ts';
import { paths } from '../../paths.ts';
import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { stemsIn } from '../../platform/search/stem.ts';
import { typingDistance } from '../../platform/search/typing-distance.ts';

export interface PlaceFound {
  readonly name: string;
  readonly what: string;
  readonly href: string;
}

const areaWords = { municipality: 'gemeente', wijk: 'wijk', buurt: 'buurt' } as const;
const mostPlaces = 8;

/** Neighbourhoods and organisations with a name like this. There are few enough to look at each. */
export async function placesFound(read: Queries, question: string, today: Day): Promise<PlaceFound[]> {
  const wanted = stemsIn(question).map(word => word.stem);
  if (wanted.length === 0) return [];
  const all: PlaceFound[] = [
    ...(await allAreas(read)).map(({ code, name, kind }) => ({
      name,
      what: areaWords[kind],
      href: paths.area(code),
    })),
    ...(await organisationsOn(read, today)).map(({ id, name, kind }) => ({
      name,
      what: organisationKindNames[kind],
      href: paths.organisation(id),
    })),
  ];
  return all
    .filter(({ name }) => {
      const stems = stemsIn(name).map(word => word.stem);
      return wanted.every(stem => stems.some(part => isLike(part, stem)));
    })
    .slice(0, mostPlaces);
}

const isLike = (part: string, stem: string): boolean =>
  part === stem ||
  (stem.length >= 3 && part.startsWith(stem)) ||
  (stem.length >= 4 && part.includes(stem)) ||
  (stem.length >= 5 && typingDistance(part, stem, 1) <= 1);
