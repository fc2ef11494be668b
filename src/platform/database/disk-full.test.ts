import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestSite } from '../../../test/site.ts';
import { paths } from '../../paths.ts';

test('a full disk gives a clear page and takes nothing in; with room again everything goes on', async () => {
  const site = await openTestSite('sqlite');
  try {
    const visitor = site.visitor();
    const ask = async (): Promise<number> => {
      const form = await visitor.get(paths.signIn);
      return (await visitor.post(form.path, new URLSearchParams({ email: `${'a'.repeat(40)}@example.nl` })))
        .status;
    };
    assert.equal(await ask(), 200);
    const mails = async (): Promise<number> =>
      (await site.database.read.selectFrom('mails').select('id').execute()).length;
    const before = await mails();

    // SQLite says the same when a file may not grow as when the disk is full. A page is 4 kB: fill what is left.
    await site.database.runScript('pragma max_page_count = 1');
    let status = 200;
    let taken = before;
    for (let tries = 0; tries < 200 && status === 200; tries++) {
      site.setNow(new Date(Date.parse(site.now()) + 3_600_000).toISOString());
      taken = await mails();
      status = await ask();
    }
    assert.equal(status, 503);
    assert.equal(await mails(), taken, 'what was not acknowledged is not there');
    assert.equal((await visitor.get(paths.voices)).status, 200, 'reading goes on');

    await site.database.runScript('pragma max_page_count = 1000000');
    assert.equal(await ask(), 200);
    assert.equal(await mails(), taken + 1);
  } finally {
    await site.close();
  }
});
