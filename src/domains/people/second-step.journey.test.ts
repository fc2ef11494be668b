import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import { linkMailedTo, mailsTo } from '../../../test/mails.ts';
import { onEachEngine, type TestSite } from '../../../test/site.ts';
import type { Page, Visitor } from '../../../test/visitor.ts';
import { paths } from '../../paths.ts';
import { addMinutes } from '../../platform/clock.ts';
import { secretKeyIn } from '../../platform/secret-key.ts';
import { ensurePerson } from './ensure-person.ts';
import type { Person } from './person.ts';
import { resetSecondFactor } from './reset-second-factor.ts';
import { sealOldSecrets } from './seal-old-secrets.ts';
import { sessionCookieName } from './session-cookie.ts';
import { unreadableApps } from './unreadable-apps.ts';

const ama = 'ama@dorp.test';

interface WithApp {
  readonly person: Person;
  readonly visitor: Visitor;
  readonly recoveryCodes: readonly string[];
  /** What the app shows now. */
  code(): string;
}

const amaIn = (site: TestSite): Promise<Person> =>
  site.database.write(tx => ensurePerson(tx, { email: ama, name: 'Ama' }, site.now()));

/** The code an app shows that was given the secret on the page. */
const appWith = (site: TestSite, secret: string) => (): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(site.now()) });

const secretOn = (page: Page): string => page.$('.sw-secret').text().replace(/\s/g, '');

async function setUpApp(site: TestSite): Promise<WithApp> {
  const person = await amaIn(site);
  const visitor = site.visitor();
  await site.signIn(visitor, person.id);
  const setUp = await (await visitor.get(paths.security)).press('Stel een app in');
  const code = appWith(site, secretOn(setUp));
  const done = await setUp.press('Gebruik deze app', { 'Code uit de app': code() });
  assert.equal(done.heading, 'Uw herstelcodes');
  const recoveryCodes = done
    .$('.sw-codes li')
    .toArray()
    .map(item => done.$(item).text());
  site.setNow(addMinutes(site.now(), 1));
  return { person, visitor, recoveryCodes, code };
}

/** Signs in by mail in a new browser; the second step is still to come. */
async function signInHalf(site: TestSite): Promise<{ visitor: Visitor; page: Page }> {
  const visitor = site.visitor();
  await (await visitor.get(paths.signInTo(paths.sessions))).press('Stuur mij een mail', {
    'Uw e-mailadres': ama,
  });
  const page = await (await visitor.get(await linkMailedTo(site, ama))).press('Inloggen');
  return { visitor, page };
}

onEachEngine(
  'who sets up an app is asked for its code after the mail, and is nobody until then',
  async site => {
    const { code } = await setUpApp(site);
    const { visitor, page } = await signInHalf(site);
    assert.equal(page.heading, 'Nog één stap');
    assert.equal((await visitor.get(paths.account)).heading, 'Nog één stap');
    const refused = await page.press('Ga verder', { 'Code uit uw app': '000000' });
    assert.equal(refused.status, 422);
    refused.shows('Deze code klopt niet');
    const before = visitor.cookie(sessionCookieName(site.settings));
    const arrived = await refused.press('Ga verder', { 'Code uit uw app': code() });
    assert.equal(arrived.path, paths.sessions);
    assert.equal(arrived.heading, 'Waar u bent ingelogd');
    assert.notEqual(visitor.cookie(sessionCookieName(site.settings)), before);
  },
);

onEachEngine('a code of the app counts once', async site => {
  const { code } = await setUpApp(site);
  const first = await signInHalf(site);
  await first.page.press('Ga verder', { 'Code uit uw app': code() });
  const second = await signInHalf(site);
  assert.equal((await second.page.press('Ga verder', { 'Code uit uw app': code() })).status, 422);
  site.setNow(addMinutes(site.now(), 0.5));
  assert.equal((await second.page.press('Ga verder', { 'Code uit uw app': code() })).status, 200);
});

