// npm run screenshots: makes the pictures of the README from the town of the demo, in docs/pictures.
import { mkdirSync } from 'node:fs';
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

for (const { name, address, width, height } of pictures) {
  const page = await openTab(town, 'guest', [], { viewport: { width, height }, colorScheme: 'light' });
  await page.goto(town.origin + address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const shot = await page.screenshot();
  await sharp(shot)
    .png({ palette: true, quality: 85, compressionLevel: 9, effort: 10 })
    .toFile(new URL(`${name}.png`, folder).pathname);
  await page.context().close();
}
await town.close();
