import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import { assembleAssets } from '../src/design/assets.ts';
import { galleryPage } from '../src/design/gallery.ts';
import type { Frame } from '../src/design/layout.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const skip = existsSync(executablePath) ? false : `There is no Chromium at ${executablePath}.`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: Server;
let address: string;

before(async () => {
  if (skip) return;
  const assets = assembleAssets();
  const frame: Frame = {
    townName: 'Vondelhaven',
    path: '/componenten',
    isDemo: true,
    person: { name: 'Amina El Idrissi' },
    isOfficial: true,
    isAdministrator: true,
    isCouncilMember: true,
    unreadCount: 2,
    assets,
  };
  const gallery = galleryPage({ ...frame, notice: { kind: 'ok', text: 'Uw inbreng is bewaard.' } }).text;
  const withoutNotice = galleryPage(frame).text;
  server = createServer((request, response) => {
    const asset = assets.files.get(request.url ?? '');
    response.setHeader('Content-Type', asset?.contentType ?? 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'",
    );
    response.end(asset?.bytes ?? (request.url === '/componenten' ? gallery : withoutNotice));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/componenten`;
  browser = await chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

async function open(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`everybody can use every component (${colorScheme}, ${width} px)`, { skip }, async () => {
      const page = await open(width, colorScheme);
      await page.addScriptTag({ content: axe });
      const findings: readonly Finding[] = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(options: object): Promise<{ violations: Finding[] }> };
        };
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        return (await axe.run({ runOnly: { type: 'tag', values: tags } })).violations;
      });
      assert.deepEqual(
        findings.flatMap(({ id, nodes }) => nodes.map(it => `${id}: ${it.target} ${it.failureSummary}`)),
        [],
      );
      await page.context().close();
    });

test('at 320 px nothing sticks out of the page', { skip }, async () => {
  const page = await open(320, 'light');
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(tooWide <= 0, `${tooWide} px too wide`);
  await page.context().close();
});

test('who asks a browser for dark pages gets them, in our own fonts', { skip }, async () => {
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await open(1280, 'light');
  const dark = await open(1280, 'dark');
  assert.notEqual(await ground(light), await ground(dark));
  const faces = await light.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(face => face.status === 'loaded').map(face => face.family);
  });
  assert.ok(
    faces.some(face => face.includes('Newsreader')),
    faces.join(),
  );
  assert.ok(
    faces.some(face => face.includes('Public Sans')),
    faces.join(),
  );
  await light.context().close();
  await dark.context().close();
});

test('the keyboard sees where it is, and can skip to the content at once', { skip }, async () => {
  const page = await open(1280, 'light');
  // A notice that something was done would have the focus.
  await page.goto(`${address}?zonder-melding`);
  await page.keyboard.press('Tab');
  const skipLink = page.locator('.nl-skip-link');
  assert.equal(await skipLink.evaluate(it => it === document.activeElement), true);
  assert.ok(((await skipLink.boundingBox())?.y ?? -1) >= 0);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'inhoud');
  await page.context().close();
});
