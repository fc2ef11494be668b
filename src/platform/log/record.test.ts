import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import type { Transaction } from '../database/database.ts';
import { appendToLog } from './append-to-log.ts';
import { compareLedger, type RecordedThings } from './compare-ledger.ts';
import { canonical, digestOf, leafOf } from './entry.ts';
import { eraseFacts } from './erase-facts.ts';
import { keepSealing } from './keep-sealing.ts';
import { keptHeads } from './kept-heads.ts';
import { emptyTree, grow, rootOf } from './merkle.ts';
import { proveConsistency, proveInclusion } from './prove.ts';
import { sealLog } from './seal-log.ts';
import { entryAt, type Head, latestHead, sealedEntries } from './store.ts';
import { type LogVerdict, verifyLog } from './verify-log.ts';

const say = (tx: Transaction, site: TestSite, number: number, text = `wens ${number}`): Promise<void> =>
  appendToLog(tx, {
    kind: 'voice.brought-in',
    subject: `voice:${number}`,
    at: site.now(),
    facts: { text, kind: 'idea', areaCode: null, themes: ['groen', 'verkeer'] },
  });

async function recordOf(site: TestSite, size: number): Promise<void> {
  await site.database.write(async tx => {
    for (let number = 1; number <= size; number++) await say(tx, site, number);
  });
  await sealLog(site.database);
}

const verify = (site: TestSite, heads: readonly Head[] = []): Promise<LogVerdict> =>
  site.database.snapshot(read => verifyLog(read, heads));

/** Somebody with the keys of the database, who first takes away what keeps it append-only. */
async function tamper(site: TestSite, ...statements: readonly RawBuilder<unknown>[]): Promise<void> {
  const triggers = ['stay', 'unchanged', 'erased_only', 'sealed_once'].map(name => `logEntries_${name}`);
  await site.database.write(async tx => {
    for (const trigger of triggers) {
      await sql`drop trigger if exists ${sql.id(trigger)} ${site.engine === 'postgres' ? sql`on "logEntries"` : sql``}`.execute(
        tx,
      );
    }
    for (const statement of statements) await statement.execute(tx);
  });
}

/** Moves the entries from a position on, one place up or down, over free ground so that no two meet. */
const shift = (from: number, by: number): RawBuilder<unknown>[] => [
  sql`update "logEntries" set "position" = -"position" where "position" >= ${from}`,
  sql`update "logEntries" set "position" = -"position" + ${by} where "position" < 0`,
];

onEachEngine('what was written is sealed in order, and whole', async site => {
  await recordOf(site, 1_203);
  const verdict = await verify(site);
  assert.equal(verdict.head.size, 1_203);
  assert.equal(verdict.waiting, 0);
  assert.equal(verdict.firstBreak, undefined);
  assert.deepEqual((await latestHead(site.database.read))?.root, verdict.head.root);
  assert.equal(await sealLog(site.database), undefined);
});

onEachEngine('writers and sealers at the same time leave no gap and miss nobody', async site => {
  const { database } = site;
  const writers = Array.from({ length: 40 }, (_, number) => database.write(tx => say(tx, site, number + 1)));
  const sealers = Array.from({ length: 5 }, () => sealLog(database));
  await Promise.all([...writers, ...sealers]);
  await sealLog(database);
  const verdict = await verify(site);
  assert.deepEqual([verdict.head.size, verdict.waiting, verdict.firstBreak], [40, 0, undefined]);
});

onEachEngine('an entry that is committed late is sealed late, and nothing before it moves', async site => {
  if (site.engine === 'sqlite') return; // one writer at a time: nobody can be late
  const { database } = site;
  let finish = (): void => {};
  const isSlow = new Promise<void>(resolve => {
    finish = resolve;
  });
  let hasWritten = (): void => {};
  const written = new Promise<void>(resolve => {
    hasWritten = resolve;
  });
  const slow = database.write(async tx => {
    await say(tx, site, 1);
    hasWritten();
    await isSlow;
  });
  await written;
  await database.write(tx => say(tx, site, 2));
  const before = await sealLog(database);
  assert.equal(before?.size, 1);
  finish();
  await slow;
  const after = await sealLog(database);
  assert.equal(after?.size, 2);
  assert.equal((await entryAt(database.read, 2))?.subject, 'voice:1');
  assert.equal((await verify(site, [before])).firstBreak, undefined);
});

onEachEngine('the database itself refuses to change or remove an entry', async site => {
  await recordOf(site, 2);
  const change = (statement: RawBuilder<unknown>): Promise<unknown> =>
    site.database.write(tx => statement.execute(tx)).catch((error: Error) => error.message);
  for (const statement of [
    sql`delete from "logEntries" where "id" = 1`,
    sql`update "logEntries" set "kind" = 'voice.removed' where "id" = 1`,
    sql`update "logEntries" set "facts" = '{}', "salt" = '' where "id" = 1`,
    sql`update "logEntries" set "position" = 9 where "id" = 1`,
  ]) {
    assert.match(String(await change(statement)), /append-only/);
  }
});