onEachEngine('an app whose first code was wrong is not used', async site => {
  const person = await amaIn(site);
  const visitor = site.visitor();
  await site.signIn(visitor, person.id);
  const setUp = await (await visitor.get(paths.security)).press('Stel een app in');
  const wrong = await setUp.press('Gebruik deze app', { 'Code uit de app': '123' });
  assert.equal(wrong.status, 422);
  assert.equal(secretOn(wrong), secretOn(setUp));
  assert.equal((await signInHalf(site)).page.path, paths.sessions);
});

onEachEngine('a recovery code opens the door once, and its owner is told', async site => {
  const { recoveryCodes } = await setUpApp(site);
  assert.equal(recoveryCodes.length, 8);
  const [first = ''] = recoveryCodes;
  const { page } = await signInHalf(site);
  const arrived = await page.press('Ga verder', {
    'Code uit uw app': first.toUpperCase().replaceAll('-', ' '),
  });
  assert.equal(arrived.path, paths.sessions);
  assert.match((await mailsTo(site, ama)).at(-1)?.text ?? '', /met een herstelcode ingelogd/);
  const again = await signInHalf(site);
  assert.equal((await again.page.press('Ga verder', { 'Code uit uw app': first })).status, 422);
  const stored = await site.database.read.selectFrom('recoveryCodes').selectAll().execute();
  assert.ok(!JSON.stringify(stored).includes(first.replaceAll('-', '')));
});

onEachEngine('new recovery codes replace the old ones', async site => {
  const { visitor, recoveryCodes } = await setUpApp(site);
  const renewed = await (await visitor.get(paths.security)).press('Maak nieuwe herstelcodes');
  const fresh = renewed.$('.sw-codes li').first().text();
  const { page } = await signInHalf(site);
  assert.equal((await page.press('Ga verder', { 'Code uit uw app': recoveryCodes[1] ?? '' })).status, 422);
  assert.equal((await page.press('Ga verder', { 'Code uit uw app': fresh })).status, 200);
});

onEachEngine('guessing the code of an app ends after six tries', async site => {
  const { code } = await setUpApp(site);
  const { page } = await signInHalf(site);
  for (let i = 0; i < 6; i++)
    assert.equal((await page.press('Ga verder', { 'Code uit uw app': '000000' })).status, 422);
  const stopped = await page.press('Ga verder', { 'Code uit uw app': code() });
  assert.equal(stopped.status, 429);
  stopped.shows('U kunt het weer proberen');
  site.setNow(addMinutes(site.now(), 15));
  const again = await signInHalf(site);
  assert.equal((await again.page.press('Ga verder', { 'Code uit uw app': code() })).path, paths.sessions);
});

onEachEngine('half a sign-in ends after a quarter of an hour', async site => {
  await setUpApp(site);
  const { visitor } = await signInHalf(site);
  site.setNow(addMinutes(site.now(), 15));
  assert.equal((await visitor.get(paths.secondStep)).heading, 'Inloggen');
});

onEachEngine('an app is not changed by who only has an open browser', async site => {
  const { visitor, code } = await setUpApp(site);
  site.setNow(addMinutes(site.now(), 31));
  const security = await visitor.get(paths.security);
  const asked = await security.press('Haal de app weg');
  assert.equal(asked.heading, 'Nog één stap');
  asked.shows('Laat eerst zien dat u het bent');
  const proved = await asked.press('Ga verder', { 'Code uit uw app': code() });
  const gone = await proved.press('Haal de app weg');
  gone.shows('De app is weggehaald');
  assert.equal((await signInHalf(site)).page.path, paths.sessions);
});

onEachEngine('who has no second factor yet signs in again before setting one up', async site => {
  const person = await amaIn(site);
  const visitor = site.visitor();
  await site.signIn(visitor, person.id, { secondFactor: false });
  site.setNow(addMinutes(site.now(), 31));
  const asked = await (await visitor.get(paths.security)).press('Stel een app in');
  assert.equal(asked.heading, 'Inloggen');
  assert.equal(asked.$('input[name="email"]').val(), ama);
});

