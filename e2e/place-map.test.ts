// Pointing a place out on the map of the form, by hand and by keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../src/paths.ts';
import { openTab, openTown, skip } from './browser.ts';

const typedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['longitude', 'latitude', 'areaCode'].map(
      name => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '',
    ),
  );

test('somebody points out where it is, with a finger and with the arrow keys', { skip }, async () => {
  const town = await openTown();
  try {
    const complaints: string[] = [];
    const page = await openTab(town, 'guest', complaints, { viewport: { width: 360, height: 760 } });
    await page.goto(town.origin + paths.newVoice);
    await page.getByRole('button', { name: 'Wijs de plek aan op de kaart' }).click();
    const map = page.getByRole('application', { name: 'Kaart van de gemeente' });
    // The middle of the town is in a wijk, and the middle of what is then drawn in a buurt.
    await map.click();
    const wijk = page.getByRole('application', { name: 'Kaart van de wijk' });
    await wijk.click();
    const [longitude, latitude, areaCode] = await typedIn(page);
    assert.match(longitude ?? '', /^5\.\d{4}$/);
    assert.match(latitude ?? '', /^52\.\d{4}$/);
    assert.match(areaCode ?? '', /^BU/);
    await page.getByText(/^Het punt staat in /).waitFor();

    await wijk.press('ArrowLeft');
    const [further, same] = await typedIn(page);
    assert.ok(Number(further) < Number(longitude), 'one step to the west');
    assert.ok(Math.abs(Number(same) - Number(latitude)) <= 0.0001);

    await page.getByRole('button', { name: 'Haal het punt weg' }).click();
    assert.deepEqual((await typedIn(page)).slice(0, 2), ['', '']);
    assert.deepEqual(complaints, []);
  } finally {
    await town.close();
  }
});
