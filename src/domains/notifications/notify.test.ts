import assert from 'node:assert/strict';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { newestMails } from '../../platform/mail/outbox.ts';
import { ensurePerson } from '../people/public.ts';
import type { News } from './news.ts';
import { notify } from './notify.ts';

const person = (site: TestSite, email: string) =>
  site.database.write(async tx => (await ensurePerson(tx, { email, name: 'Iemand' }, site.now())).id);

const answered = (site: TestSite, facts: Partial<News>): News => ({
  kind: 'own-voice',
  personIds: [],
  topics: ['area:BU19990101'],
  actorId: null,
  title: 'Uw vraag over het zebrapad is beantwoord',
  text: 'Het team Verkeer legt uit waarom het zebrapad er komt.',
  address: '/inbreng/1',
  now: site.now(),
  ...facts,
});

onEachEngine('Whoever a change concerns gets one mail, and the one who made it none', async site => {
  const author = await person(site, 'amina@example.nl');
  const official = await person(site, 'ambtenaar@example.nl');
  await site.database.write(tx =>
    notify(tx, answered(site, { personIds: [author, author, official], actorId: official })),
  );
  const mails = await newestMails(site.database.read);
  assert.deepEqual(
    mails.map(mail => mail.toAddress),
    ['amina@example.nl'],
  );
  assert.equal(mails[0]?.letter?.subject, 'Uw vraag over het zebrapad is beantwoord');
});

onEachEngine('A change that is undone tells nobody', async site => {
  const author = await person(site, 'amina@example.nl');
  const undone = site.database.write(async tx => {
    await notify(tx, answered(site, { personIds: [author] }));
    throw new Error('undone');
  });
  await assert.rejects(undone);
  assert.deepEqual(await newestMails(site.database.read), []);
});
