import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { featuresIn, NotGeoJson } from './features-in.ts';

async function read(pieces: readonly (string | Uint8Array)[]): Promise<unknown[]> {
  const features: unknown[] = [];
  for await (const { feature } of featuresIn(pieces)) features.push(feature);
  return features;
}

test('a file reads the same whole and in pieces of any size, with any text in it', async () => {
  const features = fc.array(fc.record({ type: fc.constant('Feature'), properties: fc.jsonValue() }), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(
      features,
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      async (list, more, size, isLast) => {
        const { features: _, ...rest } = more;
        const whole = isLast
          ? { ...rest, features: list }
          : { type: 'FeatureCollection', features: list, ...rest };
        const bytes = Buffer.from(JSON.stringify(whole, null, size % 3));
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        assert.deepEqual(await read(pieces), JSON.parse(JSON.stringify(list)));
      },
    ),
    { numRuns: 60 },
  );
});

test('one area by itself is a file too', async () => {
  const feature = { type: 'Feature', properties: { statcode: 'GM9901' }, geometry: null };
  assert.deepEqual(await read([JSON.stringify(feature)]), [feature]);
});

test('a file that is no GeoJSON, or that was cut off, is refused instead of half read in silence', async () => {
  for (const text of [
    '',
    'hello',
    '[]',
    '{"type":"Topology"}',
    '<html></html>',
    '{"features":[{"a":1}',
    '}',
  ]) {
    await assert.rejects(read([text]), NotGeoJson, text);
  }
});

test('a feature that cannot be read leaves its neighbours whole', async () => {
  assert.deepEqual(await read(['{"features":[{"a":1},{"a":tru},{"a":2}]}']), [{ a: 1 }, undefined, { a: 2 }]);
});
