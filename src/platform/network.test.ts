import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Context } from 'hono';
import { inLog, networkOf } from './network.ts';

const from = (remoteAddress: string, forwardedFor?: string): string =>
  networkOf({
    env: { incoming: { socket: { remoteAddress } } },
    req: { header: () => forwardedFor },
  } as unknown as Context);

test('a household is one network, however many addresses it has', () => {
  assert.equal(from('203.0.113.7'), '203.0.113.7');
  assert.equal(from('::ffff:203.0.113.7'), '203.0.113.7');
  assert.equal(from('2001:db8:1:2:3:4:5:6'), from('2001:db8:1:2::9'));
  assert.notEqual(from('2001:db8:1:2::9'), from('2001:db8:1:3::9'));
});

test('only a proxy on this machine is believed about who asks, and only its last word', () => {
  assert.equal(from('127.0.0.1', '198.51.100.1, 203.0.113.7'), '203.0.113.7');
  assert.equal(from('203.0.113.7', '198.51.100.1'), '203.0.113.7');
  assert.equal(from('127.0.0.1', 'onzin'), '127.0.0.1');
});

test('the log does not point at a household', () => {
  assert.equal(inLog('203.0.113.7'), '203.0.113.0');
  assert.equal(inLog(from('2001:db8:1:2::9')), '2001:db8:1::/48');
  assert.equal(inLog('unknown'), 'unknown');
});
