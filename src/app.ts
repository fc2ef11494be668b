// The whole site as one value: give it a request, and it answers. Only this file mounts routes.
import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from './design/view.ts';
import { guest, isOfficialSeat, seatsHeldBy, type Viewer, viewerIn } from './domains/organisations/public.ts';
import { currentPerson, passedSecondFactor, type SignedIn } from './domains/people/public.ts';
import { type Clock, dayOf } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { refuseForeignOrigins } from './platform/forgery.ts';
import { NotFound } from './platform/found.ts';
import { keepGuestPages } from './platform/guest-pages.ts';
import { safetyHeaders } from './platform/headers.ts';
import { isUpToDate } from './platform/migrate.ts';
import type { Settings } from './platform/settings.ts';
import { type Site, show } from './platform/site.ts';

const largestBody = 60 * 1024 * 1024;

export interface Means {
  readonly database: Database;
  readonly settings: Settings;
  readonly now: Clock;
}

export interface App {
  fetch(request: Request): Response | Promise<Response>;
  /** The same site for node:http, with the pages it keeps for guests. */
  readonly listener: RequestListener;
  /** Every address and method that answers, for the tests that read the whole site. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

export function createApp({ database, settings, now }: Means): App {
  const router = new Hono();
  const site: Site = { router, database, settings, now };

  const guestPages = keepGuestPages(database, now);
  router.use(guestPages.keep);
  router.use(safetyHeaders(settings.baseUrl));
  router.use(refuseForeignOrigins(settings.baseUrl));
  router.use(bodyLimit({ maxSize: largestBody, onError: c => show(c, html`<h1>Te groot</h1>`, 413) }));
  router.use(async (c, next) => {
    viewerIn.set(c, guest);
    const signedIn = await currentPerson(site, c);
    if (signedIn) viewerIn.set(c, await viewerOf(site, signedIn));
    await next();
  });

  router.get('/healthz', async c => {
    const isHealthy = await isUpToDate(site.database).catch(() => false);
    return c.json({ status: isHealthy ? 'in order' : 'not in order' }, isHealthy ? 200 : 503);
  });

  router.notFound(c => show(c, html`<h1>Niet gevonden</h1>`, 404));
  router.onError((error, c) => {
    if (error instanceof NotFound) return show(c, html`<h1>Niet gevonden</h1>`, 404);
    if (database.failureOf(error) === 'away') return show(c, html`<h1>Even niet bereikbaar</h1>`, 503);
    const reference = randomUUID().slice(0, 8);
    console.error(JSON.stringify({ at: now(), reference, path: c.req.path, error: String(error.stack) }));
    return show(c, html`<h1>Er ging iets mis</h1><p>${reference}</p>`, 500);
  });

  return {
    fetch: request => router.fetch(request),
    listener: guestPages.before(getRequestListener(request => router.fetch(request))),
    routes: router.routes,
  };
}

/** The person with the seats that count now: an official's count only after the second factor. */
async function viewerOf({ database, now }: Site, { person, session }: SignedIn): Promise<Viewer> {
  const seats = await seatsHeldBy(database.read, person.id, dayOf(now()));
  const isSure = passedSecondFactor(session, now());
  return { person, seats: isSure ? seats : seats.filter(seat => !isOfficialSeat(seat)) };
}
