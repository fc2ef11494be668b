import assert from 'node:assert/strict';
import { onEachEngine } from '../test/site.ts';
import { doClockWork } from './clock-work.ts';
import { addDays, addMinutes } from './platform/clock.ts';
import { newestMails, saveSent } from './platform/mail/outbox.ts';
import { queueMail } from './platform/mail/queue-mail.ts';

const days = 24 * 60;

onEachEngine('A mail that was sent is forgotten after thirty days; one that waits is kept', async site => {
  const letter = { subject: 'Nieuws', text: 'Er is nieuws.', reason: '' };
  await site.database.write(async tx => {
    for (const to of ['amina@example.nl', 'bram@example.nl'])
      await queueMail(tx, { to, letter, isService: false, now: site.now() });
  });
  const [, amina] = await newestMails(site.database.read);
  assert.equal(amina?.toAddress, 'amina@example.nl');
  await site.database.write(tx => saveSent(tx, amina.id, { keepsWords: true, now: site.now() }));

  site.setNow(addMinutes(site.now(), 29 * days));
  await doClockWork(site.database, site.now());
  assert.equal((await newestMails(site.database.read)).length, 2);
  site.setNow(addMinutes(site.now(), 2 * days));
  await doClockWork(site.database, site.now());
  assert.deepEqual(
    (await newestMails(site.database.read)).map(mail => mail.toAddress),
    ['bram@example.nl'],
  );
});

onEachEngine('What the clock asks can be done a hundred times over without doing it twice', async site => {
  let day = '2026-03-02';
  for (let i = 0; i < 100; i++) {
    day = addDays(day, 1);
    site.setNow(`${day}T18:00:00.000Z`);
    await doClockWork(site.database, site.now());
    await doClockWork(site.database, site.now());
  }
  assert.deepEqual(await newestMails(site.database.read), []);
});
