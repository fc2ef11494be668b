import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { onEachEngine, openTestSite, type TestSite } from '../../../test/site.ts';
import { makeTown } from '../../../test/town.ts';
import { importAreas } from '../neighbourhoods/public.ts';
import { importFigures, NotAFigureFile } from './import-figures.ts';
import { figuresOf } from './store.ts';

const source = 'CBS, kerncijfers wijken en buurten';

const take = (site: TestSite, text: string, year?: number) =>
  importFigures(site.database, text, { source, now: site.now(), ...(year && { year }) });

const valuesIn = async (site: TestSite, code: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await figuresOf(site.database.read, [code])).map(({ indicator, year, value }) => [
      `${indicator} ${year}`,
      value,
    ]),
  );

onEachEngine('figures are taken in once; the same file again changes nothing', async site => {
  const { southWest, municipality } = await makeTown(site);
  const file = `code,type,naam,inwoners,huishoudensgrootte,woz_x1000\n${municipality},gemeente,Proefstad,5000,2.1,400\n${southWest},buurt,Zuidwest,1230,1.9,\n`;
  const first = await take(site, file, 2024);
  assert.deepEqual([first.made, first.unknown, first.skipped.length], [5, 1, 0]);
  assert.deepEqual(await valuesIn(site, southWest), { 'inhabitants 2024': 1230, 'household-size 2024': 1.9 });
  const again = await take(site, file, 2024);
  assert.deepEqual([again.made, again.changed, again.unchanged], [0, 0, 5]);
});

onEachEngine(
  'semicolons, capitals, quotes, a byte order mark and decimal commas read the same',
  async site => {
    const { southWest } = await makeTown(site);
    const file = `\uFEFF"BU_CODE";"BU_NAAM";"AANT_INW";"GEM_HH_GR";"JAAR"\r\n"${southWest}";"Zuid; west";"1230";"1,9";"2023"\r\n`;
    await take(site, file);
    assert.deepEqual(await valuesIn(site, southWest), {
      'inhabitants 2023': 1230,
      'household-size 2023': 1.9,
    });
  },
);

onEachEngine('a figure that turns out not to be known is taken away again', async site => {
  const { southWest } = await makeTown(site);
  await take(site, `code,inwoners\n${southWest},1230\n`, 2024);
  await take(site, `code,inwoners\n${southWest},-99997\n`, 2024);
  assert.deepEqual(await valuesIn(site, southWest), {});
});

onEachEngine('rows that cannot be used are named, and the others are taken in', async site => {
  const { southWest, northWest } = await makeTown(site);
  const file = `code,inwoners\n,5\nWIJK,5\nBU99019999,5\n${northWest},veel\n${southWest},12\n${southWest},13\n`;
  const { skipped, made } = await take(site, file, 2024);
  assert.deepEqual(
    skipped.map(({ row, reason }) => `${row} ${reason}`),
    ['1 no-code', '2 wrong-code', '3 unknown-area', '4 not-a-number', '6 duplicate'],
  );
  assert.equal(made, 1);
  const undated = await take(site, `code,inwoners\n${southWest},12\n`);
  assert.deepEqual(
    undated.skipped.map(({ reason }) => reason),
    ['no-year'],
  );
});

onEachEngine('a file that holds no figures of areas is refused', async site => {
  for (const text of ['', 'hallo', 'naam,aantal\nZuid,3\n', '{"type":"FeatureCollection","features":[]}']) {
    await assert.rejects(take(site, text, 2024), NotAFigureFile, text);
  }
});

const folder = process.env.AREAS_DIR ?? '../shared/data/areas';
const isThere = existsSync(folder);
test('the real figures of Leiden and Baarn are taken in', {
  skip: !isThere && `no files in ${folder}`,
}, async () => {
  const site = await openTestSite('sqlite');
  try {
    const read = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
    for (const file of [
      'wijken_leiden.geojson',
      'buurten_leiden_schematic.geojson',
      'baarn_buurten.geojson',
    ]) {
      await importAreas(site.database, read(file), { now: site.now() });
    }
    const leiden = await take(site, read('kerncijfers2024_leiden.csv'), 2024);
    assert.deepEqual(leiden.skipped, []);
    assert.equal((await valuesIn(site, 'BU05460501'))['home-value 2024'], 412_000);
    const baarn = await take(site, read('baarn_buurten.geojson'));
    assert.deepEqual(baarn.skipped, []);
    const centrum = await valuesIn(site, 'BU03080000');
    assert.equal(centrum['inhabitants 2024'], 1825);
    assert.equal(centrum['cars-per-household 2024'], 0.9);
    assert.equal(centrum['home-value 2024'], undefined);
    assert.ok(Object.values(centrum).every(value => value >= 0));
  } finally {
    await site.close();
  }
});
