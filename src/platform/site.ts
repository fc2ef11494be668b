// What every routes.ts is given: the router it adds its addresses to, and the means to answer with.
import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Clock, Instant } from './clock.ts';
import type { Database } from './database/database.ts';
import { NotFound } from './found.ts';
import type { Settings } from './settings.ts';

export interface Site {
  readonly router: Hono;
  readonly database: Database;
  readonly settings: Settings;
  readonly now: Clock;
}

/** Something that belongs to one request, kept with it: who is looking, the frame of the page. */
export function perRequest<Value>(name: string): {
  set(c: Context, value: Value): void;
  of(c: Context): Value;
} {
  const values = new WeakMap<Request, Value>();
  return {
    set: (c, value) => void values.set(c.req.raw, value),
    of: c => {
      const value = values.get(c.req.raw);
      if (value === undefined) throw new Error(`Nothing has set the ${name} of this request`);
      return value;
    },
  };
}

type Status = 200 | 400 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

/** A finished page, as the design makes them. */
interface Page {
  readonly text: string;
}

const pages = new WeakMap<Request, string>();

/** Answers with a page. */
export function show(c: Context, page: Page, status: Status = 200): Response | Promise<Response> {
  pages.set(c.req.raw, page.text);
  return c.html(page.text, status);
}

/** The page a request was answered with, for whoever packs or keeps it: reading it back from the answer costs more. */
export const pageShown = (c: Context): string | undefined => pages.get(c.req.raw);

/**
 * A page on which nothing depends on who is looking, as long as nobody is signed in. It may be kept for other guests, today
 * and as long as nothing is written; not from the moment `until`, where the clock changes something sooner.
 */
export function showToEveryGuest(
  c: Context,
  page: Page,
  { until }: { readonly until?: Instant | undefined } = {},
): Response | Promise<Response> {
  c.header(sameForEveryGuest, until ?? 'today');
  return show(c, page);
}

/** Internal mark between a route and the page cache; it never leaves the server. */
export const sameForEveryGuest = 'x-same-for-every-guest';

/** What is said once, on the next page somebody sees. */
export interface Notice {
  readonly kind: 'info' | 'ok' | 'warning' | 'error';
  readonly text: string;
}

const noticeCookie = 'melding';

/** After a change: go and look at the result, with a word about what happened. */
export function goTo(c: Context, address: string, notice?: Notice): Response {
  if (notice) {
    setCookie(c, noticeCookie, JSON.stringify(notice), {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: 300,
    });
  }
  return c.redirect(address, 303);
}

/** The notice that waits for this reader, which is then gone. */
export function takeNotice(c: Context): Notice | undefined {
  const waiting = getCookie(c, noticeCookie);
  if (!waiting) return undefined;
  deleteCookie(c, noticeCookie, { path: '/' });
  try {
    const { kind, text } = JSON.parse(waiting) as Partial<Notice>;
    return kind && text && ['info', 'ok', 'warning', 'error'].includes(kind) ? { kind, text } : undefined;
  } catch {
    return undefined;
  }
}

/** The number in an address such as /inbreng/12; anything else is not found. */
export function numberIn(c: Context, name: string): number {
  const text = c.req.param(name) ?? '';
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new NotFound();
  return Number(text);
}
