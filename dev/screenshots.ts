// npm run screenshots: makes the pictures of the README from the town of the demo, in docs/pictures.
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { openTab, openTown, skip } from '../e2e/browser.ts';
import { paths } from '../src/paths.ts';

if (skip) throw new Error(skip);
const folder = new URL('../docs/pictures/', import.meta.url);
mkdirSync(folder, { recursive: true });
const town = await openTown();
const { read } = town.site.database;

/** The neighbourhood in which most was promised, and the voice from which most followed. */
const { areaCode } = await read
  .selectFrom('promisePlaces')
  .select('areaCode')
  .where('areaCode', 'like', 'WK%')
  .groupBy('areaCode')
  .orderBy(({ fn }) => fn.countAll(), 'desc')
  .orderBy('areaCode')
  .executeTakeFirstOrThrow();
const { voiceId } = await read
  .selectFrom('promiseVoices')
  .innerJoin('decisionVoices', 'decisionVoices.voiceId', 'promiseVoices.voiceId')
  .innerJoin('photos', 'photos.voiceId', 'promiseVoices.voiceId')
  .select('promiseVoices.voiceId')
  .orderBy('promiseVoices.voiceId')
  .executeTakeFirst()
  .then(
    found =>
      found ??
      read.selectFrom('promiseVoices').select('voiceId').orderBy('voiceId').executeTakeFirstOrThrow(),
  );

/** A promise on which most was reported. */
const { promiseId } = await read
  .selectFrom('promiseSteps')
  .select('promiseId')
  .groupBy('promiseId')
  .orderBy(({ fn }) => fn.countAll(), 'desc')
  .orderBy('promiseId')
  .executeTakeFirstOrThrow();

const pictures = [
  { name: 'neighbourhood', address: paths.area(areaCode), width: 1200, height: 1000 },
  { name: 'voice', address: paths.voice(voiceId), width: 760, height: 1100 },
  { name: 'promise', address: paths.promise(promiseId), width: 760, height: 1100 },
];

/** The result of the vote in which most people took part. */
const { budgetId } = await read
  .selectFrom('tallies')
  .innerJoin('budgets', 'budgets.id', 'tallies.budgetId')
  .select('tallies.budgetId')
  .where('budgets.resultPublishedAt', 'is not', null)
  .orderBy('tallies.ballotCount', 'desc')
  .executeTakeFirstOrThrow();

for (const { name, address, width, height } of [
  ...pictures,
  { name: 'result', address: paths.result(budgetId), width: 1200, height: 1100 },
]) {
  const page = await openTab(town, 'guest', [], { viewport: { width, height }, colorScheme: 'light' });
  await page.goto(town.origin + address);
  await keepPicture(page, name);
}

/** A ballot is shown to whoever has a code; the demo gives one. */
const page = await openTab(town, 'guest', [], {
  viewport: { width: 760, height: 1100 },
  colorScheme: 'light',
});
await page.goto(town.origin + paths.demo);
await page.getByRole('button', { name: 'Geef mij een stemcode voor Wijkbudget' }).click();
await page.getByRole('button', { name: 'Naar het stembiljet' }).click();
for (const box of (await page.getByRole('checkbox').all()).slice(0, 2)) await box.check();
await page.evaluate(() => scrollTo(0, 0));
await keepPicture(page, 'ballot');
await town.close();

async function keepPicture(shown: Page, name: string): Promise<void> {
  await shown.evaluate(() => document.fonts.ready.then(() => undefined));
  const shot = await shown.screenshot();
  await sharp(shot)
    .png({ palette: true, quality: 85, compressionLevel: 9, effort: 10 })
    .toFile(new URL(`${name}.png`, folder).pathname);
  await shown.context().close();
}
