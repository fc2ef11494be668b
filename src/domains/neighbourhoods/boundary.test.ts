import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { areaWithin, type Boundary, boxAround, liesIn, ringProblem } from './boundary.ts';
import { fromRijksdriehoek } from './rijksdriehoek.ts';

/** A ring around a middle, out of one distance for each direction: any such ring is simple. */
const star = (middle: Position, distances: readonly number[]): Position[] => {
  const ring = distances.map((distance, index): Position => {
    const angle = (2 * Math.PI * index) / distances.length;
    return [(middle[0] ?? 0) + distance * Math.cos(angle), (middle[1] ?? 0) + distance * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? []];
};

const polygon = (...rings: Position[][]): Boundary => ({ type: 'MultiPolygon', coordinates: [rings] });
const at = (longitude: number, latitude: number) => ({ longitude, latitude });
const distances = fc.array(fc.double({ min: 0.001, max: 0.02, noNaN: true }), {
  minLength: 3,
  maxLength: 60,
});

test('someone in a neighbourhood of any shape is in it, and someone beyond its furthest corner is not', () => {
  fc.assert(
    fc.property(
      distances,
      fc.nat(),
      fc.double({ min: 0, max: 0.98, noNaN: true }),
      (spokes, which, share) => {
        const index = which % spokes.length;
        const angle = (2 * Math.PI * index) / spokes.length;
        const reach = spokes[index] ?? 0;
        const along = (length: number) => at(5 + length * Math.cos(angle), 52 + length * Math.sin(angle));
        const boundary = polygon(star([5, 52], spokes));
        assert.ok(liesIn(along(reach * share * 0.999), boundary));
        assert.ok(!liesIn(along(0.0201), boundary));
      },
    ),
  );
});

test('someone in a hole lives in the neighbourhood that fills the hole', () => {
  fc.assert(
    fc.property(distances, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (spokes, share) => {
      const hole = star(
        [5, 52],
        spokes.map(spoke => spoke * share),
      );
      const around = polygon(star([5, 52], spokes), hole);
      assert.ok(!liesIn(at(5, 52), around));
      assert.ok(liesIn(at(5, 52), polygon(hole)));
      assert.ok(liesIn(at(5 + (spokes[0] ?? 0) * (share + 1) * 0.5, 52), around));
    }),
  );
});

test('a neighbourhood in two parts holds whoever lives in either', () => {
  fc.assert(
    fc.property(distances, distances, (one, other) => {
      const boundary: Boundary = {
        type: 'MultiPolygon',
        coordinates: [[star([5, 52], one)], [star([6, 52], other)]],
      };
      assert.ok(liesIn(at(5, 52), boundary));
      assert.ok(liesIn(at(6, 52), boundary));
      assert.ok(!liesIn(at(5.5, 52), boundary));
    }),
  );
});

test('whoever is outside the rectangle around a neighbourhood is outside the neighbourhood', () => {
  fc.assert(
    fc.property(
      distances,
      fc.double({ min: 4.97, max: 5.03, noNaN: true }),
      fc.double({ min: 51.97, max: 52.03, noNaN: true }),
      (spokes, longitude, latitude) => {
        const boundary = polygon(star([5, 52], spokes));
        const box = boxAround([boundary]);
        assert.ok(box);
        const isInBox =
          longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north;
        if (!isInBox) assert.ok(!liesIn(at(longitude, latitude), boundary));
      },
    ),
  );
});

test('a house on the line between two neighbourhoods is in both, never in neither', () => {
  const west = polygon([
    [5, 52],
    [5.01, 52],
    [5.01, 52.01],
    [5, 52.01],
    [5, 52],
  ]);
  const east = polygon([
    [5.01, 52],
    [5.02, 52],
    [5.02, 52.01],
    [5.01, 52.01],
    [5.01, 52],
  ]);
  assert.ok(liesIn(at(5.01, 52.005), west) && liesIn(at(5.01, 52.005), east));
});

test('a ring that does not come back, or that surrounds nothing, is no boundary', () => {
  assert.equal(
    ringProblem([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]),
    'unclosed-ring',
  );
  assert.equal(
    ringProblem([
      [0, 0],
      [1, 0],
      [0, 0],
    ]),
    'degenerate-ring',
  );
  assert.equal(
    ringProblem([
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 0],
    ]),
    'degenerate-ring',
  );
  assert.equal(ringProblem([]), 'degenerate-ring');
  assert.equal(
    ringProblem([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]),
    undefined,
  );
  assert.equal(
    areaWithin([
      [0, 0],
      [2, 0],
      [2, 2],
      [0, 2],
      [0, 0],
    ]),
    4,
  );
});

test('places on the Dutch grid land where they stand: Amersfoort, Groningen, and the corners of the country', () => {
  // Metres on the grid, and degrees by the official transformation (EPSG:28992 with seven parameters).
  const known: [Position, Position][] = [
    [
      [155_000, 463_000],
      [5.3872035, 52.1551723],
    ],
    [
      [233_883, 582_065],
      [6.5681957, 53.2193796],
    ],
    [
      [93_000, 464_000],
      [4.4810953, 52.1606817],
    ],
    [
      [20_000, 370_000],
      [3.4511959, 51.3031552],
    ],
    [
      [190_000, 310_000],
      [5.8834107, 50.7788572],
    ],
  ];
  for (const [metres, [longitude = 0, latitude = 0]] of known) {
    const [x = 0, y = 0] = fromRijksdriehoek(metres);
    assert.ok(Math.abs(x - longitude) * 68_000 < 0.5, `${metres} is half a metre off to the east or west`);
    assert.ok(Math.abs(y - latitude) * 111_000 < 0.5, `${metres} is half a metre off to the north or south`);
  }
});
