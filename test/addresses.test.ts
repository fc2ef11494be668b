// src/paths.ts and the router know the same addresses.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { paths } from '../src/paths.ts';
import { openWholeSite, routeAt } from './whole-site.ts';

const site = await openWholeSite();
after(() => site.close());

/** Every address that paths.ts can make, with a sample for what it wants to know. */
const made = Object.entries(paths).map(([name, path]) => {
  if (typeof path === 'string') return { name, address: path };
  // A list of one reads as that one, so it serves where several are asked as well.
  const samples = Array.from({ length: path.length }, () => ['1']);
  const address = (path as (...parameters: never[]) => string)(...(samples as never[]));
  return { name, address: address.split(/[?#]/)[0] ?? '' };
});

/** These come with a setting, such as an identity provider. */
const onlyWithSetting = new Set(['provider', 'providerReturn']);

test('every address that pages link to has a route', () => {
  const without = made
    .filter(({ name }) => !onlyWithSetting.has(name))
    .filter(({ address }) => !routeAt(site, 'GET', address) && !routeAt(site, 'POST', address));
  assert.deepEqual(
    without.map(({ name, address }) => `${name}: ${address}`),
    [],
  );
});

test('every route has its address in paths.ts', () => {
  const unnamed = site.routes.filter(route => {
    const shape = route.pattern.replace(/:\w+(\{[^}]*\})?/g, '1');
    return !made.some(
      ({ address }) => address === shape || routeAt({ routes: [route] }, route.method, address),
    );
  });
  assert.deepEqual(
    unnamed.map(({ method, pattern }) => `${method} ${pattern}`).filter(route => !plumbing.has(route)),
    [],
  );
});

/** Addresses that no page links to by hand. */
const plumbing = new Set(['GET /assets/:file', 'GET /healthz']);
