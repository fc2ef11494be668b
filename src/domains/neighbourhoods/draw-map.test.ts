import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { type Boundary, liesIn } from './boundary.ts';
import { drawMap, onGrid } from './draw-map.ts';

const square = (west: number, south: number, side: number): Boundary => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  ],
});

/** The corners a path goes through. */
function cornersOf(path: string): Position[] {
  const numbers = (path.match(/-?\d+/g) ?? []).map(Number);
  const corners: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < numbers.length; i += 2) {
    [x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
    corners.push([x, y]);
  }
  return corners;
}

test('north is up, east is right, and a town keeps its shape', () => {
  const map = drawMap([
    { code: 'west', boundaries: [square(5, 52, 0.01)] },
    { code: 'north-east', boundaries: [square(5.01, 52.01, 0.01)] },
  ]);
  assert.ok(map);
  const [west, northEast] = map.areas;
  assert.ok(west && northEast);
  assert.ok(northEast.labelAt[0] > west.labelAt[0] && northEast.labelAt[1] < west.labelAt[1]);
  // At 52 degrees north a degree of longitude is about 0.616 of a degree of latitude.
  assert.ok(Math.abs(map.width / map.height - 0.616) < 0.01);
});

test('a spot on the map is the place on earth that is drawn there', () => {
  const map = drawMap([{ code: 'a', boundaries: [square(5, 52, 0.02)] }]);
  assert.ok(map);
  const { corner, step } = map.earth;
  const [x = 0, y = 0] = map.place({ longitude: 5.013, latitude: 52.004 }) ?? [];
  // To a unit of the map, which is some metres.
  assert.ok(Math.abs(corner.longitude + x * step.longitude - 5.013) <= step.longitude);
  assert.ok(Math.abs(corner.latitude + y * step.latitude - 52.004) <= -step.latitude);
});

test('neighbours go on sharing the line between them', () => {
  const map = drawMap([
    { code: 'a', boundaries: [square(5, 52, 0.0137)] },
    { code: 'b', boundaries: [square(5.0137, 52, 0.0137)] },
  ]);
  const [a, b] = (map?.areas ?? []).map(({ path }) => cornersOf(path).map(String));
  assert.equal(a?.filter(corner => b?.includes(corner)).length, 2);
});

test('what is drawn is on the sheet, and a number stands inside its own area', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.002, max: 0.02, noNaN: true }), { minLength: 5, maxLength: 80 }),
      fc.double({ min: 3, max: 7, noNaN: true }),
      (spokes, longitude) => {
        const ring = spokes.map((spoke, index): Position => {
          const angle = (2 * Math.PI * index) / spokes.length;
          return [longitude + spoke * Math.cos(angle), 52 + spoke * Math.sin(angle)];
        });
        const boundary: Boundary = { type: 'MultiPolygon', coordinates: [[[...ring, ring[0] ?? []]]] };
        const map = drawMap([{ code: 'a', boundaries: [boundary] }]);
        const [area] = map?.areas ?? [];
        assert.ok(map && area);
        for (const [x = 0, y = 0] of cornersOf(area.path)) {
          assert.ok(x >= 0 && x <= map.width && y >= 0 && y <= map.height);
        }
        const drawn = cornersOf(area.path);
        const onSheet: Boundary = { type: 'MultiPolygon', coordinates: [[[...drawn, drawn[0] ?? []]]] };
        assert.ok(liesIn({ longitude: area.labelAt[0], latitude: area.labelAt[1] }, onSheet));
      },
    ),
    { numRuns: 60 },
  );
});

test('corners that say nothing are left out', () => {
  assert.deepEqual(
    onGrid(
      [
        [0, 0],
        [5, 0.2],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
      1,
    ),
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ],
  );
  assert.deepEqual(
    onGrid(
      [
        [0, 0],
        [0.2, 0],
        [0.2, 0.3],
        [0, 0],
      ],
      1,
    ),
    [],
  );
});

test('without any outline there is no map, and a place outside the map is not on it', () => {
  assert.equal(drawMap([{ code: 'a', boundaries: [] }]), undefined);
  const map = drawMap([{ code: 'a', boundaries: [square(5, 52, 0.01)] }]);
  assert.equal(map?.place({ longitude: 4, latitude: 52 }), undefined);
  assert.deepEqual(map?.place({ longitude: 5, latitude: 52.01 }), [8, 8]);
});
