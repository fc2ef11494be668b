import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Feature, Geometry } from 'geojson';
import { onEachEngine, openTestSite } from '../../../test/site.ts';
import { areaFeature, collection, makeTown, testTown, testTownGeoJson } from '../../../test/town.ts';
import { findBuurtAt } from './find-buurt-at.ts';
import { importAreas } from './import-areas.ts';
import { mapOf } from './map-of.ts';
import {
  allAreas,
  areaAndDescendants,
  areaPath,
  areasIn,
  areasWithPostcode,
  boxOf,
  findArea,
  outlinesOf,
} from './store.ts';

const triangle: [number, number][][] = [
  [
    [5, 52],
    [5.01, 52],
    [5, 52.01],
    [5, 52],
  ],
];
const names = (areas: readonly { name: string }[]): string[] => areas.map(({ name }) => name);

onEachEngine('a town is put on the map once; the same file again changes nothing', async site => {
  const first = await importAreas(site.database, testTownGeoJson, { now: site.now() });
  assert.deepEqual(first, {
    made: 7,
    changed: 0,
    unchanged: 0,
    madeAround: 0,
    withoutBoundary: [],
    skipped: [],
  });
  const again = await importAreas(site.database, testTownGeoJson, { now: site.now() });
  assert.deepEqual([again.made, again.changed, again.unchanged], [0, 0, 7]);

  const { read } = site.database;
  assert.equal((await findArea(read, testTown.southWest))?.name, 'Zuidwest');
  assert.deepEqual(names(await areaPath(read, testTown.southWest)), ['Proefstad', 'Westerwijk', 'Zuidwest']);
  assert.deepEqual(await areaPath(read, 'BU99019999'), []);
  assert.deepEqual(names(await areasIn(read, testTown.east)), ['Zuidoost', 'Noordoost']);
  assert.equal((await areaAndDescendants(read, testTown.municipality)).length, 7);
  assert.deepEqual((await areaAndDescendants(read, testTown.west)).sort(), [
    testTown.southWest,
    testTown.northWest,
    testTown.west,
  ]);
});

onEachEngine(
  'somebody who stands somewhere finds the buurt, and the wijk where no buurt is drawn',
  async site => {
    await makeTown(site);
    const { read } = site.database;
    assert.equal((await findBuurtAt(read, testTown.placeInSouthWest))?.name, 'Zuidwest');
    assert.equal((await findBuurtAt(read, { longitude: 5.015, latitude: 52.019 }))?.name, 'Noordoost');
    assert.ok(
      await findBuurtAt(read, { longitude: 5.01, latitude: 52.01 }),
      'the middle of the town is somewhere',
    );
    assert.equal(await findBuurtAt(read, { longitude: 4, latitude: 52 }), undefined);
    const outer = areaFeature('WK990102', 'Buitengebied', [
      [
        [6, 52],
        [6.1, 52],
        [6, 52.1],
        [6, 52],
      ],
    ]);
    await importAreas(site.database, collection(outer), { now: site.now() });
    assert.equal((await findBuurtAt(read, { longitude: 6.01, latitude: 52.01 }))?.name, 'Buitengebied');
  },
);

onEachEngine(
  'what lies around an area is made when it is missing, and completed when its own file comes',
  async site => {
    const { database } = site;
    const buurt: Feature = {
      type: 'Feature',
      properties: { BU_CODE: 'BU99010000', BU_NAAM: "d'Oude Morsch", WK_CODE: 'WK990100', GM_CODE: 'GM9901' },
      geometry: { type: 'Polygon', coordinates: triangle },
    };
    const outcome = await importAreas(database, collection(buurt), { now: site.now() });
    assert.deepEqual([outcome.made, outcome.madeAround], [1, 2]);
    assert.deepEqual(names(await areaPath(database.read, 'BU99010000')), [
      'Gemeente 9901',
      'Wijk 00',
      "d'Oude Morsch",
    ]);
    assert.equal((await outlinesOf(database.read, ['WK990100'])).length, 0);

    const wijk: Feature = {
      type: 'Feature',
      properties: { wijkCode: 'WK990100', wijkNaam: 'Westerwijk', gemeenteNaam: 'Proefstad' },
      geometry: { type: 'MultiPolygon', coordinates: [triangle] },
    };
    const later = await importAreas(database, collection(wijk), { now: site.now() });
    assert.deepEqual([later.made, later.changed], [0, 1]);
    assert.deepEqual(names(await areaPath(database.read, 'BU99010000')), [
      'Proefstad',
      'Westerwijk',
      "d'Oude Morsch",
    ]);
    assert.deepEqual(await boxOf(database.read, ['WK990100']), {
      west: 5,
      south: 52,
      east: 5.01,
      north: 52.01,
    });
  },
);

