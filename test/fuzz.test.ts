// Whatever is sent, the site answers, and never with a fault of its own. The seed of a failure is printed; put it in
// `keptSeeds`, so that it is tried for ever.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { formsOf, type KindOfViewer, openWholeSite, type WholeSite } from './whole-site.ts';

const keptSeeds: readonly number[] = [20_261_122];
const requests = { sqlite: 10_000, postgres: 1_000 } as const;

const viewers: readonly KindOfViewer[] = ['guest', 'resident', 'author', 'official', 'administrator'];

/** Values that have broken sites before. */
const nasty = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1.5',
    '1e9',
    'NaN',
    '99999999999999999999',
    '9007199254740993',
    'null',
    'true',
    '2026-02-30',
    '0000-00-00',
    '+275760-09-13',
    "O'Neil",
    "'; drop table voices; --",
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '\u0000',
    '\uD800',
    '\u202Ertl\u200B',
    '👩‍👩‍👧',
    '../../etc/passwd',
    '%',
    '%00',
    '%E0%A4%A',
    '*',
    '__proto__',
    '{"a":[1]}',
    'body:1',
    'seat:999999',
    'voice:1',
    'GM9999',
    'WK999901',
    'x'.repeat(20_000),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer().map(String),
);

interface Attempt {
  readonly viewer: KindOfViewer;
  readonly method: string;
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | null;
}

async function attempts(site: WholeSite): Promise<fc.Arbitrary<Attempt>> {
  const forms = await formsOf(site);
  const route = fc.constantFrom(...site.routes);
  const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());
  const field = fc.tuple(fc.oneof(fc.constantFrom(...forms.fieldNames), fc.string({ maxLength: 12 })), nasty);

  const address = fc
    .tuple(
      route,
      fc.array(nasty, { minLength: 3, maxLength: 3 }),
      fc.array(field, { maxLength: 3 }),
      fc.boolean(),
    )
    .map(([{ pattern, address: known }, values, query, isKnown]) => {
      let index = 0;
      const path = isKnown
        ? (known.split('?')[0] ?? '/')
        : pattern.replace(/:\w+(\{[^}]*\})?/g, () => encoded(values[index++ % values.length] ?? '') || '0');
      const asked = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
      return { pattern, address: asked ? `${path}?${asked}` : path };
    });
  const rawQuery = fc.constantFrom(
    '?',
    '?%',
    '?a=%E0%A4%A',
    '?a[b]=1',
    '?=&&=',
    '?na=xx&voor=yy&pagina=-1',
    '',
  );

  const formType = 'application/x-www-form-urlencoded';
  const body = fc.oneof(
    fc.array(field, { maxLength: 12 }).map(fields => ({
      type: formType,
      bytes: fields.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&'),
    })),
    fc.constantFrom(
      { type: formType, bytes: '%E0%A4%A&&&=' },
      {
        type: 'multipart/form-data; boundary=b',
        bytes: '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\nwaarde',
      },
      {
        type: 'multipart/form-data; boundary=b',
        bytes:
          '--b\r\nContent-Disposition: form-data; name="photos"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n\u0000\u0001\r\n--b--\r\n',
      },
      { type: 'multipart/form-data', bytes: 'geen grens' },
      { type: 'application/json', bytes: '{"a":' },
      { type: 'text/plain', bytes: 'a=b' },
      { type: '', bytes: '' },
    ),
    fc.string({ unit: 'binary', maxLength: 300 }).map(bytes => ({ type: formType, bytes })),
  );
  const extra = fc.constantFrom<Record<string, string>>(
    {},
    { cookie: 'samenwijk=; samenwijk==; a' },
    { cookie: `samenwijk=${'x'.repeat(5_000)}` },
    { 'if-none-match': 'W/"', 'accept-encoding': 'br;q=x, *' },
    { accept: '*/*;q=2', range: 'bytes=9-1' },
    { 'x-forwarded-for': "' or 1=1, ::ffff:1.2.3.4, [" },
    { 'content-length': '5' },
    { referer: 'http://[' },
  );
  const method = fc.constantFrom('GET', 'POST', 'POST', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS');

  return fc
    .tuple(fc.constantFrom(...viewers), method, address, rawQuery, body, extra)
    .map(([viewer, how, { address: known }, query, { type, bytes }, headers]) => {
      const takesBody = how !== 'GET' && how !== 'HEAD';
      return {
        viewer,
        method: how,
        address: known.includes('?') ? known : known + query,
        headers: {
          accept: 'text/html',
          cookie: site.cookies[viewer],
          ...(takesBody && { origin: site.settings.baseUrl }),
          ...(takesBody && type && { 'content-type': type }),
          ...headers,
        },
        body: takesBody ? bytes : null,
      };
    });
}

for (const engine of ['sqlite', 'postgres'] as const) {
  const skip =
    engine === 'postgres' && !process.env.TEST_DATABASE_URL && 'no PostgreSQL: TEST_DATABASE_URL is not set';
  test(`${requests[engine]} malformed requests get an answer, and no fault of ours (${engine})`, {
    skip,
  }, async () => {
    const site = await openWholeSite(engine);
    after(() => site.close());
    const attempt = await attempts(site);
    for (const seed of [...keptSeeds, Date.now() % 2 ** 31]) {
      await fc.assert(
        fc.asyncProperty(attempt, async ({ viewer, method, address, headers, body }) => {
          const request = new Request(new URL(address, site.settings.baseUrl), { method, headers, body });
          const response = await site.app.fetch(request);
          await response.arrayBuffer();
          assert.ok(response.status < 500, `${response.status} on ${method} ${address} as ${viewer}`);
        }),
        { seed, numRuns: requests[engine] / (keptSeeds.length + 1), endOnFailure: true },
      );
    }
  });
}
