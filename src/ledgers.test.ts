import assert from 'node:assert/strict';
import { type RawBuilder, sql } from 'kysely';
import { onEachEngine, type TestSite } from '../test/site.ts';
import { tellStory } from './demo/tell-story.ts';
import { eraseAuthor } from './domains/voices/public.ts';
import { ledgers } from './ledgers.ts';
import { compareLedger } from './platform/log/compare-ledger.ts';
import { sealLog } from './platform/log/seal-log.ts';
import { verifyLog } from './platform/log/verify-log.ts';

const differences = (site: TestSite): Promise<string[]> =>
  site.database.snapshot(async read => {
    const all = [];
    for (const ledger of ledgers) all.push(...(await compareLedger(read, ledger)));
    return all.map(({ subject, way, names }) => [subject, way, ...names].join(' '));
  });

const change = (site: TestSite, ...statements: readonly RawBuilder<unknown>[]): Promise<void> =>
  site.database.write(async tx => {
    for (const statement of statements) await statement.execute(tx);
  });

onEachEngine('whatever is changed behind the back of the record is named', async site => {
  site.setNow('2026-11-20T09:00:00.000Z');
  await tellStory(site.database, site.now());
  await sealLog(site.database);
  assert.deepEqual(await differences(site), [], 'the ledgers of the story agree with its record');

  await change(
    site,
    sql`update "voices" set "title" = 'Iets heel anders' where "id" = 3`,
    sql`update "voices" set "hiddenAt" = ${site.now()} where "id" = 4`,
    sql`update "answers" set "reason" = 'Daarom niet' where "id" = 2`,
    sql`update "promises" set "dueOn" = '2099-01-01' where "id" = 1`,
    sql`update "promises" set "state" = 'under-way' where "id" = (select min("id") from "promises" where "state" = 'planned')`,
    sql`update "decisionVersions" set "reason" = 'Omdat het kan' where "decisionId" = 1`,
  );
  const found = await differences(site);
  assert.ok(found.includes('voice:3 changed title'), found.join('\n'));
  assert.ok(found.includes('voice:4 changed isHidden'), found.join('\n'));
  assert.ok(
    found.some(text => /^answer:2 to voice:\d+ changed reason$/.test(text)),
    found.join('\n'),
  );
  assert.ok(
    found.some(text => /^promise:1 changed dueOn/.test(text)),
    found.join('\n'),
  );
  assert.ok(
    found.some(text => /^promise:\d+ changed state$/.test(text)),
    found.join('\n'),
  );
  assert.ok(found.includes('decision:1 changed reason'), found.join('\n'));
});

onEachEngine('who is erased leaves no name in the record, and the record stays whole', async site => {
  site.setNow('2026-11-20T09:00:00.000Z');
  await tellStory(site.database, site.now());
  await sealLog(site.database);
  const author = await site.database.read
    .selectFrom('persons')
    .innerJoin('voices', 'voices.personId', 'persons.id')
    .selectAll('persons')
    .where('voices.authorName', '!=', '')
    .orderBy('voices.id')
    .executeTakeFirstOrThrow();
  const record = async (): Promise<string> =>
    JSON.stringify(await site.database.read.selectFrom('logEntries').selectAll().execute());
  assert.ok((await record()).includes(author.name));
  await site.database.write(tx => eraseAuthor(tx, author, site.now()));
  await sealLog(site.database);
  assert.ok(!(await record()).includes(author.name));
  const { firstBreak } = await verifyLog(site.database.read, []);
  assert.equal(firstBreak, undefined);
  assert.deepEqual(await differences(site), []);
});
