import type { Position } from 'geojson';
import polylabel from 'polylabel';
import { areaWithin, type Boundary, boxAround, type Point } from './boundary.ts';

/** Something to draw: an area, by any number of outlines. */
export interface ToDraw {
  readonly code: string;
  readonly boundaries: readonly Boundary[];
}

export interface DrawnArea {
  readonly code: string;
  /** The path of an SVG, in whole units of the map. */
  readonly path: string;
  /** Where a number or a name stands best. */
  readonly labelAt: readonly [x: number, y: number];
}

export interface DrawnMap {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly DrawnArea[];
  /** Where a place on earth stands on the map; undefined outside it. */
  place(point: Point): readonly [x: number, y: number] | undefined;
  /** The way back: the place on earth of the upper left corner, and how far one unit right and one unit down go. */
  readonly earth: { readonly corner: Point; readonly step: Point };
}

const longestSide = 1000;
const margin = 8;
const pointsAtMost = 2_500;

/**
 * Draws outlines on a sheet of at most a thousand units. A town is small enough to take the earth as flat: a degree
 * east-west is shorter than one north-south by the cosine of the latitude. Outlines are made simpler by putting every
 * corner on a grid, so that two neighbours go on sharing the line between them. Areas without an outline are left out.
 */
export function drawMap(areas: readonly ToDraw[]): DrawnMap | undefined {
  const box = boxAround(areas.flatMap(({ boundaries }) => boundaries));
  if (!box) return undefined;
  const squeeze = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const [across, up] = [(box.east - box.west) * squeeze, box.north - box.south];
  const scale = (longestSide - 2 * margin) / Math.max(across, up);
  const project = ([longitude = 0, latitude = 0]: Position): [number, number] => [
    margin + (longitude - box.west) * squeeze * scale,
    margin + (box.north - latitude) * scale,
  ];

  const projected = areas.map(({ code, boundaries }) => ({
    code,
    polygons: boundaries.flatMap(({ coordinates }) =>
      coordinates.map(polygon => polygon.map(ring => ring.map(project))),
    ),
  }));
  const rough = [1, 2, 3, 4, 6].find(grid => cornersOn(grid, projected) <= pointsAtMost) ?? 8;
  return {
    width: Math.ceil(across * scale + 2 * margin),
    height: Math.ceil(up * scale + 2 * margin),
    areas: projected.flatMap(({ code, polygons }) => {
      const path = polygons
        .flat()
        .map(ring => pathOf(onGrid(ring, rough)))
        .join('');
      return path === '' ? [] : [{ code, path, labelAt: middleOf(polygons) }];
    }),
    earth: {
      corner: {
        longitude: box.west - margin / (squeeze * scale),
        latitude: box.north + margin / scale,
      },
      step: { longitude: 1 / (squeeze * scale), latitude: -1 / scale },
    },
    place: ({ longitude, latitude }) => {
      const isInside =
        longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north;
      const [x, y] = project([longitude, latitude]);
      return isInside ? [Math.round(x), Math.round(y)] : undefined;
    },
  };
}

type Ring = readonly (readonly [number, number])[];

const cornersOn = (
  grid: number,
  areas: readonly { readonly polygons: readonly (readonly Ring[])[] }[],
): number =>
  areas.reduce(
    (total, { polygons }) =>
      total + polygons.flat().reduce((sum, ring) => sum + onGrid(ring, grid).length, 0),
    0,
  );

/** The corners of a ring on a grid, without those that fall together or stand in the middle of a straight line. */
export function onGrid(ring: Ring, grid: number): [number, number][] {
  const corners: [number, number][] = [];
  for (const [x, y] of ring) {
    const corner: [number, number] = [Math.round(x / grid) * grid, Math.round(y / grid) * grid];
    const [last, beforeLast] = [corners.at(-1), corners.at(-2)];
    if (last && last[0] === corner[0] && last[1] === corner[1]) continue;
    if (last && beforeLast && isStraight(beforeLast, last, corner)) corners.pop();
    corners.push(corner);
  }
  const [first, last] = [corners[0], corners.at(-1)];
  if (first && last && corners.length > 1 && first[0] === last[0] && first[1] === last[1]) corners.pop();
  return corners.length < 3 ? [] : corners;
}

/** Only what goes on in the same direction: a line that turns back is a corner. */
const isStraight = (a: Ring[number], b: Ring[number], c: Ring[number]): boolean =>
  (b[0] - a[0]) * (c[1] - b[1]) === (b[1] - a[1]) * (c[0] - b[0]) &&
  (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) > 0;

/** Each corner as the step from the one before: the shortest way to write it. */
function pathOf(corners: readonly (readonly [number, number])[]): string {
  const [first, ...others] = corners;
  if (!first) return '';
  let [x, y] = first;
  const steps = others.map(corner => {
    const step = `${corner[0] - x} ${corner[1] - y}`;
    [x, y] = corner;
    return step;
  });
  return `M${first[0]} ${first[1]}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

/** Inside the largest part, as far as can be from its edge. */
function middleOf(polygons: readonly (readonly Ring[])[]): [number, number] {
  const surface = (polygon: readonly Ring[]): number =>
    areaWithin((polygon[0] ?? []).map(corner => [...corner]));
  const [largest] = [...polygons].sort((a, b) => surface(b) - surface(a));
  const [x, y] = polylabel(largest ?? [], 1);
  return [Math.round(x), Math.round(y)];
}
