import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { onEachEngine, openTestSite, type TestSite } from '../../../test/site.ts';
import type { Database, Engine } from '../database/database.ts';
import { openPostgres } from '../database/postgres.ts';
import { openSqlite } from '../database/sqlite.ts';
import { appendToLog } from '../log/append-to-log.ts';
import { sealLog } from '../log/seal-log.ts';
import { latestHead } from '../log/store.ts';
import { verifyLog } from '../log/verify-log.ts';
import { restoreIntoPostgres, restoreIntoSqlite } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const photo = randomBytes(3_000);

/** A small town: areas that refer to each other, a photo, a boolean, a day, an odd text, and a record. */
async function fillTown({ database, now }: TestSite): Promise<void> {
  await database.write(async tx => {
    for (const [code, kind, parent] of [
      ['GM9001', 'municipality', null],
      ['WK900101', 'wijk', 'GM9001'],
      ['BU90010101', 'buurt', 'WK900101'],
    ] as const) {
      await sql`
        insert into "areas" ("code", "kind", "name", "parentCode", "west", "changedAt")
        values (${code}, ${kind}, 'Buurt ‘t Zand 🌳 <b>', ${parent}, 4.5, ${now()})`.execute(tx);
    }
    await sql`
      insert into "persons" ("email", "name", "createdAt") values ('a@example.nl', 'O''Neil', ${now()})`.execute(
      tx,
    );
    await sql`
      insert into "photos" ("key", "position", "width", "height", "thumbnailWidth", "thumbnailHeight", "fingerprint", "addedAt")
      values ('abc', 1, 4, 3, 2, 1, 'f', ${now()})`.execute(tx);
    await sql`insert into "photoFiles" ("photoKey", "size", "bytes") values ('abc', 'large', ${photo})`.execute(
      tx,
    );
    for (let number = 1; number <= 120; number++) {
      await appendToLog(tx, {
        kind: 'voice.brought-in',
        subject: `voice:${number}`,
        at: now(),
        facts: { text: 'regel 1\nregel 2 "aanhaling"' },
      });
    }
    await tx
      .insertInto('submissions')
      .values({ key: 'k'.repeat(9), address: '/', sentAt: now() })
      .execute();
  });
  await sealLog(database);
}

const everything = async (database: Database): Promise<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(await rowsIn(database)));

const rowsIn = async (database: Database): Promise<Record<string, unknown>> => ({
  areas: await database.read.selectFrom('areas').selectAll().orderBy('code').execute(),
  persons: await database.read.selectFrom('persons').selectAll().orderBy('id').execute(),
  photos: (
    await sql<{ bytes: Uint8Array }>`select "bytes" from "photoFiles"`.execute(database.read)
  ).rows.map(row => Buffer.from(row.bytes).toString('base64')),
  log: await database.read.selectFrom('logEntries').selectAll().orderBy('id').execute(),
});

async function restored(engine: Engine, site: TestSite, file: string, force = false): Promise<Database> {
  if (engine === 'postgres') {
    const address = site.settings.databaseUrl ?? '';
    await restoreIntoPostgres(file, address, { force });
    return openPostgres(address, { connections: 2 });
  }
  const target = join(site.settings.dataDir, 'elsewhere.sqlite');
  await restoreIntoSqlite(file, target, { force });
  return openSqlite(target);
}

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-backup-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

for (const to of ['sqlite', 'postgres'] as const) {
  onEachEngine(`a backup comes back the same on ${to}, and new things get new numbers`, async site => {
    if (to === 'postgres' && !process.env.TEST_DATABASE_URL) return;
    await inFolder(async folder => {
      await fillTown(site);
      const file = join(folder, 'town.backup');
      const manifest = await writeBackup(site.database, file, { keptHeads: [], now: site.now() });
      assert.equal(manifest.tables.areas, 3);
      const before = await everything(site.database);
      const other = await openTestSite(to);
      const database = await restored(to, other, file);
      try {
        assert.deepEqual(await everything(database), before);
        await database.write(tx =>
          appendToLog(tx, { kind: 'voice.brought-in', subject: 'voice:121', at: site.now(), facts: {} }),
        );
        const head = await sealLog(database);
        assert.equal(head?.size, 121);
        const old = await latestHead(site.database.read);
        assert.ok(old);
        assert.equal((await verifyLog(database.read, [old])).firstBreak, undefined);
        const refused = database.write(tx =>
          sql`insert into "areas" ("code", "kind", "name", "parentCode") values ('BU1', 'buurt', 'x', 'WK1')`.execute(
            tx,
          ),
        );
        await assert.rejects(refused, 'references are guarded as before');
      } finally {
        await database.close();
        await other.close();
      }
    });
  });
}

