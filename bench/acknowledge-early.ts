// The control: a server that says "done" a moment before the commit, as with durability off. The check must catch it.
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from '../src/app.ts';
import { openDatabase } from '../src/open-database.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Database } from '../src/platform/database/database.ts';
import { keepSealing } from '../src/platform/log/keep-sealing.ts';
import { readSettings } from '../src/platform/settings.ts';

/** What a write cache would still hold when the power goes. */
const inTheAirMs = 150;

const acknowledgingEarly = (database: Database): Database => ({
  ...database,
  write: change =>
    new Promise((resolve, reject) => {
      database
        .write(async tx => {
          resolve(await change(tx));
          await pause(inTheAirMs);
        })
        .catch(reject);
    }),
});

const settings = readSettings(process.env);
const database = await openDatabase(settings);
keepSealing(database, settings.dataDir);
const app = createApp({ database: acknowledgingEarly(database), settings, now: systemClock });
createServer(app.listener).listen(settings.port, settings.host);
