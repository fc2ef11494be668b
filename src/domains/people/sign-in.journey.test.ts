import assert from 'node:assert/strict';
import { linkMailedTo, mailsTo } from '../../../test/mails.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import type { Page, Visitor } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { addDays, addMinutes, dayOf } from '../../platform/clock.ts';
import { ensurePerson } from './ensure-person.ts';
import { requestSignIn } from './request-sign-in.ts';
import { sessionCookieName } from './session-cookie.ts';
import { findPersonByEmail } from './store.ts';

const ama = 'ama@dorp.test';

const personNamed = (site: TestSite, name: string, email: string) =>
  site.database.write(tx => ensurePerson(tx, { email, name }, site.now()));

async function askForLink(visitor: Visitor, email = ama): Promise<Page> {
  return (await visitor.get(paths.signIn)).press('Stuur mij een mail', { 'Uw e-mailadres': email });
}

async function codeMailedTo(site: TestSite, email: string): Promise<string> {
  return /\b\d{6}\b/.exec((await mailsTo(site, email)).at(-1)?.text ?? '')?.[0] ?? '';
}

/** Everything that signing in keeps. */
const kept = ({ database }: TestSite) =>
  Promise.all(
    (['persons', 'sessions', 'confirmations', 'attempts', 'mails'] as const).map(table =>
      database.read.selectFrom(table).selectAll().execute(),
    ),
  );

onEachEngine('somebody is one person, however the address is typed', async site => {
  const first = await personNamed(site, 'Ama', 'Ama@Dorp.test ');
  const again = await personNamed(site, 'A.', 'ama@dorp.test');
  assert.deepEqual(again, first);
  assert.deepEqual(await findPersonByEmail(site.database.read, ama), first);
});

onEachEngine(
  'who is new signs in with a link and gives a name; only then is there an account',
  async site => {
    const visitor = site.visitor();
    const sent = await askForLink(visitor);
    assert.equal(sent.heading, 'Kijk in uw mail');
    sent.shows(ama, '15 minuten');
    const asked = await visitor.get(await linkMailedTo(site, ama));
    assert.equal(asked.heading, 'Hoe heet u?');
    assert.equal(await findPersonByEmail(site.database.read, ama), undefined);

    const refused = await asked.press('Maak een account en log in', { 'Uw naam': ' ' });
    assert.equal(refused.status, 422);
    refused.shows('Vul uw naam in.');
    const tooLong = await refused.press('Maak een account en log in', { 'Uw naam': 'a'.repeat(81) });
    tooLong.shows('ten hoogste 80 tekens');

    await tooLong.press('Maak een account en log in', { 'Uw naam': 'Ama <b>' });
    const account = await visitor.get(paths.account);
    assert.equal(account.$('input[name="naam"]').val(), 'Ama <b>');
    assert.equal((await findPersonByEmail(site.database.read, ama))?.name, 'Ama <b>');
  },
);

onEachEngine('a mail scanner that opens the link burns nothing', async site => {
  await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  await askForLink(visitor);
  const link = await linkMailedTo(site, ama);
  const before = await kept(site);
  for (let i = 0; i < 3; i++) await site.visitor().get(link);
  assert.deepEqual(await kept(site), before);
  await (await visitor.get(link)).press('Inloggen');
  assert.equal((await visitor.get(paths.account)).heading, 'Uw account');
});

onEachEngine('a link works once', async site => {
  await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  await askForLink(visitor);
  const page = await visitor.get(await linkMailedTo(site, ama));
  await page.press('Inloggen');
  const again = await page.press('Inloggen');
  assert.equal(again.status, 404);
  assert.equal(again.heading, 'Deze link werkt niet meer');
});

onEachEngine('a link works for a quarter of an hour', async site => {
  await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  await askForLink(visitor);
  const page = await visitor.get(await linkMailedTo(site, ama));
  site.setNow(addMinutes(site.now(), 15));
  assert.equal((await visitor.get(page.path)).heading, 'Deze link werkt niet meer');
  assert.equal((await page.press('Inloggen')).status, 404);
});

onEachEngine('a link nobody sent opens nothing', async site => {
  assert.equal((await site.visitor().get(paths.confirm('x'.repeat(43)))).status, 404);
  const pressed = await site.visitor().post(paths.confirm('x'.repeat(43)), new URLSearchParams());
  assert.equal(pressed.status, 404);
});

onEachEngine('something that is no address is refused, and stays in the field', async site => {
  const refused = await askForLink(site.visitor(), 'ama bij dorp');
  assert.equal(refused.status, 422);
  refused.shows('Vul een e-mailadres in');
  assert.equal(refused.$('input[name="email"]').val(), 'ama bij dorp');
});

onEachEngine('whether somebody has an account cannot be told from the answer', async site => {
  await personNamed(site, 'Ama', ama);
  const known = await askForLink(site.visitor(), ama);
  const unknown = await askForLink(site.visitor(), 'bo@dorp.test');
  const withoutWho = (page: Page) => page.body.replace(/[a-z]+@dorp\.test/g, '…').replace(/[\w-]{43}/g, '…');
  assert.equal(known.status, unknown.status);
  assert.equal(withoutWho(known), withoutWho(unknown));
});