onEachEngine('a backup made while residents go on writing shows one moment', async site => {
  await inFolder(async folder => {
    await fillTown(site);
    let goesOn = true;
    let written = 0;
    const writers = [1, 2].map(async () => {
      while (goesOn) {
        await site.database.write(async tx => {
          const text = String(++written);
          await appendToLog(tx, {
            kind: 'voice.brought-in',
            subject: `voice:x${text}`,
            at: site.now(),
            facts: { text },
          });
          await sql`insert into "submissions" ("key", "address", "sentAt") values (${`key-${text}`}, '', ${site.now()})`.execute(
            tx,
          );
        });
        if (written % 10 === 0) await sealLog(site.database);
        await new Promise(resolve => setTimeout(resolve, 1));
      }
    });
    const file = join(folder, 'busy.backup');
    await new Promise(resolve => setTimeout(resolve, 50));
    const manifest = await writeBackup(site.database, file, { keptHeads: [], now: site.now() });
    goesOn = false;
    await Promise.all(writers);
    assert.equal(
      manifest.tables.logEntries,
      (manifest.tables.submissions ?? 0) + 119,
      'each write is in it whole',
    );
    const target = join(folder, 'restored.sqlite');
    await restoreIntoSqlite(file, target, { force: false });
    const database = openSqlite(target);
    const { rows } = await sql<{ n: number }>`select count(*) as n from "logEntries"`.execute(database.read);
    assert.equal(rows[0]?.n, manifest.tables.logEntries);
    assert.equal((await verifyLog(database.read, [])).firstBreak, undefined);
    await database.close();
  });
});

onEachEngine(
  'restoring never takes what is there without force, and takes nothing from half a backup',
  async site => {
    await inFolder(async folder => {
      await fillTown(site);
      const file = join(folder, 'town.backup');
      await writeBackup(site.database, file, { keptHeads: [], now: site.now() });
      const attempt = (what: string, force: boolean): Promise<string> =>
        restored(site.engine, site, what, force).then(
          async database => {
            await database.close();
            return 'restored';
          },
          (error: Error) => error.message,
        );
      // On SQLite a first restore makes the file that the later ones find.
      if (site.engine === 'sqlite') assert.equal(await attempt(file, false), 'restored');
      assert.match(await attempt(file, false), /There is a site in this database already/);

      const whole = readFileSync(file);
      const damaged: Record<string, [Buffer, RegExp]> = {
        'cut.backup': [whole.subarray(0, whole.length - 200), /cut off/],
        'lines.backup': [
          gzipSync(gunzipSync(whole).toString().split('\n').slice(0, -3).join('\n')),
          /cut off/,
        ],
        'changed.backup': [
          gzipSync(gunzipSync(whole).toString().replaceAll("O'Neil", "O'Neal")),
          /was changed/,
        ],
        'text.backup': [Buffer.from('hallo'), /not a backup/],
        'json.backup': [gzipSync('{"a":1}\n'), /not a backup/],
        'newer.backup': [
          gzipSync(gunzipSync(whole).toString().replace('"0001-platform"', '"9999-later"')),
          /newer version.*9999-later/,
        ],
      };
      for (const [name, [bytes, sentence]] of Object.entries(damaged)) {
        writeFileSync(join(folder, name), bytes);
        assert.match(await attempt(join(folder, name), true), sentence);
      }
      if (site.engine === 'postgres') assert.ok(Array.isArray((await everything(site.database)).persons));
      assert.equal(await attempt(file, true), 'restored');
    });
  },
);
