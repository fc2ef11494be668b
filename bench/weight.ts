// What a first visit weighs, what an idle server holds, and how soon it is there.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { allAreas } from '../src/domains/neighbourhoods/public.ts';
import { openDatabase } from '../src/open-database.ts';
import { paths } from '../src/paths.ts';
import { readSettings } from '../src/platform/settings.ts';
import { median, tell } from './contest.ts';
import { freePort, memoryMegabytes, serveSite } from './processes.ts';

const browser = '/usr/bin/chromium';

export async function measureWeight(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samenwijk-bench-'));
  const environment = { DATA_DIR: folder, DEMO: '1' };
  try {
    await (await serveSite(environment)).stop();
    const starts: number[] = [];
    for (let start = 0; start < 5; start++) starts.push(await timeToFirstPage(environment));
    const seconds = median(starts) / 1000;
    tell(
      'command to first page, with a database that is there',
      seconds <= 1,
      `${seconds.toFixed(2)} s`,
      '≤ 1 s',
      [starts.map(ms => `${(ms / 1000).toFixed(2)}`).join(' · ')],
    );

    const site = await serveSite(environment);
    try {
      await pause(5_000);
      const idle = memoryMegabytes(site.pid);
      if (idle !== undefined)
        tell('idle memory with the demo', idle <= 150, `${Math.round(idle)} MB`, '≤ 150 MB resident');
      await weighFirstView(site.url, await aBuurt(environment));
    } finally {
      await site.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From giving the command to the first page that came back whole. */
async function timeToFirstPage(environment: NodeJS.ProcessEnv): Promise<number> {
  const port = await freePort();
  const begin = performance.now();
  const site = await serveSite({ ...environment, PORT: String(port) });
  const response = await fetch(site.url + paths.home);
  await response.text();
  const took = performance.now() - begin;
  await site.stop();
  if (response.status !== 200) throw new Error(`The first page answered ${response.status}`);
  return took;
}

async function aBuurt(environment: NodeJS.ProcessEnv): Promise<string> {
  const database = await openDatabase(readSettings(environment));
  const buurt = (await allAreas(database.read)).find(area => area.kind === 'buurt');
  await database.close();
  if (!buurt) throw new Error('The demo has no buurt');
  return buurt.code;
}

/** Counts the bytes a browser gets for a neighbourhood page it never saw before, everything it asks for included. */
async function weighFirstView(url: string, code: string): Promise<void> {
  if (!existsSync(browser)) {
    console.log(`not measured: the weight of a first view, for there is no ${browser}`);
    return;
  }
  const chrome = await chromium.launch({
    executablePath: browser,
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
  try {
    const context = await chrome.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const kinds = new Map<string, { readonly kind: string; readonly url: string }>();
    const bytes = new Map<string, number>();
    network.on('Network.responseReceived', ({ requestId, type, response }) =>
      kinds.set(requestId, { kind: type, url: response.url }),
    );
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      bytes.set(requestId, encodedDataLength),
    );
    await page.goto(url + paths.area(code), { waitUntil: 'networkidle' });
    const loaded = [...bytes].map(([id, size]) => ({ size, kind: 'Other', url: '', ...kinds.get(id) }));
    const kilobytes = (of: typeof loaded): number => of.reduce((sum, { size }) => sum + size, 0) / 1024;
    const total = kilobytes(loaded);
    const scripts = kilobytes(loaded.filter(({ kind }) => kind === 'Script'));
    const strangers = loaded.filter(it => !it.url.startsWith(url) && !it.url.startsWith('data:'));
    const parts = [...Map.groupBy(loaded, ({ kind }) => kind)].map(
      ([kind, of]) => `${kind.toLowerCase()} ${kilobytes(of).toFixed(1)}`,
    );
    tell('first view of a neighbourhood page', total <= 60, `${total.toFixed(1)} KB`, '≤ 60 KB', [
      parts.join(' · '),
    ]);
    tell('of which script', scripts <= 15, `${scripts.toFixed(1)} KB`, '≤ 15 KB');
    tell('of which from somewhere else', strangers.length === 0, `${strangers.length}`, 'nothing');
  } finally {
    await chrome.close();
  }
}
