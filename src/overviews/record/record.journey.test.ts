import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mailsTo } from '../../../test/mails.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { sendDigests } from '../../domains/notifications/public.ts';
import { ensurePerson } from '../../domains/people/public.ts';
import { paths } from '../../paths.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { eraseFacts } from '../../platform/log/erase-facts.ts';
import { sealLog } from '../../platform/log/seal-log.ts';
import { tellHead } from './tell-head.ts';

async function bringIn({ database, now }: TestSite, count: number): Promise<void> {
  await database.write(async tx => {
    for (let number = 1; number <= count; number++) {
      await appendToLog(tx, {
        kind: 'voice.brought-in',
        subject: `voice:${number}`,
        at: now(),
        facts: { text: 'Mijn buurman Bep heeft een plan' },
      });
    }
  });
  await sealLog(database);
}

onEachEngine('before anything is said, the record says that it is empty', async site => {
  (await site.visitor().get(paths.log)).shows('Het logboek', 'Er staat nog niets in het logboek');
});

onEachEngine('everybody can read the record, and nothing personal stands in it', async site => {
  await bringIn(site, 45);
  const visitor = site.visitor();
  const first = await visitor.get(paths.log);
  first.shows('Het logboek', 'Inbreng gedaan', 'inbreng 45', 'inbreng 26');
  first.doesNotShow('Bep', 'inbreng 25');
  const second = await first.follow('Volgende');
  second.shows('inbreng 25', 'inbreng 6');
  (await second.follow('Volgende')).shows('inbreng 5', 'inbreng 1');
});

onEachEngine(
  'whoever follows the sums on the page of an entry comes to the head of the record',
  async site => {
    await bringIn(site, 45);
    const visitor = site.visitor();
    const page = await (await visitor.get(paths.log)).follow('Regel 30');
    page.shows('Inbreng gedaan', 'Bewijs');
    page.doesNotShow('Bep');
    const proof = JSON.parse((await page.follow('Dit bewijs als bestand')).body) as {
      leafText: string;
      index: number;
      size: number;
      root: string;
      path: string[];
    };
    assert.equal(page.$('.sw-proof__text').text(), proof.leafText);

    const sha = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
    let hash = sha(Buffer.of(0), Buffer.from(proof.leafText));
    let [index, last] = [proof.index, proof.size - 1];
    for (const step of proof.path.map(hex => Buffer.from(hex, 'hex'))) {
      if (index % 2 === 1 || index === last) {
        hash = sha(Buffer.of(1), step, hash);
        while (index % 2 === 0 && index > 0) [index, last] = [index >> 1, last >> 1];
      } else hash = sha(Buffer.of(1), hash, step);
      [index, last] = [index >> 1, last >> 1];
    }
    assert.equal(hash.toString('hex'), proof.root);
    const head = JSON.parse((await visitor.get(paths.logHead)).body) as { size: number; root: string };
    assert.deepEqual([head.size, head.root], [45, proof.root]);
    assert.ok((await visitor.get(paths.log)).text.replaceAll(/\s/g, '').includes(`45:${proof.root}`));
  },
);

onEachEngine('a proof that cannot be given is not found', async site => {
  await bringIn(site, 3);
  const visitor = site.visitor();
  const grown = JSON.parse((await visitor.get(paths.logGrowthProof(2, 3))).body) as { path: string[] };
  assert.equal(grown.path.length, 1);
  for (const path of [
    paths.logEntry(4),
    paths.logEntryProof(4, 3),
    paths.logEntryProof(1, 9),
    paths.logGrowthProof(3, 2),
    paths.logProof,
    `${paths.logProof}?nummer=x`,
  ]) {
    assert.equal((await visitor.get(path)).status, 404, path);
  }
});

onEachEngine('what was erased is shown as erased', async site => {
  await bringIn(site, 1);
  await site.database.write(tx => eraseFacts(tx, 'voice:1', { at: site.now(), reason: 'Op verzoek' }));
  await sealLog(site.database);
  (await site.visitor().get(paths.log)).shows('Inbreng gedaan (gewist)', 'Persoonlijke gegevens gewist');
  (await site.visitor().get(paths.logEntry(1))).shows('op verzoek gewist');
});

onEachEngine('who follows the record gets its head by mail, once a day, when the day is over', async site => {
  const { database } = site;
  await bringIn(site, 2);
  const amina = await database.write(tx =>
    ensurePerson(tx, { email: 'amina@example.nl', name: 'Amina' }, site.now()),
  );
  const visitor = site.visitor();
  await site.signIn(visitor, amina.id);
  const page = await (await visitor.get(paths.log)).press('Volg het logboek');
  page.shows('U volgt het logboek');
  (await visitor.get(paths.myPage)).shows('Het logboek');
  (await visitor.get(paths.myPage)).shows('De stempel van het logboek');
  await tellHead(database, site.now());
  const mailsOfToday = await mailsTo(site, 'amina@example.nl');
  await database.write(tx =>
    appendToLog(tx, { kind: 'voice.brought-in', subject: 'voice:3', at: site.now(), facts: {} }),
  );
  site.setNow('2026-03-02T22:59:00.000Z');
  await tellHead(database, site.now());
  assert.equal((await mailsTo(site, 'amina@example.nl')).length, mailsOfToday.length);
  site.setNow('2026-03-02T23:00:00.000Z');
  await tellHead(database, site.now());
  assert.equal((await mailsTo(site, 'amina@example.nl')).length, mailsOfToday.length, 'not sealed');
  await sealLog(database);
  await tellHead(database, site.now());
  await tellHead(database, site.now());
  site.setNow('2026-03-03T16:30:00.000Z');
  await sendDigests(database, site.now());
  const mails = await mailsTo(site, 'amina@example.nl');
  assert.equal(mails.length, mailsOfToday.length + 1);
  assert.match(JSON.stringify(mails), /3:[0-9a-f]{64}/);
  assert.match(JSON.stringify(mails), /omdat u het logboek volgt/);
});