onEachEngine('any one alteration is named at its own entry', async site => {
  const size = 25;
  await recordOf(site, size);
  const original = await sealedEntries(site.database.read, { position: 0, id: 0 }, 100);
  const restore = async (): Promise<void> =>
    tamper(
      site,
      sql`delete from "logEntries"`,
      ...original.map(
        row => sql`insert into "logEntries" ("id","kind","subject","at","facts","salt","digest","position","peak","root")
          values (${row.id},${row.kind},${row.subject},${row.at},${row.facts},${row.salt},${row.digest},${row.position},${row.peak},${row.root})`,
      ),
    );
  const heads = [{ size, root: original.at(-1)?.root ?? '' }];
  const fakeFacts = canonical({ text: 'iets anders' });
  const fakeSalt = '00'.repeat(16);
  const fakeDigest = digestOf(fakeSalt, fakeFacts);

  const tricks: Record<
    string,
    (k: number) => { way: string; position: number; until?: number; statements: RawBuilder<unknown>[] }
  > = {
    'other facts': k => ({
      way: 'altered',
      position: k,
      statements: [sql`update "logEntries" set "facts" = ${fakeFacts} where "position" = ${k}`],
    }),
    'other facts with a digest that fits': k => ({
      way: 'altered',
      position: k,
      statements: [
        sql`update "logEntries" set "facts" = ${fakeFacts}, "salt" = ${fakeSalt}, "digest" = ${fakeDigest} where "position" = ${k}`,
      ],
    }),
    'another subject': k => ({
      way: 'altered',
      position: k,
      statements: [sql`update "logEntries" set "subject" = 'voice:999' where "position" = ${k}`],
    }),
    'another moment': k => ({
      way: 'altered',
      position: k,
      statements: [sql`update "logEntries" set "at" = '2020-01-01T00:00:00.000Z' where "position" = ${k}`],
    }),
    'facts taken away in silence': k => ({
      way: 'altered',
      position: k,
      statements: [sql`update "logEntries" set "facts" = null, "salt" = null where "position" = ${k}`],
    }),
    'another root': k => ({
      way: 'altered',
      position: k,
      statements: [sql`update "logEntries" set "root" = ${'0'.repeat(64)} where "position" = ${k}`],
    }),
    'another peak': k => ({
      way: 'altered',
      position: k,
      statements: [sql`update "logEntries" set "peak" = ${'0'.repeat(64)} where "position" = ${k}`],
    }),
    'taken out': k => ({
      way: k === size ? 'cut-off' : 'removed',
      position: k,
      statements: [sql`delete from "logEntries" where "position" = ${k}`],
    }),
    'taken out and the gap closed': k => ({
      way: k === size ? 'cut-off' : 'removed',
      position: k,
      statements: [sql`delete from "logEntries" where "position" = ${k}`, ...shift(k + 1, -1)],
    }),
    'cut off from here': k => ({
      way: 'cut-off',
      position: k,
      statements: [sql`delete from "logEntries" where "position" >= ${k}`],
    }),
    'put in, the rest moved up': k => ({
      way: 'inserted',
      position: k,
      statements: [
        ...shift(k, 1),
        sql`insert into "logEntries" ("kind","subject","at","facts","salt","digest","position","peak","root")
          values ('voice.brought-in', 'voice:666', '2026-03-02T10:00:00.000Z', ${fakeFacts}, ${fakeSalt}, ${fakeDigest}, ${k}, ${'1'.repeat(64)}, ${'2'.repeat(64)})`,
      ],
    }),
    'put in with its sums done, the rest moved up': k => {
      let tree = emptyTree;
      for (const row of original.slice(0, k - 1)) tree = grow(tree, leafOf(row));
      const fake = {
        id: 5_000,
        kind: 'voice.brought-in',
        subject: 'voice:666',
        at: site.now(),
        digest: fakeDigest,
      };
      tree = grow(tree, leafOf(fake));
      return {
        way: 'inserted',
        position: k,
        statements: [
          ...shift(k, 1),
          sql`insert into "logEntries" ("id","kind","subject","at","facts","salt","digest","position","peak","root")
            values (5000, ${fake.kind}, ${fake.subject}, ${fake.at}, ${fakeFacts}, ${fakeSalt}, ${fakeDigest}, ${k}, ${tree.peaks.at(-1)}, ${rootOf(tree)})`,
        ],
      };
    },
    'exchanged with the next': k => ({
      way: 'reordered',
      position: Math.min(k, size - 1),
      statements: [
        sql`update "logEntries" set "position" = -1 where "position" = ${Math.min(k, size - 1)}`,
        sql`update "logEntries" set "position" = ${Math.min(k, size - 1)} where "position" = ${Math.min(k, size - 1) + 1}`,
        sql`update "logEntries" set "position" = ${Math.min(k, size - 1) + 1} where "position" = -1`,
      ],
    }),
    'moved to the end': k => ({
      way: 'reordered',
      position: Math.min(k, size - 1),
      statements: [
        sql`update "logEntries" set "position" = 1000 where "position" = ${Math.min(k, size - 1)}`,
        ...shift(Math.min(k, size - 1) + 1, -1),
        sql`update "logEntries" set "position" = ${size} where "position" = 999`,
      ],
    }),
    'everything from here on rewritten with its sums done': k => {
      let tree = emptyTree;
      const statements = original.map(row => {
        const now = row.position === k ? { ...row, digest: fakeDigest } : row;
        tree = grow(tree, leafOf(now));
        return sql`update "logEntries" set "digest" = ${now.digest}, "peak" = ${tree.peaks.at(-1)}, "root" = ${rootOf(tree)} where "id" = ${row.id}`;
      });
      statements.push(
        sql`update "logEntries" set "facts" = ${fakeFacts}, "salt" = ${fakeSalt} where "position" = ${k}`,
      );
      return { way: 'altered', position: 1, until: size, statements };
    },
  };

  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(tricks)),
      fc.integer({ min: 1, max: size }),
      async (trick, k) => {
        await restore();
        const plan = tricks[trick]?.(k);
        assert.ok(plan);
        await tamper(site, ...plan.statements);
        const { firstBreak } = await verify(site, heads);
        assert.deepEqual(
          [firstBreak?.way, firstBreak?.position, firstBreak?.until],
          [plan.way, plan.position, plan.until ?? plan.position],
          `${trick} at ${k}: ${firstBreak?.sentence}`,
        );
      },
    ),
    { numRuns: site.engine === 'sqlite' ? 150 : 60 },
  );
  await restore();
  assert.equal((await verify(site, heads)).firstBreak, undefined);
});