onEachEngine('every change in how somebody signs in is told by mail and in the log', async site => {
  const { visitor, person } = await setUpApp(site);
  await (await visitor.get(paths.security)).press('Haal de app weg');
  const told = (await mailsTo(site, ama)).filter(
    mail => mail.subject === 'Er is iets veranderd aan hoe u inlogt',
  );
  assert.deepEqual(
    told.map(mail => mail.text.split('\n')[0]),
    [
      'U hebt een app ingesteld als tweede stap bij het inloggen.',
      'De app is weggehaald als tweede stap bij het inloggen.',
    ],
  );
  assert.deepEqual(
    site.lines.map(line => [line.action, line.result, line.actor]),
    [
      ['people.add-authenticator', 'done', person.id],
      ['people.remove-authenticator', 'done', person.id],
    ],
  );
});

onEachEngine(
  'who lost the app and the codes begins again after a reset, and is signed out everywhere',
  async site => {
    const { visitor } = await setUpApp(site);
    const outcome = await site.database.write(tx =>
      resetSecondFactor(tx, ` ${ama.toUpperCase()}`, site.now()),
    );
    assert.ok(!('refused' in outcome));
    assert.equal((await visitor.get(paths.sessions)).heading, 'Inloggen');
    assert.match((await mailsTo(site, ama)).at(-1)?.text ?? '', /weggehaald/);
    const { page } = await signInHalf(site);
    assert.equal(page.heading, 'Waar u bent ingelogd', 'no second step stands in the way any more');
    assert.deepEqual(
      await site.database.write(tx => resetSecondFactor(tx, 'niemand@dorp.test', site.now())),
      { refused: 'nobody' },
    );
  },
);

onEachEngine('the secret of an app cannot be read from the database, old ones neither', async site => {
  const { person, code } = await setUpApp(site);
  const key = secretKeyIn(site.settings.secretFile);
  const kept = () =>
    site.database.read
      .selectFrom('authenticators')
      .select('secret')
      .where('personId', '=', person.id)
      .executeTakeFirstOrThrow();
  const sealed = (await kept()).secret;
  assert.match(sealed, /^v1\.[\w-]+$/);

  // As it stood before secrets were sealed.
  const plain = key.open(sealed, `authenticator:${person.id}`) ?? '';
  assert.match(plain, /^[A-Z2-7]{32}$/);
  await site.database.write(tx =>
    tx.updateTable('authenticators').set({ secret: plain }).where('personId', '=', person.id).execute(),
  );
  await sealOldSecrets(site.database, key);
  const again = (await kept()).secret;
  assert.match(again, /^v1\.[\w-]+$/);
  await sealOldSecrets(site.database, key);
  assert.equal((await kept()).secret, again, 'sealed once');

  const { page } = await signInHalf(site);
  const inside = await page.press('Ga verder', { 'Code uit uw app': code() });
  assert.equal(inside.path, paths.sessions);
});

onEachEngine('when the key is lost, a recovery code lets somebody in to set up the app anew', async site => {
  const { person, code, recoveryCodes } = await setUpApp(site);
  const foreign = secretKeyIn(`${site.settings.secretFile}.other`).seal('JBSWY3DP', 'authenticator:0');
  await site.database.write(tx =>
    tx.updateTable('authenticators').set({ secret: foreign }).where('personId', '=', person.id).execute(),
  );
  assert.equal(await unreadableApps(site.database.read, secretKeyIn(site.settings.secretFile)), 1);

  const { visitor, page } = await signInHalf(site);
  const refused = await page.press('Ga verder', { 'Code uit uw app': code() });
  assert.equal(refused.status, 422);
  refused.shows('De codes van uw app kunnen wij niet meer lezen', 'herstelcodes');
  const inside = await refused.press('Ga verder', { 'Code uit uw app': recoveryCodes[0] ?? '' });
  assert.equal(inside.path, paths.sessions);
  const gone = await (await visitor.get(paths.security)).press('Haal de app weg');
  const setUp = await gone.press('Stel een app in');
  assert.match(secretOn(setUp), /^[A-Z2-7]{32}$/);
});
