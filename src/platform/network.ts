// Where a request came from, as far as limits and the log need to know.
import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';
import type { Context } from 'hono';

/** The network a request came from: an IPv4 address, the first half of an IPv6 address, or 'unknown'. */
export function networkOf(c: Context): string {
  const connection = c.env as { incoming?: IncomingMessage } | undefined;
  const peer = plain(connection?.incoming?.socket.remoteAddress ?? '');
  // Only a proxy on this machine is believed when it says for whom it asks.
  const isOurProxy = /^127\./.test(peer) || peer === '::1';
  const asked = isOurProxy ? plain(c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '') : '';
  return networkPart(isIPv4(asked) || isIPv6(asked) ? asked : peer);
}

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

function networkPart(address: string): string {
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return 'unknown';
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}

/** A network as it may stand in a log: without the last part, which points at one household. */
export const inLog = (network: string): string =>
  isIPv4(network) ? network.replace(/\.\d+$/, '.0') : network.replace(/^(([^:]*:){3}).*/, '$1:/48');