onEachEngine('facts can be erased: nothing of them is left, and the record is whole', async site => {
  const { database } = site;
  await database.write(async tx => {
    await say(tx, site, 1, 'Ik ben Bep van de Kade en woon op 12');
    await say(tx, site, 2);
  });
  const head = await sealLog(database);
  assert.ok(head);
  const erased = await database.write(tx =>
    eraseFacts(tx, 'voice:1', { at: site.now(), reason: 'at the request of the person' }),
  );
  assert.equal(erased, 1);
  await sealLog(database);
  const verdict = await verify(site, [head]);
  assert.deepEqual([verdict.firstBreak, verdict.erased, verdict.head.size], [undefined, 1, 3]);
  const rows = await database.read.selectFrom('logEntries').selectAll().execute();
  assert.doesNotMatch(JSON.stringify(rows), /Bep/);
  assert.equal(await database.write(tx => eraseFacts(tx, 'voice:1', { at: site.now(), reason: 'x' })), 0);
});

onEachEngine('the record proves an entry and its own growth', async site => {
  await recordOf(site, 21);
  const inclusion = await proveInclusion(site.database.read, 13, 21);
  assert.equal(inclusion?.entry.subject, 'voice:13');
  assert.equal(inclusion?.path.length, 5);
  assert.equal((await proveConsistency(site.database.read, 13, 21))?.from.size, 13);
  assert.equal(await proveInclusion(site.database.read, 22, 21), undefined);
  assert.equal(await proveConsistency(site.database.read, 22, 21), undefined);
});

onEachEngine('sealing goes on by itself, and heads are kept outside', async site => {
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-heads-'));
  const sealer = keepSealing(site.database, folder, { everyMs: 20, headEveryMs: 60_000 });
  await site.database.write(tx => say(tx, site, 1));
  for (let tries = 0; !(await latestHead(site.database.read)) && tries < 100; tries++) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  await site.database.write(tx => say(tx, site, 2));
  await sealer.stop();
  const heads = keptHeads(folder);
  rmSync(folder, { recursive: true });
  assert.deepEqual(
    heads.map(head => head.size),
    [1, 2],
  );
  assert.equal((await verify(site, heads)).firstBreak, undefined);
});

onEachEngine('a thing that was changed behind the back of the record is named', async site => {
  await recordOf(site, 3);
  const facts = (number: number): { text: string; kind: string } => ({
    text: `wens ${number}`,
    kind: 'idea',
  });
  const ledger = (things: Record<number, { text: string; kind: string }>): RecordedThings => ({
    beginsWith: 'voice.brought-in',
    says: ({ facts }) => facts,
    after: async (_read, after) =>
      Object.entries(things)
        .map(([id, said]) => ({ id: Number(id), subject: `voice:${id}`, facts: said }))
        .filter(thing => thing.id > after),
  });
  const compare = (things: Parameters<typeof ledger>[0]): ReturnType<typeof compareLedger> =>
    site.database.snapshot(read => compareLedger(read, ledger(things)));
  assert.deepEqual(await compare({ 1: facts(1), 2: facts(2), 3: facts(3) }), []);
  const differences = await compare({ 1: facts(1), 3: { text: 'stiekem', kind: 'idea' }, 4: facts(4) });
  assert.deepEqual(
    differences.map(({ subject, way, names }) => [subject, way, ...names]),
    [
      ['voice:3', 'changed', 'text'],
      ['voice:4', 'not-recorded'],
      ['voice:2', 'gone'],
    ],
  );
});
