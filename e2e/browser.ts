// A real browser and a real server with the town of the demo in it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type KindOfViewer, openWholeSite, type WholeSite } from '../test/whole-site.ts';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env.CHROMIUM ?? usual.find(existsSync);

/** For node:test: false where there is a browser, otherwise why the test is skipped. */
export const skip: false | string = executablePath
  ? false
  : 'no Chromium: install it, or say in CHROMIUM where it is';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Town {
  readonly site: WholeSite;
  readonly browser: Browser;
  /** http://127.0.0.1 with the port it listens on. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Starts both. */
export async function openTown(): Promise<Town> {
  const site = await openWholeSite();
  const server = createServer(site.app.listener);
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await site.close();
  };
  return { site, browser, origin, close };
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath && { executablePath }),
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

/** What a page did that no page may do: fail in the console, break the content policy, ask somebody else. */
export type Complaints = string[];

/** A tab of somebody's browser. What goes wrong in it is put on the list. */
export async function openTab(
  { browser, origin, site }: Town,
  viewer: KindOfViewer,
  complaints: Complaints,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'nl-NL', ...options });
  const [name = '', value = ''] = site.cookies[viewer].split('=');
  if (name) await context.addCookies([{ name, value, url: origin }]);
  const page = await context.newPage();
  page.on('request', request => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:') complaints.push(`${page.url()} asks ${url.href}`);
  });
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) {
      complaints.push(`${page.url()} says ${message.text()}`);
    }
  });
  page.on('pageerror', error => complaints.push(`${page.url()} fails: ${error.message}`));
  return page;
}

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

/** What axe finds on the page as it stands, by the rules of WCAG 2.2 AA. */
export async function findingsOfAxe(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(axeSource);
  const findings: readonly Finding[] = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Finding[] }> };
    };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })).violations;
  });
  return findings.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(
        ({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
  );
}

/** How many pixels stick out of the window to the right. */
export const sticksOut = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
