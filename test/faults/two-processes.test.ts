import assert from 'node:assert/strict';
import { type Served, serveSite } from '../../bench/processes.ts';
import { paths } from '../../src/paths.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { registerOf, serveTestSite } from '../served-site.ts';
import { onEachEngine } from '../site.ts';

const writes = 60;

onEachEngine('what one process has taken, no guest of another process misses', async site => {
  // The processes live by the real clock.
  site.setNow(systemClock());
  const served = await serveTestSite(site);
  const { dataDir, databaseUrl = '', baseUrl } = site.settings;
  const environment = { DATA_DIR: dataDir, DATABASE_URL: databaseUrl, BASE_URL: baseUrl };
  const processes: Served[] = [];
  let isBusy = true;
  try {
    for (let count = 0; count < 2; count++) processes.push(await serveSite(environment));
    const [a, b] = processes;
    assert.ok(a && b);
    // Other guests keep the page of B kept, so that an old one would be at hand.
    let looks = 0;
    const guests = Array.from({ length: 3 }, async () => {
      while (isBusy && looks < 20_000) {
        await registerOf(b.url);
        looks += 1;
      }
    });
    for (let count = 0; count < writes; count++) {
      const title = `Inbreng nummer ${count}.`;
      const taken: Response = await fetch(a.url + paths.newVoice, served.form(title));
      assert.equal(taken.status, 303);
      const { text } = await registerOf(b.url);
      assert.ok(text.includes(title), `B still shows a page from before "${title}"`);
    }
    isBusy = false;
    await Promise.all(guests);
    assert.ok(looks > writes, 'others were looking all the while');
  } finally {
    isBusy = false;
    served.stop();
    await Promise.all(processes.map(process => process.stop()));
  }
});
