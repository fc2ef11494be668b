// A small town that lies nowhere, for tests that need places.
import type { Feature, Geometry } from 'geojson';
import { importAreas } from '../src/domains/neighbourhoods/public.ts';
import type { TestSite } from './site.ts';

/** Two wijken side by side, each of two buurten above one another; all squares of a hundredth of a degree. */
export const testTown = {
  municipality: 'GM9901',
  west: 'WK990100',
  east: 'WK990101',
  southWest: 'BU99010000',
  northWest: 'BU99010001',
  southEast: 'BU99010100',
  northEast: 'BU99010101',
  /** A place in the buurt Zuidwest. */
  placeInSouthWest: { longitude: 5.005, latitude: 52.005 },
} as const;

const square = (west: number, south: number, width: number, height: number): [number, number][][] => [
  [
    [west, south],
    [west + width, south],
    [west + width, south + height],
    [west, south + height],
    [west, south],
  ],
];

/** An area as one feature of a file. */
export const areaFeature = (
  code: string,
  name: string,
  coordinates: [number, number][][] | null,
): Feature<Geometry | null> => ({
  type: 'Feature',
  properties: { statcode: code, statnaam: name },
  geometry: coordinates && { type: 'Polygon', coordinates },
});

export const collection = (...features: readonly Feature<Geometry | null>[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

export const testTownGeoJson = collection(
  areaFeature(testTown.municipality, 'Proefstad', square(5, 52, 0.02, 0.02)),
  areaFeature(testTown.west, 'Westerwijk', square(5, 52, 0.01, 0.02)),
  areaFeature(testTown.east, 'Oosterwijk', square(5.01, 52, 0.01, 0.02)),
  areaFeature(testTown.southWest, 'Zuidwest', square(5, 52, 0.01, 0.01)),
  areaFeature(testTown.northWest, 'Noordwest', square(5, 52.01, 0.01, 0.01)),
  areaFeature(testTown.southEast, 'Zuidoost', square(5.01, 52, 0.01, 0.01)),
  areaFeature(testTown.northEast, 'Noordoost', square(5.01, 52.01, 0.01, 0.01)),
);

/** Puts the town on the map of a test site. */
export async function makeTown({ database, now }: TestSite): Promise<typeof testTown> {
  await importAreas(database, testTownGeoJson, { now: now() });
  return testTown;
}
