// A test site on a port of this machine, for what only shows over a real connection.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../src/app.ts';
import { sessionCookieName, startSession } from '../src/domains/people/public.ts';
import { paths } from '../src/paths.ts';
import type { Database } from '../src/platform/database/database.ts';
import { makeNeighbourhood } from './neighbourhood.ts';
import type { TestSite } from './site.ts';
import { testTown } from './town.ts';

export interface ServedSite {
  readonly url: string;
  /** What a signed-in resident sends to bring something in, with the number of the form. */
  readonly form: (title: string, once?: string) => RequestInit & { readonly body: URLSearchParams };
  stop(): void;
}

/** Serves the site from its own database, or from another way to reach it, with a resident who may bring something in. */
export async function serveTestSite(site: TestSite, database: Database = site.database): Promise<ServedSite> {
  const { amina } = await makeNeighbourhood(site);
  const token = await site.database.write(tx =>
    startSession(tx, { personId: amina.id, method: 'mail', device: 'een test' }, site.now()),
  );
  const { listener } = createApp({ database, settings: site.settings, now: site.now });
  const server = createServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    form: (title, once = randomUUID()) => ({
      method: 'POST',
      redirect: 'manual',
      headers: {
        cookie: `${sessionCookieName(site.settings)}=${token}`,
        origin: site.settings.baseUrl,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams({
        kind: 'idea',
        title,
        text: 'Zodat ouderen er kunnen zitten.',
        themeSlug: 'groen',
        areaCode: testTown.southWest,
        longitude: '',
        latitude: '',
        once,
      }),
    }),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** What stands in the register for every guest. */
export const registerOf = async (url: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(url + paths.voices, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
};