onEachEngine(
  'every row that is skipped is named with its reason, and the others are taken in',
  async site => {
    const broken = (code: string, geometry: unknown, more: Record<string, unknown> = {}): Feature => ({
      type: 'Feature',
      properties: { statcode: code, statnaam: 'Iets', ...more },
      geometry: geometry as Feature['geometry'],
    });
    const polygon = (ring: unknown): unknown => ({ type: 'Polygon', coordinates: [ring] });
    const rows: Feature<Geometry | null>[] = [
      { type: 'Feature', properties: { naam: 'Zonder code' }, geometry: null },
      broken('WIJK1', null),
      broken('BU99010001', { type: 'GeometryCollection', geometries: [] }),
      broken(
        'BU99010002',
        polygon([
          [5, 52],
          [5.1, 52],
          [5, 52.1],
        ]),
      ),
      broken(
        'BU99010003',
        polygon([
          [5, 52],
          [5.1, 52],
          [5.1, 52.1],
          [5, 52.1],
        ]),
      ),
      broken(
        'BU99010004',
        polygon([
          [5, 52],
          [5.1, 52],
          [5.2, 52],
          [5, 52],
        ]),
      ),
      broken('BU99010005', { type: 'Point', coordinates: [5, 52] }),
      broken(
        'BU99010006',
        polygon([
          [52, 5],
          [52.1, 5],
          [52, 5.1],
          [52, 5],
        ]),
      ),
      broken(
        'BU99010007',
        polygon([
          [500_000, 6_800_000],
          [500_010, 6_800_000],
          [500_000, 6_800_010],
          [500_000, 6_800_000],
        ]),
      ),
      broken(
        'BU99010008',
        polygon([
          [5, 'x'],
          [5.1, 52],
          [5, 52.1],
          [5, 'x'],
        ]),
      ),
      broken('BU99010009', null, { water: 'JA' }),
      broken('BU99010010', null, { wijkcode: 'WK990102' }),
      broken('bu99010011', null),
      broken('BU99010011', null),
    ];
    const outcome = await importAreas(site.database, collection(...rows), { now: site.now() });
    assert.deepEqual(
      outcome.skipped.map(({ row, code, reason }) => `${row} ${code} ${reason}`),
      [
        '1  no-code',
        '2 WIJK1 wrong-code',
        '3 BU99010001 not-a-polygon',
        '4 BU99010002 degenerate-ring',
        '5 BU99010003 unclosed-ring',
        '6 BU99010004 degenerate-ring',
        '7 BU99010005 not-a-polygon',
        '8 BU99010006 swapped-coordinates',
        '9 BU99010007 unknown-coordinates',
        '10 BU99010008 unknown-coordinates',
        '11 BU99010009 water',
        '12 BU99010010 wrong-parent',
        '14 BU99010011 duplicate',
      ],
    );
    assert.deepEqual(outcome.withoutBoundary, ['BU99010011']);
    assert.equal(outcome.made, 1);
  },
);

onEachEngine('a file without outlines leaves the outlines that are known', async site => {
  await makeTown(site);
  const outcome = await importAreas(
    site.database,
    collection(areaFeature(testTown.west, 'Westkwartier', null)),
    {
      now: site.now(),
    },
  );
  assert.equal(outcome.changed, 1);
  const [west] = await outlinesOf(site.database.read, [testTown.west]);
  assert.equal(west?.name, 'Westkwartier');
});

onEachEngine(
  'a wijk nobody drew is drawn as its buurten, and drawn again when one of them changes',
  async site => {
    const [south, north]: [number, number][][][] = [
      [
        [
          [5, 52],
          [5.01, 52],
          [5.01, 52.01],
          [5, 52.01],
          [5, 52],
        ],
      ],
      [
        [
          [5, 52.01],
          [5.01, 52.01],
          [5.01, 52.02],
          [5, 52.02],
          [5, 52.01],
        ],
      ],
    ];
    await importAreas(site.database, collection(areaFeature('BU99010000', 'Zuid', south ?? [])), {
      now: site.now(),
    });
    const first = await mapOf(site.database.read, 'GM9901');
    assert.deepEqual(names(first.areas), ['Wijk 00']);
    assert.equal(first.drawn?.areas.length, 1);
    assert.equal(await mapOf(site.database.read, 'WK990100'), await mapOf(site.database.read, 'WK990100'));
    site.setNow('2026-03-03T10:00:00.000Z');
    await importAreas(site.database, collection(areaFeature('BU99010001', 'Noord', north ?? [])), {
      now: site.now(),
    });
    const town = await mapOf(site.database.read, 'GM9901');
    assert.notEqual(town.drawn?.areas[0]?.path, first.drawn?.areas[0]?.path);
    const later = await mapOf(site.database.read, 'WK990100');
    assert.deepEqual(names(later.areas), ['Noord', 'Zuid']);
    assert.equal((await mapOf(site.database.read, 'GM0001')).drawn, undefined);
  },
);