onEachEngine('whether somebody has an account cannot be told from the work that is done', async site => {
  await personNamed(site, 'Ama', ama);
  const statementsFor = async (email: string): Promise<string[]> => {
    const statements: string[] = [];
    await site.database.write(tx => {
      const watched = tx.withPlugin({
        transformQuery: ({ node }) => {
          statements.push(JSON.stringify(node, (key, value) => (key.startsWith('value') ? '…' : value)));
          return node;
        },
        transformResult: async ({ result }) => result,
      }) as typeof tx;
      return requestSignIn(watched, { email, returnTo: '/', network: 'unknown' }, site.now());
    });
    return statements;
  };
  const known = await statementsFor(ama);
  assert.ok(known.length > 3);
  assert.deepEqual(known.sort(), (await statementsFor('bo@dorp.test')).sort());
  assert.ok(known.every(statement => !statement.includes('"persons"')));
});

onEachEngine('who reads mail on a phone signs in with the code on the computer', async site => {
  await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  const sent = await askForLink(visitor);
  const code = await codeMailedTo(site, ama);
  const wrong = await sent.press('Inloggen met code', {
    'Code uit de mail': code === '000000' ? '000001' : '000000',
  });
  assert.equal(wrong.status, 422);
  wrong.shows('Deze code klopt niet');
  await wrong.press('Inloggen met code', { 'Code uit de mail': `${code.slice(0, 3)} ${code.slice(3)}` });
  assert.equal((await visitor.get(paths.account)).heading, 'Uw account');
});

onEachEngine('who is new gives a name after the code, too', async site => {
  const visitor = site.visitor();
  const sent = await askForLink(visitor);
  const asked = await sent.press('Inloggen met code', { 'Code uit de mail': await codeMailedTo(site, ama) });
  await asked.press('Maak een account en log in', { 'Uw naam': 'Ama' });
  assert.equal((await visitor.get(paths.account)).heading, 'Uw account');
});

onEachEngine('who only followed a place until now gives a name at the first sign-in', async site => {
  const follower = await personNamed(site, '', ama);
  const visitor = site.visitor();
  await askForLink(visitor);
  const asked = await visitor.get(await linkMailedTo(site, ama));
  assert.equal(asked.heading, 'Hoe heet u?');
  await asked.press('Maak een account en log in', { 'Uw naam': 'Ama' });
  assert.deepEqual({ ...(await findPersonByEmail(site.database.read, ama)) }, { ...follower, name: 'Ama' });
});

onEachEngine('a code works only in the browser that asked for it', async site => {
  await personNamed(site, 'Ama', ama);
  await askForLink(site.visitor());
  const code = await codeMailedTo(site, ama);
  const stranger = site.visitor();
  const other = await askForLink(stranger, 'bo@dorp.test');
  assert.equal((await other.press('Inloggen met code', { 'Code uit de mail': code })).status, 422);
  const made = await stranger.post(paths.linkSent, new URLSearchParams({ verzoek: 'onzin', code }));
  assert.equal(made.status, 404);
});

onEachEngine('guessing codes ends after five tries, also with a new link', async site => {
  await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  let sent = await askForLink(visitor);
  for (let i = 0; i < 5; i++) sent = await sent.press('Inloggen met code', { 'Code uit de mail': 'geen' });
  assert.equal(sent.status, 422);
  const stopped = await (await askForLink(visitor)).press('Inloggen met code', {
    'Code uit de mail': await codeMailedTo(site, ama),
  });
  assert.equal(stopped.status, 429);
  assert.equal(stopped.heading, 'Even wachten');
  assert.equal(stopped.headers.get('retry-after'), '900');
  stopped.shows('2 maart 2026 om 11.15');
  site.setNow(addMinutes(site.now(), 15));
  const again = await askForLink(visitor);
  await again.press('Inloggen met code', { 'Code uit de mail': await codeMailedTo(site, ama) });
  assert.equal((await visitor.get(paths.account)).heading, 'Uw account');
});

onEachEngine('nobody is flooded with mail: five an hour to one address', async site => {
  for (let i = 0; i < 5; i++) assert.equal((await askForLink(site.visitor())).status, 200);
  const stopped = await askForLink(site.visitor());
  assert.equal(stopped.status, 429);
  assert.equal((await mailsTo(site, ama)).length, 5);
  assert.equal((await askForLink(site.visitor(), 'bo@dorp.test')).status, 200);
  site.setNow(addMinutes(site.now(), 60));
  assert.equal((await askForLink(site.visitor())).status, 200);
});

onEachEngine('one network asks for forty mails an hour at most', async site => {
  for (let i = 0; i < 40; i++)
    assert.equal((await askForLink(site.visitor(), `p${i}@dorp.test`)).status, 200);
  assert.equal((await askForLink(site.visitor(), 'p40@dorp.test')).status, 429);
});

