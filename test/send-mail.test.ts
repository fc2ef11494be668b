import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { senderFor } from '../src/background.ts';
import { addMinutes } from '../src/platform/clock.ts';
import type { Letter } from '../src/platform/mail/mail.ts';
import { findBounce, newestMails, outboxCounts } from '../src/platform/mail/outbox.ts';
import { queueMail } from '../src/platform/mail/queue-mail.ts';
import { type Sender, sendWaitingMail } from '../src/platform/mail/send-mail.ts';
import { readSettings } from '../src/platform/settings.ts';
import { checkDkim, openMailServer, readMail } from './mail-server.ts';
import { onEachEngine, type TestSite } from './site.ts';

const baseUrl = 'https://samen.example.nl';

const letter: Letter = {
  subject: 'Uw vraag over “d’Ancona & <b>O’Neil</b>” is beantwoord 🌳',
  text: 'Goed nieuws voor de straat.\n\nHet zebrapad komt er.',
  action: { label: 'Lees het antwoord', address: '/inbreng/12' },
  reason: 'U krijgt deze mail omdat u hier iets over hebt ingebracht.',
  stop: { label: 'Stop deze mails', address: '/mail-stoppen/12.own-voice.geheim' },
};

const senderIn = (site: TestSite, environment: Record<string, string> = {}): Sender =>
  senderFor(
    site.database,
    readSettings({ DATA_DIR: site.settings.dataDir, BASE_URL: baseUrl, ...environment }),
    site.now,
  );

const queue = (site: TestSite, to: string, facts: { isService?: boolean; uselessAfter?: string } = {}) =>
  site.database.write(tx => queueMail(tx, { to, letter, isService: false, now: site.now(), ...facts }));

