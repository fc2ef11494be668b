// The boundaries of Waterveen, drawn by hand on a sheet of 100 by 80. The town lies where there is only water.

type Point = readonly [x: number, y: number];

/** Corners of the town, from the north-west with the clock, then the corners inside. */
const corners: Record<string, Point> = {
  A1: [6, 62],
  A2: [18, 72],
  A3: [34, 76],
  A4: [50, 73],
  A5: [66, 77],
  A6: [82, 72],
  A7: [94, 60],
  A8: [97, 42],
  A9: [92, 26],
  A10: [80, 12],
  A11: [64, 6],
  A12: [46, 4],
  A13: [28, 7],
  A14: [12, 16],
  A15: [4, 32],
  A16: [3, 48],
  C1: [40, 48],
  C2: [50, 52],
  C3: [60, 48],
  C4: [63, 38],
  C5: [56, 30],
  C6: [45, 29],
  C7: [37, 37],
  M1: [50, 40],
  H1: [49, 62],
  I1: [62, 60],
  I2: [36, 58],
  S1: [73, 61],
  I3: [78, 51],
  O1: [80, 40],
  I4: [76, 29],
  T1: [59, 18],
  T2: [47, 17],
  I6: [34, 19],
  M2: [21, 25],
  I7: [20, 40],
  W1: [21, 57],
};

interface DrawnArea {
  readonly code: string;
  readonly name: string;
  /** The corners around it, one after another. */
  readonly around: string;
}

const areas: readonly DrawnArea[] = [
  { code: 'GM9999', name: 'Waterveen', around: 'A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A16' },

  { code: 'WK999901', name: 'Oude Stad', around: 'C1 C2 C3 C4 C5 C6 C7' },
  { code: 'BU99990101', name: 'Markt en Singel', around: 'C1 C2 M1 C6 C7' },
  { code: 'BU99990102', name: 'Kloosterhof', around: 'C2 C3 C4 C5 C6 M1' },

  { code: 'WK999902', name: 'Havenkwartier', around: 'A3 A4 A5 I1 C3 C2 C1 I2' },
  { code: 'BU99990201', name: 'De Werf', around: 'A3 A4 H1 C2 C1 I2' },
  { code: 'BU99990202', name: 'Kadebuurt', around: 'A4 A5 I1 C3 C2 H1' },

  { code: 'WK999903', name: 'Sluiswijk', around: 'A5 A6 A7 I3 C3 I1' },
  { code: 'BU99990301', name: 'Sluisplein', around: 'A5 A6 S1 C3 I1' },
  { code: 'BU99990302', name: 'Schippersbuurt', around: 'A6 A7 I3 C3 S1' },

  { code: 'WK999904', name: 'Oosterpoort', around: 'A7 A8 A9 I4 C4 C3 I3' },
  { code: 'BU99990401', name: 'Oosterpoort-Noord', around: 'A7 A8 O1 C4 C3 I3' },
  { code: 'BU99990402', name: 'Oosterpoort-Zuid', around: 'A8 A9 I4 C4 O1' },

  { code: 'WK999905', name: 'Stationswijk', around: 'A9 A10 A11 A12 A13 I6 C6 C5 C4 I4' },
  { code: 'BU99990501', name: 'Stationsplein', around: 'A9 A10 T1 C5 C4 I4' },
  { code: 'BU99990502', name: 'Spoorbuurt', around: 'A10 A11 A12 T2 C6 C5 T1' },
  { code: 'BU99990503', name: 'Zuidrand', around: 'A12 A13 I6 C6 T2' },

  { code: 'WK999906', name: 'Molenveld', around: 'A13 A14 A15 I7 C7 C6 I6' },
  { code: 'BU99990601', name: 'Molenbuurt', around: 'A13 A14 M2 I6' },
  { code: 'BU99990602', name: 'De Akkers', around: 'A14 A15 I7 M2' },
  { code: 'BU99990603', name: 'Wiekenbuurt', around: 'M2 I7 C7 C6 I6' },

  { code: 'WK999907', name: 'De Weiden', around: 'A15 A16 A1 A2 A3 I2 C1 C7 I7' },
  { code: 'BU99990701', name: 'Rietland', around: 'A15 A16 A1 W1 I7' },
  { code: 'BU99990702', name: 'Weidehof', around: 'A1 A2 A3 I2 W1' },
  { code: 'BU99990703', name: 'Lange Dreef', around: 'W1 I2 C1 C7 I7' },
];

/** The whole town as GeoJSON, with the property names of CBS. */
export const mapOfWaterveen = (): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: areas.map(({ code, name, around }) => ({
      type: 'Feature',
      properties: { statcode: code, statnaam: name },
      geometry: { type: 'Polygon', coordinates: [ringAround(around.split(' ')).map(onEarth)] },
    })),
  });

/** A place inside an area, a little beside its middle, so that not everything happens in one spot. */
export function placeIn(code: string, turn = 0): { readonly longitude: number; readonly latitude: number } {
  const area = areas.find(it => it.code === code);
  if (!area) throw new Error(`Waterveen has no ${code}`);
  const points = area.around.split(' ').map(cornerOf);
  const middle: Point = [average(points.map(([x]) => x)), average(points.map(([, y]) => y))];
  const [x, y] = [middle[0] + 2.5 * Math.cos(turn * 2.4), middle[1] + 2.5 * Math.sin(turn * 2.4)];
  const [longitude, latitude] = onEarth([x, y]);
  return { longitude, latitude };
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, it) => sum + it, 0) / numbers.length;

function cornerOf(name: string): Point {
  const corner = corners[name];
  if (!corner) throw new Error(`The map has no corner ${name}`);
  return corner;
}

/** A closed line along the corners, each side bent like a street or a ditch, the same for both neighbours. */
function ringAround(names: readonly string[]): Point[] {
  const ring = names.flatMap((name, index) => {
    const next = names[(index + 1) % names.length] ?? name;
    return bentLine(name, next).slice(0, -1);
  });
  return [...ring, ring[0] ?? [0, 0]];
}

function bentLine(from: string, to: string): Point[] {
  if (from > to) return bentLine(to, from).reverse();
  const [start, end] = [cornerOf(from), cornerOf(to)];
  const bend = (((from.charCodeAt(1) * 7 + to.charCodeAt(1) * 13 + from.charCodeAt(0)) % 9) - 4) / 40;
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map(along => {
    const aside = bend * Math.sin(Math.PI * along) + 0.02 * Math.sin(along * 5 * Math.PI);
    return [start[0] + along * dx - aside * dy, start[1] + along * dy + aside * dx];
  });
}

const onEarth = ([x, y]: Point): [number, number] => [
  Number((5.28 + x * 0.0009).toFixed(6)),
  Number((52.79 + y * 0.00055).toFixed(6)),
];