onEachEngine('after signing in somebody is back where it began, and never on another site', async site => {
  await personNamed(site, 'Ama', ama);
  const back = async (returnTo: string): Promise<string> => {
    const visitor = site.visitor();
    const page = await visitor.get(paths.signInTo(returnTo));
    await page.press('Stuur mij een mail', { 'Uw e-mailadres': ama });
    const landed = await (await visitor.get(await linkMailedTo(site, ama))).press('Inloggen');
    site.setNow(addMinutes(site.now(), 61));
    return landed.path;
  };
  assert.equal(await back('/account/ingelogd?a=1'), '/account/ingelogd?a=1');
  for (const elsewhere of ['//kwaad.test/', 'https://kwaad.test/', '/\\kwaad.test', 'javascript:alert(1)'])
    assert.equal(await back(elsewhere), paths.myPage);
});

onEachEngine('a new sign-in ends the session this browser had, under a new token', async site => {
  const person = await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  await site.signIn(visitor, person.id);
  const old = visitor.cookie(sessionCookieName(site.settings)) ?? '';
  await askForLink(visitor);
  await (await visitor.get(await linkMailedTo(site, ama))).press('Inloggen');
  assert.notEqual(visitor.cookie(sessionCookieName(site.settings)), old);
  const thief = site.visitor();
  thief.carry(sessionCookieName(site.settings), old);
  assert.equal((await thief.get(paths.account)).heading, 'Inloggen');
});

onEachEngine('who signs out is out, also with the old cookie', async site => {
  const person = await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  await site.signIn(visitor, person.id);
  const old = visitor.cookie(sessionCookieName(site.settings)) ?? '';
  await (await visitor.get(paths.account)).press('Uitloggen');
  visitor.carry(sessionCookieName(site.settings), old);
  assert.equal((await visitor.get(paths.account)).heading, 'Inloggen');
});

onEachEngine('the token is nowhere in the database', async site => {
  const person = await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  await site.signIn(visitor, person.id);
  const token = visitor.cookie(sessionCookieName(site.settings)) ?? '';
  const sessions = await site.database.read.selectFrom('sessions').selectAll().execute();
  assert.ok(token.length > 40 && !JSON.stringify(sessions).includes(token));
});

onEachEngine('reading in a session writes once a day at most', async site => {
  const person = await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  await site.signIn(visitor, person.id);
  const before = await kept(site);
  await visitor.get(paths.account);
  assert.deepEqual(await kept(site), before);
  site.setNow(`${addDays(dayOf(site.now()), 1)}T08:00:00.000Z`);
  await visitor.get(paths.account);
  const nextDay = await kept(site);
  assert.notDeepEqual(nextDay, before);
  await visitor.get(paths.account);
  assert.deepEqual(await kept(site), nextDay);
});

onEachEngine('a session ends after two weeks of silence, and after three months in any case', async site => {
  const person = await personNamed(site, 'Ama', ama);
  const [quiet, busy] = [site.visitor(), site.visitor()];
  await site.signIn(quiet, person.id);
  await site.signIn(busy, person.id);
  const start = dayOf(site.now());
  const isIn = async (visitor: Visitor) => (await visitor.get(paths.account)).heading === 'Uw account';
  for (let days = 10; days <= 90; days += 10) {
    site.setNow(`${addDays(start, days)}T10:00:00.000Z`);
    assert.equal(await isIn(busy), true, `after ${days} days`);
    if (days === 20) assert.equal(await isIn(quiet), false);
  }
  site.setNow(`${addDays(start, 91)}T10:00:00.000Z`);
  assert.equal(await isIn(busy), false);
});

onEachEngine('the log says who signed in and what was refused, and holds no secret', async site => {
  const person = await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  const sent = await askForLink(visitor);
  await sent.press('Inloggen met code', { 'Code uit de mail': 'geen' });
  const link = await linkMailedTo(site, ama);
  await (await visitor.get(link)).press('Inloggen');
  assert.deepEqual(
    site.lines.map(({ action, object, result, actor }) => ({ action, object, result, actor })),
    [
      { action: 'people.request-link', object: 'nobody', result: 'done', actor: null },
      { action: 'people.sign-in-by-code', object: 'nobody', result: 'refused: wrong-code', actor: null },
      { action: 'people.sign-in-by-mail', object: `person:${person.id}`, result: 'done', actor: person.id },
    ],
  );
  const said = JSON.stringify(site.lines);
  assert.ok(!said.includes(ama) && !said.includes(link.slice(-43)));
});

onEachEngine('no page of signing in is kept by the browser', async site => {
  const person = await personNamed(site, 'Ama', ama);
  const visitor = site.visitor();
  await site.signIn(visitor, person.id);
  for (const path of [paths.signIn, paths.account, paths.sessions, paths.security, paths.accountExport]) {
    assert.equal((await visitor.get(path)).headers.get('cache-control'), 'no-store', path);
  }
});