onEachEngine('the four digits of a postcode find the buurten where most people have them', async site => {
  const buurt = areaFeature('BU99010000', 'Zuid', triangle);
  const file = collection({
    ...buurt,
    properties: { ...buurt.properties, meestVoorkomendePostcode4: '2311' },
  });
  await importAreas(site.database, file, { now: site.now() });
  assert.deepEqual(names(await areasWithPostcode(site.database.read, '2311')), ['Zuid']);
  assert.deepEqual(await areasWithPostcode(site.database.read, '2312'), []);
});

onEachEngine('a file in metres on the Dutch grid lands on the same spot as one in degrees', async site => {
  const ring = [
    [93_000, 464_000],
    [93_100, 464_000],
    [93_100, 464_100],
    [93_000, 464_100],
    [93_000, 464_000],
  ];
  const feature = {
    type: 'Feature',
    properties: { statcode: 'BU99010000' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } };
  const file = JSON.stringify({ type: 'FeatureCollection', crs, features: [feature] });
  await importAreas(site.database, file, { now: site.now() });
  assert.ok(await findBuurtAt(site.database.read, { longitude: 4.4818, latitude: 52.1611 }));
});

test('files in any order make the same town', async () => {
  const site = await openTestSite('sqlite');
  try {
    const { features } = JSON.parse(testTownGeoJson) as { features: Feature[] };
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(features, { minLength: features.length }), async order => {
        await site.database.write(tx => tx.deleteFrom('areas').where('kind', '=', 'buurt').execute());
        await site.database.write(tx => tx.deleteFrom('areas').where('kind', '=', 'wijk').execute());
        await site.database.write(tx => tx.deleteFrom('areas').execute());
        for (const feature of order)
          await importAreas(site.database, collection(feature), { now: site.now() });
        assert.deepEqual(names(await allAreas(site.database.read)), [
          'Zuidwest',
          'Noordwest',
          'Zuidoost',
          'Noordoost',
          'Proefstad',
          'Westerwijk',
          'Oosterwijk',
        ]);
        assert.equal((await outlinesOf(site.database.read, Object.values(testTown).map(String))).length, 7);
      }),
      { numRuns: 15 },
    );
  } finally {
    await site.close();
  }
});

const folder = process.env.AREAS_DIR ?? '../shared/data/areas';
const files: Record<string, [file: string, areas: number][]> = {
  Leiden: [
    ['wijken_leiden.geojson', 10],
    ['buurten_leiden_schematic.geojson', 54],
  ],
  Haarlem: [
    ['wijken_haarlem.geojson', 21],
    ['buurten_haarlem_schematic.geojson', 111],
  ],
  Baarn: [['baarn_buurten.geojson', 21]],
};
for (const [town, parts] of Object.entries(files)) {
  const isThere = parts.every(([file]) => existsSync(`${folder}/${file}`));
  const skip = !isThere && `the files of ${town} are not in ${folder}`;
  test(`the real ${town} is taken in whole, and everybody in it finds the buurt`, { skip }, async () => {
    const site = await openTestSite('sqlite');
    try {
      for (const [file, count] of parts) {
        const outcome = await importAreas(site.database, readFileSync(`${folder}/${file}`, 'utf8'), {
          now: site.now(),
        });
        assert.deepEqual(outcome.skipped, []);
        assert.equal(outcome.made, count);
      }
      const all = await allAreas(site.database.read);
      assert.ok(all.some(({ kind, name }) => kind === 'municipality' && name === town));
      for (const { code, boundary } of await outlinesOf(
        site.database.read,
        all.map(area => area.code),
      )) {
        const [longitude = 0, latitude = 0] = boundary.coordinates[0]?.[0]?.[0] ?? [];
        const here = await findBuurtAt(site.database.read, { longitude, latitude });
        assert.ok(here, `a corner of ${code} lies somewhere`);
      }
    } finally {
      await site.close();
    }
  });
}