onEachEngine('A mail arrives in text and HTML, signed, and can be stopped with one press', async site => {
  const server = await openMailServer();
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const keyFile = join(site.settings.dataDir, 'dkim.pem');
  await writeFile(keyFile, privateKey);
  await queue(site, 'amina@example.nl');
  const sender = senderIn(site, {
    MAIL_URL: server.url,
    MAIL_FROM: 'Samenwijk Voorbeeld <wijken@example.nl>',
    DKIM_DOMAIN: 'example.nl',
    DKIM_SELECTOR: 'wijk',
    DKIM_KEY_FILE: keyFile,
  });
  assert.equal(await sendWaitingMail(sender), 'done');
  await server.close();

  const [mail] = server.received;
  assert.ok(mail);
  assert.deepEqual(mail.to, ['amina@example.nl']);
  const { headers, text, html } = readMail(mail.source);
  assert.equal(headers.get('from'), 'Samenwijk Voorbeeld <wijken@example.nl>');
  assert.match(headers.get('message-id') ?? '', /^<[0-9a-f-]{36}@samen\.example\.nl>$/);
  assert.equal(
    headers.get('list-unsubscribe'),
    '<https://samen.example.nl/mail-stoppen/12.own-voice.geheim>',
  );
  assert.equal(headers.get('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
  assert.equal(headers.get('auto-submitted'), 'auto-generated');

  assert.match(text, /Het zebrapad komt er\./);
  assert.match(text, /https:\/\/samen\.example\.nl\/inbreng\/12/);
  assert.match(html, /&lt;b&gt;O’Neil&lt;\/b&gt;/);
  assert.match(html, /href="https:\/\/samen\.example\.nl\/mail-stoppen\//);
  assert.doesNotMatch(html, /<img|<script|style="/);

  const { holds, signed } = checkDkim(mail.source, publicKey);
  assert.ok(holds, 'the signature should hold');
  for (const name of ['from', 'subject', 'list-unsubscribe', 'list-unsubscribe-post'])
    assert.ok(signed.includes(name), `${name} should be signed`);
});

onEachEngine('A mail says which town it is from, in its sender and at its foot', async site => {
  const server = await openMailServer();
  await queue(site, 'amina@example.nl');
  await sendWaitingMail(senderIn(site, { MAIL_URL: server.url, TOWN_NAME: 'Dorp, en "Buiten"' }));
  await queue(site, 'bep@example.nl');
  await sendWaitingMail(senderIn(site, { MAIL_URL: server.url }));
  await server.close();
  const [mail, unnamed] = server.received.map(({ source }) => readMail(source));
  assert.equal(mail?.headers.get('from'), '"Samenwijk Dorp, en Buiten" <niet-beantwoorden@samen.example.nl>');
  assert.match(mail?.text ?? '', /Samenwijk Dorp, en "Buiten", https:\/\/samen\.example\.nl/);
  assert.match(mail?.html ?? '', /Samenwijk Dorp, en (&quot;|&#34;|")Buiten(&quot;|&#34;|"), <a/);
  assert.equal(unnamed?.headers.get('from'), 'Samenwijk <niet-beantwoorden@samen.example.nl>');
});

onEachEngine(
  'Mail that was asked for goes first, has no way to be stopped, and is forgotten once sent',
  async site => {
    const server = await openMailServer();
    await queue(site, 'digest@example.nl');
    const { stop: _, ...serviceLetter } = letter;
    await site.database.write(tx =>
      queueMail(tx, { to: 'link@example.nl', letter: serviceLetter, isService: true, now: site.now() }),
    );
    await sendWaitingMail(senderIn(site, { MAIL_URL: server.url }));
    await server.close();
    assert.deepEqual(
      server.received.map(({ to }) => to[0]),
      ['link@example.nl', 'digest@example.nl'],
    );
    assert.equal(readMail(server.received[0]?.source ?? '').headers.has('list-unsubscribe'), false);
    const kept = await newestMails(site.database.read);
    assert.equal(kept.find(mail => mail.isService)?.letter, null);
  },
);

onEachEngine(
  'While the mail server is away nothing is lost, and it is not asked again and again',
  async site => {
    const closed = await openMailServer();
    await closed.close();
    await queue(site, 'amina@example.nl');
    await queue(site, 'bram@example.nl');
    const sender = senderIn(site, { MAIL_URL: closed.url });
    assert.equal(await sendWaitingMail(sender), 'away');
    assert.deepEqual(await outboxCounts(site.database.read), { waiting: 2, gaveUp: 0 });

    const back = await openMailServer({}, Number(new URL(closed.url).port));
    site.setNow(addMinutes(site.now(), 2));
    assert.equal(await sendWaitingMail(sender), 'done');
    await back.close();
    assert.deepEqual(back.received.map(({ to }) => to[0]).sort(), ['amina@example.nl', 'bram@example.nl']);
  },
);

onEachEngine(
  'A mail that is refused for now is tried with growing pauses, and given up in sight after days',
  async site => {
    let tries = 0;
    const server = await openMailServer({
      onRcptTo(_address, _session, done) {
        tries++;
        done(Object.assign(new Error('4.2.0 Probeer later'), { responseCode: 451 }));
      },
    });
    await queue(site, 'vol@example.nl');
    const sender = senderIn(site, { MAIL_URL: server.url });
    for (let hours = 0; hours < 24 * 6; hours++) {
      assert.equal(await sendWaitingMail(sender), 'done');
      site.setNow(addMinutes(site.now(), 60));
    }
    await server.close();
    assert.ok(tries > 10 && tries < 30, `${tries} tries`);
    const [mail] = await newestMails(site.database.read);
    assert.ok(mail?.gaveUpAt);
    assert.match(mail.lastError, /Probeer later/);
  },
);

onEachEngine(
  'An address that does not exist gets no more news; asking for a link still works',
  async site => {
    const server = await openMailServer({
      onRcptTo({ address }, _session, done) {
        if (address === 'weg@example.nl')
          return done(Object.assign(new Error('5.1.1 Onbekend'), { responseCode: 550 }));
        done();
      },
    });
    await queue(site, 'weg@example.nl');
    await queue(site, 'amina@example.nl');
    const sender = senderIn(site, { MAIL_URL: server.url });
    await sendWaitingMail(sender);
    assert.ok(await findBounce(site.database.read, 'weg@example.nl'));
    await queue(site, 'weg@example.nl');
    await sendWaitingMail(sender);
    await server.close();
    assert.deepEqual(
      server.received.map(({ to }) => to[0]),
      ['amina@example.nl'],
    );
    assert.deepEqual(await outboxCounts(site.database.read), { waiting: 0, gaveUp: 2 });
  },
);

onEachEngine('A link that has run out is not sent any more', async site => {
  const server = await openMailServer();
  await queue(site, 'laat@example.nl', { isService: true, uselessAfter: addMinutes(site.now(), 15) });
  site.setNow(addMinutes(site.now(), 16));
  await sendWaitingMail(senderIn(site, { MAIL_URL: server.url }));
  await server.close();
  assert.deepEqual(server.received, []);
});

onEachEngine('Without a mail server mail is written to a file that mail programs can read', async site => {
  await queue(site, 'amina@example.nl');
  await queue(site, 'bram@example.nl');
  await sendWaitingMail(senderIn(site));
  const file = await readFile(join(site.settings.dataDir, 'mails.log'), 'utf8');
  assert.equal(file.match(/^From samenwijk /gm)?.length, 2);
  assert.match(file, /^To: amina@example\.nl$/m);
});

onEachEngine(
  'Three kills lose no mail, and repeat at most the one that was under way at each',
  async site => {
    const server = await openMailServer({
      onData(stream, session, done) {
        stream.resume();
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          server.received.push({ to, source: '' });
          setTimeout(done, 15);
        });
      },
    });
    const addresses = Array.from({ length: 60 }, (_, index) => `bewoner${index}@example.nl`);
    await site.database.write(async tx => {
      for (const to of addresses) await queueMail(tx, { to, letter, isService: false, now: site.now() });
    });
    const run = (minutesAhead: number) =>
      spawn(process.execPath, [fileURLToPath(new URL('./sender-process.ts', import.meta.url))], {
        env: {
          ...process.env,
          DATA_DIR: site.settings.dataDir,
          DATABASE_URL: site.settings.databaseUrl ?? '',
          MAIL_URL: server.url,
          MINUTES_AHEAD: String(minutesAhead),
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    for (let kill = 0; kill < 3; kill++) {
      const before = server.received.length;
      const sender = run(kill * 10);
      while (server.received.length < before + 12) await wait(5);
      sender.kill('SIGKILL');
      await new Promise(resolve => sender.once('exit', resolve));
    }
    const last = run(40);
    for (let i = 0; i < 600 && (await outboxCounts(site.database.read)).waiting > 0; i++) await wait(50);
    last.kill('SIGKILL');
    await new Promise(resolve => last.once('exit', resolve));
    await server.close();

    const times = new Map<string, number>();
    for (const { to } of server.received) for (const each of to) times.set(each, (times.get(each) ?? 0) + 1);
    assert.deepEqual([...times.keys()].sort(), [...addresses].sort());
    const repeated = server.received.length - addresses.length;
    assert.ok(repeated <= 3, `${repeated} mails were repeated`);
  },
);
