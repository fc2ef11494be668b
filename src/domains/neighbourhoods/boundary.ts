import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Position } from 'geojson';

/** A place on the earth, in degrees of WGS 84. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** The outline of an area in WGS 84, with the holes in it and the parts that lie apart. */
export type Boundary = MultiPolygon;

/** The smallest rectangle around something, in degrees. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Whether a place lies in the area. The line itself counts, so that nobody lives on a border and nowhere. */
export const liesIn = ({ longitude, latitude }: Point, boundary: Boundary): boolean =>
  booleanPointInPolygon([longitude, latitude], boundary);

/** The rectangle around some outlines; undefined where there is nothing to go around. */
export function boxAround(boundaries: readonly Boundary[]): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const boundary of boundaries) {
    for (const [longitude = 0, latitude = 0] of boundary.coordinates.flat(2)) {
      if (longitude < west) west = longitude;
      if (longitude > east) east = longitude;
      if (latitude < south) south = latitude;
      if (latitude > north) north = latitude;
    }
  }
  return west <= east ? { west, south, east, north } : undefined;
}

/** What is wrong with a ring of a polygon, if anything. */
export function ringProblem(ring: readonly Position[]): 'unclosed-ring' | 'degenerate-ring' | undefined {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < 4) return 'degenerate-ring';
  if (first[0] !== last[0] || first[1] !== last[1]) return 'unclosed-ring';
  return areaWithin(ring) === 0 ? 'degenerate-ring' : undefined;
}

/** Surface within a ring, in squares of whatever unit the ring is in (the shoelace formula). */
export function areaWithin(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[i + 1] ?? [];
    twice += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return Math.abs(twice) / 2;
}
