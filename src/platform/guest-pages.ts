// Pages that are the same for every guest are made once and kept, until anything at all was written.
import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { type Clock, type Day, dayOf, type Instant } from './clock.ts';
import type { Database } from './database/database.ts';
import { pageShown, sameForEveryGuest } from './site.ts';

type Encoding = 'br' | 'gzip' | 'identity';

interface KeptPage {
  /** The state of the database before the page was made. */
  readonly revision: string;
  /** What is late depends on the day. */
  readonly day: Day;
  /** The moment from which something else holds, such as a vote that closes; undefined where only the day matters. */
  readonly until: Instant | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly body: Buffer;
  readonly encoded: Map<Encoding, Buffer>;
}

export interface GuestPages {
  /** Keeps what a route marked with showToEveryGuest(). */
  readonly keep: MiddlewareHandler;
  /** Answers with a kept page that is still true, or lets the site make one. */
  before(site: RequestListener): RequestListener;
}

const isGuestReading = (
  method: string | undefined,
  cookie: string | undefined,
  authorization: string | undefined,
) => (method === 'GET' || method === 'HEAD') && !cookie && !authorization;

/** A store of at most so many bytes; the pages that nobody asked for longest go first. */
export function keepGuestPages(database: Database, now: Clock, mostBytes = 32 * 1024 * 1024): GuestPages {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;

  function put(url: string, page: KeptPage): void {
    drop(url);
    if (page.body.length > mostBytes / 8) return;
    pages.set(url, page);
    bytes += page.body.length;
    for (const oldest of pages.keys()) {
      if (bytes <= mostBytes) break;
      drop(oldest);
    }
  }

  function drop(url: string): void {
    const page = pages.get(url);
    if (!page) return;
    pages.delete(url);
    bytes -= page.body.length;
  }

  async function stillTrue(url: string): Promise<KeptPage | undefined> {
    const page = pages.get(url);
    const moment = now();
    if (!page || page.day !== dayOf(moment) || (page.until !== undefined && moment >= page.until))
      return undefined;
    if (page.revision !== (await database.revision())) return undefined;
    pages.delete(url);
    pages.set(url, page);
    return page;
  }

  return {
    keep: async (c, next) => {
      const isGuest = isGuestReading(c.req.method, c.req.header('cookie'), c.req.header('authorization'));
      // Asked before the page is made: a write in between makes the page too new for its mark, never too old.
      // While the database is away nothing is kept, and the page itself says what is wrong.
      const revision =
        isGuest && c.req.method === 'GET' ? await database.revision().catch(() => undefined) : undefined;
      const day = dayOf(now());
      await next();
      const same = c.res.headers.get(sameForEveryGuest);
      c.res.headers.delete(sameForEveryGuest);
      if (revision === undefined || same === null || c.res.status !== 200 || c.res.headers.has('set-cookie'))
        return;
      const body = Buffer.from(pageShown(c) ?? '');
      const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
      const headers = Object.fromEntries(c.res.headers);
      const url = new URL(c.req.url);
      put(url.pathname + url.search, {
        revision,
        day,
        until: same === 'today' ? undefined : same,
        headers,
        etag,
        body,
        encoded: new Map(),
      });
    },
    before: site => (request, response) => {
      const { method, url = '/', headers } = request;
      if (!isGuestReading(method, headers.cookie, headers.authorization) || !pages.has(url)) {
        site(request, response);
        return;
      }
      stillTrue(url).then(
        page => (page ? send(request, response, page) : site(request, response)),
        () => site(request, response),
      );
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const headers = { ...page.headers, etag: page.etag, vary: 'Accept-Encoding, Cookie' };
  if (request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const encoding = encodingFor(String(request.headers['accept-encoding'] ?? ''));
  const body = encoded(page, encoding);
  response.writeHead(200, {
    ...headers,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const encodingFor = (accepted: string): Encoding =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';

/** The page as the browser takes it; packed once for each way of packing. */
function encoded(page: KeptPage, encoding: Encoding): Buffer {
  if (encoding === 'identity') return page.body;
  const kept = page.encoded.get(encoding);
  if (kept) return kept;
  const packed =
    encoding === 'br'
      ? brotliCompressSync(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(page.body);
  page.encoded.set(encoding, packed);
  return packed;
}
