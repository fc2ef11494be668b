import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { ensurePerson, sessionCookieName } from '../src/domains/people/public.ts';
import { paths } from '../src/paths.ts';
import { addMinutes } from '../src/platform/clock.ts';
import { linkMailedTo, mailsTo } from '../test/mails.ts';
import { openTestSite, type TestSite } from '../test/site.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const skip = existsSync(executablePath) ? false : `There is no Chromium at ${executablePath}.`;
const ama = 'ama@dorp.test';

let site: TestSite;
let server: Server;
let address: string;
let browser: Browser;

before(async () => {
  if (skip) return;
  let answer: TestSite['app']['listener'] | undefined;
  server = createServer((request, response) => answer?.(request, response));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  // A passkey belongs to a name, and this machine has one; so has the setting, as a number.
  address = `http://localhost:${port}`;
  site = await openTestSite('sqlite', { BASE_URL: `http://127.0.0.1:${port}` });
  answer = site.app.listener;
  browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  await site.database.write(tx => ensurePerson(tx, { email: ama, name: 'Ama' }, site.now()));
});

after(async () => {
  await browser?.close();
  server?.close();
  await site?.close();
});

interface WithKeys {
  readonly page: Page;
  readonly keys: CDPSession;
  readonly authenticatorId: string;
}

/** A browser on a machine that holds passkeys, whose owner is there and puts a finger on it. */
async function browserWithKeys(): Promise<WithKeys> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const keys = await context.newCDPSession(page);
  await keys.send('WebAuthn.enable');
  const { authenticatorId } = await keys.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, keys, authenticatorId };
}

async function signInByMail(page: Page): Promise<void> {
  await page.goto(address + paths.signIn);
  await page.getByLabel('Uw e-mailadres').fill(ama);
  await page.getByRole('button', { name: 'Stuur mij een mail' }).click();
  await page.getByRole('heading', { name: 'Kijk in uw mail' }).waitFor();
  await page.goto(address + (await linkMailedTo(site, ama)));
  await page.getByRole('button', { name: 'Inloggen' }).click();
  await page.waitForURL(`${address}${paths.myPage}`);
}

const heading = (page: Page) => page.locator('h1').textContent();

test('somebody makes a passkey, signs in with it, renames it and removes it', { skip }, async () => {
  const { page, keys, authenticatorId } = await browserWithKeys();
  await signInByMail(page);
  await page.goto(address + paths.security);
  await page.getByLabel('Naam voor een nieuwe toegangssleutel').fill('Mijn <b>laptop</b>');
  await page.getByRole('button', { name: 'Toegangssleutel maken' }).click();
  await page.getByText('De toegangssleutel is gemaakt.').waitFor();
  await page.locator('.sw-key__name', { hasText: 'Mijn <b>laptop</b>' }).waitFor();
  assert.match((await mailsTo(site, ama)).at(-1)?.text ?? '', /toegangssleutel toegevoegd/);

  await page.goto(address + paths.account);
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.goto(`${address}${paths.signInTo(paths.security)}`);
  await page.getByRole('button', { name: 'Inloggen met toegangssleutel' }).click();
  await page.waitForURL(address + paths.security);
  assert.equal(await heading(page), 'Toegangssleutels en tweede stap');
  assert.equal(site.lines.at(-1)?.action, 'people.sign-in-by-passkey');

  // Signed in by mail, half an hour ago: the passkey is asked before anything changes.
  site.setNow(addMinutes(site.now(), 31));
  await page.getByText('Andere naam geven').click();
  await page.locator('details').getByLabel('Naam').fill('Laptop thuis');
  await page.getByRole('button', { name: 'Bewaar de naam' }).click();
  await page.locator('.sw-key__name', { hasText: 'Laptop thuis' }).waitFor();
  await page.getByRole('button', { name: 'Weghalen' }).click();
  await page.waitForURL(/tweede-stap/);
  await page.getByRole('button', { name: 'Toegangssleutel gebruiken' }).click();
  await page.waitForURL(address + paths.security);
  await page.getByRole('button', { name: 'Weghalen' }).click();
  await page.getByText('De toegangssleutel is weggehaald.').waitFor();

  // The key is still in the machine, but opens nothing any more.
  const { credentials } = await keys.send('WebAuthn.getCredentials', { authenticatorId });
  assert.equal(credentials.length, 1);
  await page.goto(address + paths.account);
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  await page.goto(address + paths.signIn);
  await page.getByRole('button', { name: 'Inloggen met toegangssleutel' }).click();
  await page.getByRole('heading', { name: 'Deze toegangssleutel werkt niet' }).waitFor();
  await page.context().close();
});

test('an answer of a passkey counts once, and only to our own question', { skip }, async () => {
  const { page } = await browserWithKeys();
  await signInByMail(page);
  await page.goto(address + paths.security);
  await page.getByRole('button', { name: 'Toegangssleutel maken' }).click();
  await page.getByText('De toegangssleutel is gemaakt.').waitFor();
  await page.context().clearCookies();

  await page.goto(address + paths.signIn);
  const sent = page.waitForRequest(request => request.url().endsWith(paths.passkeySignIn));
  await page.getByRole('button', { name: 'Inloggen met toegangssleutel' }).click();
  const body = (await sent).postData() ?? '';
  await page.waitForURL(address + paths.myPage);
  const send = (form: URLSearchParams) => site.visitor().post(paths.passkeySignIn, form);
  const replayed = await send(new URLSearchParams(body));
  assert.equal(replayed.status, 422);
  assert.equal(replayed.heading, 'Deze toegangssleutel werkt niet');

  for (const antwoord of [
    '',
    '{',
    '{"id":"x"}',
    '{"id":"x","response":{"clientDataJSON":"e30"}}',
    '[]',
    'null',
  ])
    assert.equal((await send(new URLSearchParams({ antwoord }))).status, 422, antwoord);
  await page.context().close();
});

test('who closes the window of the passkey is told, and can go on another way', { skip }, async () => {
  const { page, keys, authenticatorId } = await browserWithKeys();
  await keys.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
  await keys.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'usb', hasResidentKey: true, hasUserVerification: false },
  });
  await page.goto(address + paths.signIn);
  await page.evaluate(() => {
    navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Inloggen met toegangssleutel' }).click();
  await page.getByText('Het is niet gelukt met de toegangssleutel').waitFor();
  await page.context().close();
});

test('without scripts nothing about passkeys is promised', { skip }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address + paths.signIn);
  assert.equal(await page.getByRole('button', { name: 'Inloggen met toegangssleutel' }).isVisible(), false);
  assert.equal(await page.getByRole('button', { name: 'Stuur mij een mail' }).isVisible(), true);
  await context.close();
});

test('the cookie of a session is out of reach of scripts', { skip }, async () => {
  const { page } = await browserWithKeys();
  await signInByMail(page);
  const [cookie] = (await page.context().cookies()).filter(
    it => it.name === sessionCookieName(site.settings),
  );
  assert.equal(cookie?.httpOnly, true);
  assert.equal(cookie?.sameSite, 'Lax');
  await page.context().close();
});
