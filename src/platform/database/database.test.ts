import assert from 'node:assert/strict';
import { onEachEngine } from '../../../test/site.ts';

onEachEngine(
  'a change that fails leaves nothing behind, and its neighbours stay',
  async ({ database, now }) => {
    const put = (key: string, fails: boolean): Promise<void> =>
      database.write(async tx => {
        await tx.insertInto('submissions').values({ key, address: '', sentAt: now() }).execute();
        if (fails) throw new Error('on purpose');
      });
    const outcomes = await Promise.allSettled([put('a', false), put('b', true), put('c', false)]);
    assert.deepEqual(
      outcomes.map(outcome => outcome.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    const rows = await database.read.selectFrom('submissions').select('key').orderBy('key').execute();
    assert.deepEqual(
      rows.map(row => row.key),
      ['a', 'c'],
    );
  },
);

onEachEngine('the revision changes with every commit and only then', async ({ database, now }) => {
  // On PostgreSQL it also moves with what other databases of the server do, so there it is asked until they rest.
  let before = await database.revision();
  for (let again = ''; again !== before; ) {
    again = before;
    before = await database.revision();
    if (database.engine === 'sqlite') assert.equal(again, before);
  }
  await database.write(tx =>
    tx.insertInto('submissions').values({ key: 'a', address: '', sentAt: now() }).execute(),
  );
  assert.notEqual(await database.revision(), before);
});

onEachEngine('a second of the same key is a constraint that said no', async ({ database, now }) => {
  const put = (): Promise<unknown> =>
    database.write(tx =>
      tx.insertInto('submissions').values({ key: 'a', address: '', sentAt: now() }).execute(),
    );
  await put();
  const error = await put().catch((reason: unknown) => reason);
  assert.equal(database.failureOf(error), 'constraint');
});

onEachEngine('a held row can be read inside a transaction', async ({ database, now }) => {
  await database.write(tx =>
    tx.insertInto('submissions').values({ key: 'a', address: '', sentAt: now() }).execute(),
  );
  const held = await database.write(tx =>
    tx.selectFrom('submissions').selectAll().forUpdate().executeTakeFirst(),
  );
  assert.equal(held?.sentAt, now());
});
