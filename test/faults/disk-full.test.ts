import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { paths } from '../../src/paths.ts';
import { registerOf, serveTestSite } from '../served-site.ts';
import { openTestSite, type TestSite } from '../site.ts';

test('a full disk is said in words, loses nothing, and is over as soon as there is room', async t => {
  const disk = mkdtempSync(join(tmpdir(), 'samenwijk-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]).status !== 0) {
    rmSync(disk, { recursive: true });
    t.skip('a small disk can only be made by root');
    return;
  }
  t.after(() => {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  });
  const site = await openSiteOn(disk);
  const { database } = site;
  const served = await serveTestSite(site);
  const bringIn = (title: string): Promise<Response> =>
    fetch(served.url + paths.newVoice, served.form(title));
  try {
    assert.equal((await bringIn('Toen er nog ruimte was')).status, 303);
    fill(join(disk, 'ballast'));

    let refused: Response | undefined;
    let taken = 0;
    // What is left in the files that are there is used first.
    for (let attempt = 0; attempt < 5_000 && !refused; attempt++) {
      const response = await bringIn(`Inbreng ${attempt}`);
      if (response.status === 303) taken += 1;
      else refused = response;
    }
    assert.equal(refused?.status, 503);
    assert.match((await refused?.text()) ?? '', /Even niet bereikbaar/);
    assert.match((await registerOf(served.url)).text, /Toen er nog ruimte was|Inbreng \d/, 'reading goes on');

    rmSync(join(disk, 'ballast'));
    assert.equal((await bringIn('Nu er weer ruimte is')).status, 303);
    const voices = await database.read.selectFrom('voices').select('title').execute();
    assert.equal(voices.length, taken + 2, 'everything that was taken is there, and nothing else');
    const recorded = await database.read
      .selectFrom('logEntries')
      .select('id')
      .where('kind', '=', 'voice.brought-in')
      .execute();
    assert.equal(recorded.length, voices.length);
  } finally {
    served.stop();
    await site.close();
  }
});

/** A test site whose folder is on a disk of its own. */
async function openSiteOn(disk: string): Promise<TestSite> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = disk;
  try {
    return await openTestSite('sqlite');
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** Writes until nothing more fits. */
function fill(file: string): void {
  const kilobyte = Buffer.alloc(1024);
  for (const size of [1024, 64, 4, 1]) {
    try {
      for (;;)
        writeFileSync(file, Buffer.concat(Array.from({ length: size }, () => kilobyte)), { flag: 'a' });
    } catch {
      // Full for pieces of this size; smaller ones may still fit.
    }
  }
}
