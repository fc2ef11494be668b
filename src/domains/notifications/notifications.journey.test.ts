import assert from 'node:assert/strict';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import { makeTown } from '../../../test/town.ts';
import type { Day } from '../../platform/clock.ts';
import { newestMails } from '../../platform/mail/outbox.ts';
import { ensurePerson } from '../people/public.ts';
import { followTopic } from './follow-topic.ts';
import type { News } from './news.ts';
import { notify } from './notify.ts';
import { sendDigests } from './send-digests.ts';
import { readTopic } from './topic.ts';

const person = (site: TestSite, name: string): Promise<number> =>
  site.database.write(
    async tx => (await ensurePerson(tx, { email: `${name.toLowerCase()}@example.nl`, name }, site.now())).id,
  );

const follow = (site: TestSite, personId: number, text: string): Promise<void> =>
  site.database.write(async tx => {
    const topic = readTopic(text);
    assert.ok(topic);
    await followTopic(tx, personId, topic, site.now());
  });

const happens = (site: TestSite, facts: Partial<News>): Promise<void> =>
  site.database.write(tx =>
    notify(tx, {
      kind: 'followed',
      personIds: [],
      topics: ['voice:1'],
      actorId: null,
      title: 'Er kwam een idee bij: een zebrapad',
      text: 'Bij de school is oversteken lastig.',
      address: '/inbreng/1',
      now: site.now(),
      ...facts,
    }),
  );

/** The subjects and the words of what was mailed to somebody, the oldest first. */
async function mailsTo(
  site: TestSite,
  name: string,
): Promise<{ subject: string; words: string; stop: string }[]> {
  const mails = await newestMails(site.database.read, { atMost: 100 });
  return mails
    .filter(mail => mail.toAddress === `${name.toLowerCase()}@example.nl`)
    .reverse()
    .map(({ letter }) => ({
      subject: letter?.subject ?? '',
      words: JSON.stringify(letter?.sections ?? letter?.text),
      stop: letter?.stop?.address ?? '',
    }));
}

const after = (day: Day, time: string) => new Date(`${day}T${time}+01:00`).toISOString();

onEachEngine(
  'Who follows a wijk hears once a day what happened in its buurten, under their names',
  async site => {
    const town = await makeTown(site);
    const amina = await person(site, 'Amina');
    await follow(site, amina, `area:${town.west}`);
    await happens(site, { topics: [`area:${town.southWest}`], title: 'Er kwam een idee bij' });
    await happens(site, {
      topics: [`area:${town.southWest}`],
      title: 'Er is een antwoord',
      address: '/inbreng/2',
    });
    await happens(site, {
      topics: [`area:${town.southEast}`],
      title: 'Elders gebeurde iets',
      address: '/inbreng/3',
    });

    site.setNow(after('2026-03-02', '16:59:00'));
    await sendDigests(site.database, site.now());
    assert.equal((await mailsTo(site, 'Amina')).length, 0, 'nothing before five');

    site.setNow(after('2026-03-02', '17:05:00'));
    await sendDigests(site.database, site.now());
    await sendDigests(site.database, site.now());
    const [digest, ...more] = await mailsTo(site, 'Amina');
    assert.deepEqual(more, []);
    assert.equal(digest?.subject, '2 nieuwe berichten over wat u volgt, 2 maart');
    assert.ok(digest.words.includes('Zuidwest'));
    assert.ok(!digest.words.includes('Elders'));

    site.setNow(after('2026-03-03', '17:05:00'));
    await sendDigests(site.database, site.now());
    assert.equal((await mailsTo(site, 'Amina')).length, 1, 'nothing when nothing happened');
  },
);

onEachEngine(
  'A digest tells nobody what they did, were told, or what was before they followed',
  async site => {
    const [amina, bram, carla] = [
      await person(site, 'Amina'),
      await person(site, 'Bram'),
      await person(site, 'Carla'),
    ];
    await follow(site, amina, 'voice:1');
    await follow(site, bram, 'voice:1');
    site.setNow(after('2026-03-02', '12:00:00'));
    await happens(site, {
      kind: 'own-voice',
      personIds: [amina],
      actorId: bram,
      title: 'Uw idee is beantwoord',
    });
    site.setNow(after('2026-03-02', '13:00:00'));
    await follow(site, carla, 'voice:1');
    site.setNow(after('2026-03-02', '17:05:00'));
    await sendDigests(site.database, site.now());
    assert.deepEqual(
      (await mailsTo(site, 'Amina')).map(mail => mail.subject),
      ['Uw idee is beantwoord'],
    );
    assert.deepEqual(await mailsTo(site, 'Bram'), []);
    assert.deepEqual(await mailsTo(site, 'Carla'), []);
  },
);

