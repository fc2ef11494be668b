import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { onEachEngine } from '../../test/site.ts';
import { keepGuestPages } from './guest-pages.ts';
import { showToEveryGuest } from './site.ts';

onEachEngine(
  'a guest never sees a page older than the last thing written',
  async ({ engine, database, now, setNow }) => {
    let timesMade = 0;
    const router = new Hono();
    const guestPages = keepGuestPages(database, now);
    router.use(guestPages.keep);
    router.get('/', c => {
      timesMade += 1;
      return showToEveryGuest(c, { text: `made ${timesMade}` });
    });
    router.get('/until-noon', c => {
      timesMade += 1;
      return showToEveryGuest(c, { text: `made ${timesMade}` }, { until: '2026-03-03T11:00:00.000Z' });
    });
    const server = createServer(guestPages.before(getRequestListener(router.fetch)));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const look = async (headers: Record<string, string> = {}): Promise<string> =>
      (await fetch(address, { headers })).text();
    const write = (key: string): Promise<unknown> =>
      database.write(tx =>
        tx.insertInto('submissions').values({ key, address: '', sentAt: now() }).execute(),
      );

    try {
      const first = await look();
      // Other databases of the same PostgreSQL server move its snapshot too: then a page is made more often than needed.
      if (engine === 'sqlite') assert.deepEqual([await look(), await look()], [first, first]);
      await write('a');
      const second = await look();
      assert.notEqual(second, first);
      assert.notEqual(
        await look({ cookie: 'session=somebody' }),
        second,
        'who has a cookie gets a page of their own',
      );
      setNow('2026-03-03T10:00:00.000Z');
      assert.notEqual(await look(), second, 'a new day can make a promise late');
      if (engine === 'sqlite') {
        const untilNoon = async (): Promise<string> => (await fetch(`${address}until-noon`)).text();
        const beforeNoon = await untilNoon();
        setNow('2026-03-03T10:59:59.999Z');
        assert.equal(await untilNoon(), beforeNoon);
        setNow('2026-03-03T11:00:00.000Z');
        assert.notEqual(await untilNoon(), beforeNoon, 'what the clock changes at noon is new at noon');
        const kept = await fetch(address);
        const again = await fetch(address, { headers: { 'if-none-match': kept.headers.get('etag') ?? '' } });
        assert.equal(again.status, 304);
      }
    } finally {
      server.close();
      server.closeAllConnections();
    }
  },
);
