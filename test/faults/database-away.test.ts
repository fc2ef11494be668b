import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { sqliteFile } from '../../src/open-database.ts';
import { paths } from '../../src/paths.ts';
import type { Database } from '../../src/platform/database/database.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import { registerOf, serveTestSite } from '../served-site.ts';
import { onEachEngine, type TestSite } from '../site.ts';

const awayMs = 10_000;

onEachEngine(
  'a database that is away for ten seconds is said in words, and comes back by itself',
  async site => {
    const { database, leave, comeBack, close } = await wayTo(site);
    const served = await serveTestSite(site, database);
    const bringIn = (form: ReturnType<typeof served.form>): Promise<Response> =>
      fetch(served.url + paths.newVoice, form);
    try {
      assert.equal((await bringIn(served.form('Vooraf'))).status, 303);

      const left = performance.now();
      await leave();
      const form = served.form('Terwijl het weg was', randomUUID());
      const [refused, ...read] = await Promise.all([
        bringIn(form),
        registerOf(served.url),
        registerOf(served.url),
      ]);
      assert.equal(refused.status, 503);
      assert.equal(refused.headers.get('retry-after'), '10');
      assert.match(await refused.text(), /Even niet bereikbaar.*Ga dan terug en verstuur het nog eens/s);
      for (const { status, text } of read) {
        // Who reads is not kept waiting by another program that writes; without a server there is nothing to read.
        assert.equal(status, site.engine === 'sqlite' ? 200 : 503);
        assert.match(text, site.engine === 'sqlite' ? /Vooraf/ : /Even niet bereikbaar/);
      }
      await pause(awayMs - (performance.now() - left));
      await comeBack();

      assert.equal((await bringIn(form)).status, 303, 'the same form is taken now');
      const { status, text } = await registerOf(served.url);
      assert.equal(status, 200);
      assert.match(text, /Vooraf/);
      assert.equal(text.split('Terwijl het weg was').length, 2, 'once in the list');
    } finally {
      served.stop();
      await close();
    }
  },
);

interface Way {
  readonly database: Database;
  leave(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

const wayTo = (site: TestSite): Promise<Way> =>
  site.engine === 'sqlite' ? wayPastAnotherWriter(site) : wayThroughADoor(site.settings.databaseUrl ?? '');

/** Another program begins to write, and does not end. */
async function wayPastAnotherWriter({ database, settings }: TestSite): Promise<Way> {
  const other = new DatabaseSync(sqliteFile(settings));
  return {
    database,
    leave: async () => other.exec('begin exclusive'),
    comeBack: async () => other.exec('rollback'),
    close: async () => other.close(),
  };
}

/** The server behind a door that can be shut: connections break, and new ones are refused. */
async function wayThroughADoor(address: string): Promise<Way> {
  const there = new URL(address);
  const through = new Set<Socket>();
  const door = createServer(socket => {
    const onward = connect(Number(there.port), there.hostname);
    for (const end of [socket, onward]) {
      through.add(end);
      end.on('error', () => {});
      end.on('close', () => through.delete(end));
    }
    socket.pipe(onward).pipe(socket);
  });
  const open = (port: number): Promise<void> =>
    new Promise(resolve => door.listen(port, '127.0.0.1', resolve));
  const shut = async (): Promise<void> => {
    const closed = new Promise<void>(resolve => door.close(() => resolve()));
    for (const end of through) end.destroy();
    await closed;
  };
  await open(0);
  const { port } = door.address() as AddressInfo;
  const here = new URL(address);
  here.port = String(port);
  here.hostname = '127.0.0.1';
  const database = openPostgres(here.href, { connections: 4 });
  return {
    database,
    leave: shut,
    comeBack: () => open(port),
    close: async () => {
      await database.close();
      await shut();
    },
  };
}
