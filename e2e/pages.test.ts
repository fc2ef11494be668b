// Every page of the town, as a guest, a resident, an official and an administrator: on a phone and on a desk.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { load } from 'cheerio';
import { accountedBudgets, runningBudgets } from '../src/domains/budgets/public.ts';
import { paths } from '../src/paths.ts';
import type { Queries } from '../src/platform/database/database.ts';
import { isPage, type KindOfViewer } from '../test/whole-site.ts';
import { findingsOfAxe, openTab, openTown, skip, sticksOut, type Town } from './browser.ts';

const viewers = ['guest', 'resident', 'official', 'administrator'] as const satisfies readonly KindOfViewer[];

interface ToRead {
  readonly viewer: KindOfViewer;
  readonly address: string;
}

const town = skip ? undefined : await openTown();
after(() => town?.close());

/** Each page once for everybody to whom it says the same. */
async function pagesToRead({ site }: Town): Promise<ToRead[]> {
  const seen = new Set<string>();
  const found: ToRead[] = [];
  const addresses = site.routes.flatMap(({ method, address }) => (method === 'GET' ? [address] : []));
  const inEveryState = [
    ...(await budgetPages(site.database.read)),
    ...(await participationPages(site.database.read)),
  ];
  for (const viewer of viewers) {
    for (const address of viewer === 'guest' ? [...addresses, ...inEveryState] : addresses) {
      const response = await site.ask(site.app, viewer, 'GET', address);
      if (!isPage(response)) continue;
      const content = load(await response.text())('main').html() ?? '';
      const withoutNumbers = content.replace(/value="[\w-]{20,}"/g, '');
      if (seen.has(withoutNumbers)) continue;
      seen.add(withoutNumbers);
      found.push({ viewer, address });
    }
  }
  return found;
}

/** What a budget shows differs by phase: every budget of the story, as far as it came. */
async function budgetPages(db: Queries): Promise<string[]> {
  const budgets = [...(await runningBudgets(db)), ...(await accountedBudgets(db, {}))];
  return budgets.flatMap(({ id, resultPublishedAt, awardedAt }) => [
    paths.budget(id),
    paths.budgetProjects(id),
    ...(resultPublishedAt === null ? [paths.vote(id)] : [paths.result(id), paths.budgetMoney(id)]),
    ...(awardedAt === null ? [] : [paths.budgetProgress(id), paths.givenAccount(id, 1)]),
  ]);
}

/** So do a trajectory and a consultation; those that are not public are left out where the pages are asked. */
async function participationPages(db: Queries): Promise<string[]> {
  const trajectories = await db.selectFrom('trajectories').select('id').orderBy('id').execute();
  const consultations = await db.selectFrom('consultations').select('id').orderBy('id').execute();
  return [
    ...trajectories.flatMap(({ id }) => [paths.trajectory(id), paths.report(id), paths.interests(id)]),
    ...consultations.map(({ id }) => paths.consultation(id)),
  ];
}

test('everybody can use every page, wide and narrow, light and dark, and nothing sticks out', {
  skip,
}, async () => {
  if (!town) return;
  const complaints: string[] = [];
  const waiting = await pagesToRead(town);
  const readOn = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await readPage(town, next, complaints);
  };
  assert.ok(waiting.length > 60, `only ${waiting.length} pages were found`);
  await Promise.all([readOn(), readOn()]);
  const different = [...new Set(complaints)];
  if (different.length > 0)
    throw new Error(`${different.length} complaints:\n${different.slice(0, 40).join('\n')}`);
});

async function readPage(shown: Town, { viewer, address }: ToRead, complaints: string[]): Promise<void> {
  const page = await openTab(shown, viewer, complaints, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'light',
  });
  const complain = (where: string) => (finding: string) =>
    complaints.push(`${address} as ${viewer}, ${where}: ${finding}`);
  // What a page gives to download is no page to read.
  const response = await page.goto(shown.origin + address).catch(() => null);
  if (response) {
    (await findingsOfAxe(page)).forEach(complain('360 px, light'));
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'dark' });
    (await findingsOfAxe(page)).forEach(complain('1280 px, dark'));
    await page.setViewportSize({ width: 320, height: 640 });
    const pixels = await sticksOut(page);
    if (pixels > 0) complain('320 px')(`${pixels} px stick out`);
  }
  await page.context().close();
}
