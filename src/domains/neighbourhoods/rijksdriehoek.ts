import type { Position } from 'geojson';

// Where the two systems meet: the tower of Our Lady in Amersfoort.
const origin = { x: 155_000, y: 463_000, latitude: 52.1551744, longitude: 5.38720621 };

/** Each row: power of dx, power of dy, coefficient in seconds of arc. */
const latitudeTerms = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
] as const;

const longitudeTerms = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
] as const;

/**
 * From the Dutch national grid (RD New, EPSG:28992; metres) to longitude and latitude in WGS 84 (degrees). Off by at most
 * a few decimetres within the Netherlands, which is plenty to tell one neighbourhood from the next.
 * Source: F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD- en
 * WGS84-kaartcoördinaten", Geodesia 43 (2001), pages 64-69.
 */
export function fromRijksdriehoek([x = 0, y = 0]: Position): Position {
  const dx = (x - origin.x) * 1e-5;
  const dy = (y - origin.y) * 1e-5;
  const sum = (terms: typeof latitudeTerms | typeof longitudeTerms): number =>
    terms.reduce((total, [p, q, coefficient]) => total + coefficient * dx ** p * dy ** q, 0);
  return [origin.longitude + sum(longitudeTerms) / 3600, origin.latitude + sum(latitudeTerms) / 3600];
}

/** Whether a pair of numbers lies where only the Dutch grid has places: far too large to be degrees. */
export const isOnRijksdriehoek = ([x = 0, y = 0]: Position): boolean =>
  x >= -7_000 && x <= 300_000 && y >= 289_000 && y <= 629_000;
