// Opens the database, brings it up to date, and listens until it is told to stop.
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { startBackground } from './background.ts';
import { systemClock } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { openPostgres } from './platform/database/postgres.ts';
import { openSqlite } from './platform/database/sqlite.ts';
import { migrate } from './platform/migrate.ts';
import type { Settings } from './platform/settings.ts';

export function openDatabase(settings: Settings): Database {
  if (settings.databaseUrl) return openPostgres(settings.databaseUrl);
  mkdirSync(settings.dataDir, { recursive: true });
  return openSqlite(join(settings.dataDir, 'samenwijk.sqlite'));
}

export interface Running {
  readonly port: number;
  /** Lets requests that are under way finish, then closes everything. */
  stop(): Promise<void>;
}

export async function startServer(settings: Settings): Promise<Running> {
  const database = openDatabase(settings);
  await migrate(database);
  const app = createApp({ database, settings, now: systemClock });
  const server = createServer(app.listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const background = startBackground(database, settings, systemClock);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : settings.port,
    stop: async () => {
      await new Promise<void>(resolve => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await background.stop();
      await database.close();
    },
  };
}
