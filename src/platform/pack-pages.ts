// Sends pages packed to whoever can unpack them. A page is packed whole: that costs less than packing a stream.
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { pageShown } from './site.ts';

const worthIt = 1_000;
const packed = promisify(gzip);
// Level 6 takes twice as long for two per cent less.
const quickly = { level: constants.Z_BEST_SPEED + 2 };

/** Packs pages, and everything else that is text as it streams by. */
export function packPages(): MiddlewareHandler {
  const packStream = compress();
  return async (c, next) => {
    await next();
    const text = pageShown(c);
    if (text === undefined) return packStream(c, async () => {});
    c.res.headers.append('Vary', 'Accept-Encoding');
    const isAccepted = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
    if (!isAccepted || text.length < worthIt || c.req.method === 'HEAD') return;
    const { status, headers } = c.res;
    headers.set('Content-Encoding', 'gzip');
    c.res = undefined;
    c.res = new Response(await packed(text, quickly), { status, headers });
  };
}