onEachEngine(
  'The digest leaves at five in summer as in winter, and a standstill loses nothing',
  async site => {
    const amina = await person(site, 'Amina');
    await follow(site, amina, 'voice:1');
    site.setNow('2026-03-28T15:00:00.000Z');
    await happens(site, { title: 'Op zaterdag, in wintertijd' });
    site.setNow('2026-03-28T16:03:00.000Z');
    await sendDigests(site.database, site.now());
    assert.equal((await mailsTo(site, 'Amina')).length, 1);

    // On 29 March the clock goes forward: five o'clock is 15.00 UTC.
    site.setNow('2026-03-29T14:30:00.000Z');
    await happens(site, { title: 'Op zondag, in zomertijd', address: '/inbreng/2' });
    site.setNow('2026-03-29T14:59:00.000Z');
    await sendDigests(site.database, site.now());
    assert.equal((await mailsTo(site, 'Amina')).length, 1);

    // Nothing runs for two days.
    site.setNow('2026-03-31T09:00:00.000Z');
    await sendDigests(site.database, site.now());
    const mails = await mailsTo(site, 'Amina');
    assert.equal(mails.length, 2);
    assert.ok(mails[1]?.words.includes('zomertijd'));
    assert.ok(!mails[1]?.words.includes('wintertijd'));
  },
);

onEachEngine(
  'One press in a mail stops that kind for good, without signing in; another press takes it back',
  async site => {
    const amina = await person(site, 'Amina');
    const tellAmina = () =>
      happens(site, { kind: 'own-voice', personIds: [amina], title: 'Uw idee is beantwoord' });
    await tellAmina();
    const [mail] = await mailsTo(site, 'Amina');
    assert.ok(mail);

    const page = await site.visitor().get(mail.stop);
    assert.equal(page.heading, 'Deze mails stoppen?');
    await tellAmina();
    assert.equal((await mailsTo(site, 'Amina')).length, 2, 'looking changes nothing');

    // As a mail program does it: no session, no origin, the body that RFC 8058 prescribes.
    const response = await site.app.fetch(
      new Request(`http://samen.test${mail.stop}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      }),
    );
    assert.equal(response.status, 200);
    await tellAmina();
    assert.equal((await mailsTo(site, 'Amina')).length, 2);
    await happens(site, { kind: 'own-promise', personIds: [amina] });
    assert.equal((await mailsTo(site, 'Amina')).length, 3, 'other kinds still come');

    await (await site.visitor().get(mail.stop)).press('Stuur mij toch weer mail');
    await tellAmina();
    assert.equal((await mailsTo(site, 'Amina')).length, 4);
  },
);

onEachEngine('A link that stops mail cannot be made up', async site => {
  const amina = await person(site, 'Amina');
  await happens(site, { kind: 'own-voice', personIds: [amina] });
  const [mail] = await mailsTo(site, 'Amina');
  const forged = mail?.stop.replace('own-voice', 'followed') ?? '';
  for (const path of [forged, `${mail?.stop}x`, '/mail-stoppen/1', '/mail-stoppen/1.own-voice.'])
    assert.equal((await site.visitor().get(path)).status, 404);
});

onEachEngine('A resident follows a place and stops following it', async site => {
  const town = await makeTown(site);
  const amina = await person(site, 'Amina');
  const visitor = site.visitor();
  await site.signIn(visitor, amina);
  const ask = await visitor.get(`/volgen?onderwerp=area:${town.west}&terug=/over`);
  await ask.press(`Volg Westerwijk`);
  await happens(site, { topics: [`area:${town.west}`] });
  site.setNow(after('2026-03-02', '17:05:00'));
  await sendDigests(site.database, site.now());
  assert.equal((await mailsTo(site, 'Amina')).length, 1);

  const form = new URLSearchParams({ onderwerp: `area:${town.west}`, terug: 'https://elders.example' });
  const stopped = await visitor.post('/volgen/stoppen', form);
  assert.equal(stopped.url.origin, 'http://samen.test', 'nobody is led away');
  await happens(site, { topics: [`area:${town.west}`], title: 'Nog iets' });
  site.setNow(after('2026-03-03', '17:05:00'));
  await sendDigests(site.database, site.now());
  assert.equal((await mailsTo(site, 'Amina')).length, 1);
});

onEachEngine('A guest who wants to follow something is led to sign in and back', async site => {
  const form = new URLSearchParams({ onderwerp: 'voice:12', terug: '/inbreng/12' });
  const page = await site.visitor().post('/volgen', form);
  assert.equal(page.heading, 'Volg deze inbreng');
  const link = page.$('a:contains("Inloggen")').last().attr('href') ?? '';
  assert.ok(
    decodeURIComponent(decodeURIComponent(link)).includes('/volgen?onderwerp=voice:12&terug=/inbreng/12'),
  );
});

onEachEngine(
  'The outbox is closed to everybody but administrators, and shows no words of mail',
  async site => {
    await happens(site, { kind: 'own-voice', personIds: [await person(site, 'Amina')] });
    assert.equal((await site.visitor().get('/postvak')).status, 404);
    assert.equal((await site.visitor().get('/postvak/1')).status, 404);
  },
);
