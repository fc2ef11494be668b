import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { onEachEngine } from '../../../test/site.ts';
import { areaFeature, collection, makeTown, testTown } from '../../../test/town.ts';
import { paths } from '../../paths.ts';
import { findAddress } from './find-address.ts';
import { importAreas } from './import-areas.ts';
import type { MapToPointAt } from './map-to-point-at.ts';

onEachEngine('a resident finds the wijk by a part of its name, with accents or without', async site => {
  await makeTown(site);
  await importAreas(site.database, collection(areaFeature('BU99010102', 'Café-eiland', null)), {
    now: site.now(),
  });
  const page = await site.visitor().get('/wijken');
  assert.equal(page.heading, 'Vind uw wijk');
  page.shows('Westerwijk', 'Oosterwijk');
  (await page.press('Zoek wijk', { 'Naam of postcode': 'wester' })).shows(
    '1 plaats heet zoals ‘wester’',
    'Westerwijk',
  );
  (await page.press('Zoek wijk', { 'Naam of postcode': 'cafe eil' })).shows(
    'Café-eiland',
    'buurt in Oosterwijk',
  );
  (await page.press('Zoek wijk', { 'Naam of postcode': '<b>' })).shows('We vonden geen wijk bij ‘<b>’');
});

onEachEngine('a resident finds the buurt by the digits of the postcode', async site => {
  await makeTown(site);
  const buurt = areaFeature(testTown.southWest, 'Zuidwest', null);
  const file = collection({ ...buurt, properties: { ...buurt.properties, pc4: '9901' } });
  await importAreas(site.database, file, { now: site.now() });
  const page = await site.visitor().get('/wijken?q=9901+ab');
  page.shows('In deze buurten komt de postcode 9901 ab het meest voor', 'Zuidwest');
});

onEachEngine('somebody who sends where they stand comes to their buurt', async site => {
  await makeTown(site);
  const visitor = site.visitor();
  const here = await visitor.post(
    '/wijken/hier',
    new URLSearchParams({ breedte: '52.005', lengte: '5.005' }),
  );
  assert.equal(here.path, `/wijken/${testTown.southWest}`);
  for (const place of [{ breedte: '10', lengte: '10' }, { breedte: 'x', lengte: '' }, {}]) {
    const elsewhere = await visitor.post('/wijken/hier', new URLSearchParams(place));
    assert.equal(elsewhere.path, '/wijken');
  }
});

onEachEngine('addresses of places forgive small letters, and unknown ones are not found', async site => {
  await makeTown(site);
  const visitor = site.visitor();
  assert.equal(
    (await visitor.get(`/wijken/${testTown.west.toLowerCase()}`)).path,
    `/wijken/${testTown.west}`,
  );
  assert.equal((await visitor.get(`/wijken/${testTown.municipality.toLowerCase()}`)).status, 200);
  for (const wrong of ['GM0001', 'WK000000', 'BU00000000', 'iets', '%00', '..%2f']) {
    assert.equal((await visitor.get(`/wijken/${wrong}`)).status, 404, wrong);
  }
});

onEachEngine('before any wijk is read in, the page says so and still answers', async site => {
  (await site.visitor().get('/wijken')).shows('Er zijn nog geen wijken');
});

test('an address is asked of the service with our own municipalities, and a service that is away is no drama', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(decodeURIComponent(request.url ?? '').replaceAll('+', ' '));
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        response: { docs: asked.length > 1 ? [] : [{ centroide_ll: 'POINT(5.005 52.005)' }] },
      }),
    );
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/free`;
  assert.deepEqual(await findAddress(address, 'Dorpsstraat 1', ['GM9901']), {
    longitude: 5.005,
    latitude: 52.005,
  });
  assert.match(asked[0] ?? '', /q=Dorpsstraat 1.*gemeentecode:\(9901\)/);
  assert.equal(await findAddress(address, 'Nergens', ['GM9901']), undefined);
  await new Promise(resolve => server.close(resolve));
  assert.equal(await findAddress(address, 'Dorpsstraat 1', ['GM9901']), 'away');
});

onEachEngine(
  'a map to point at leads from the town to a wijk, and a buurt is pointed at in its wijk',
  async site => {
    await makeTown(site);
    const mapAt = async (code: string) =>
      JSON.parse((await site.visitor().get(paths.areaMap(code))).body) as MapToPointAt;
    const town = await mapAt(testTown.municipality);
    assert.equal(town.isTown, true);
    assert.deepEqual(
      town.areas.map(({ name }) => name),
      ['Oosterwijk', 'Westerwijk'],
    );
    const wijk = await mapAt(testTown.west);
    assert.equal(wijk.isTown, false);
    assert.deepEqual(
      wijk.areas.map(({ code }) => code),
      [testTown.northWest, testTown.southWest],
    );
    assert.deepEqual(await mapAt(testTown.southWest), wijk);
    assert.equal((await site.visitor().get(paths.areaMap('BU99019999'))).status, 404);
  },
);
