// Opens the database, brings it up to date, and listens until it is told to stop.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createApp } from './app.ts';
import { startBackground } from './background.ts';
import { openDatabase } from './open-database.ts';
import { CannotRun } from './platform/cannot-run.ts';
import { systemClock } from './platform/clock.ts';
import type { Database } from './platform/database/database.ts';
import { migrate } from './platform/migrate.ts';
import type { Settings } from './platform/settings.ts';
import { settleSecrets } from './settle-secrets.ts';
import { withTownName } from './town-name.ts';

export interface Running {
  readonly port: number;
  /** Lets requests that are under way finish, then closes everything. */
  stop(): Promise<void>;
}

export async function startServer(settings: Settings): Promise<Running> {
  const database = await openDatabase(settings);
  try {
    await migrate(database);
    await settleSecrets(database, settings);
    if (settings.isDemo) await settleDemo(database, settings);
    const named = await withTownName(settings, database);
    const app = createApp({ database, settings: named, now: systemClock });
    const server = createServer(app.listener);
    await listen(server, settings);
    const background = startBackground(database, named, systemClock);
    const address = server.address();
    return {
      port: typeof address === 'object' && address ? address.port : settings.port,
      stop: async () => {
        await drain(server);
        await background.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The demo has a town in it from its first start. */
async function settleDemo(database: Database, { dataDir, databaseUrl }: Settings): Promise<void> {
  const { isTold } = await import('./demo/is-told.ts');
  if (await isTold(database)) return;
  const where = { DATA_DIR: dataDir, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) };
  const teller = spawn(process.execPath, [fileURLToPath(new URL('./demo/teller.ts', import.meta.url))], {
    env: { ...process.env, ...where },
    stdio: 'inherit',
  });
  await once(teller, 'exit');
  if (!(await isTold(database))) throw new CannotRun('The town of the demo could not be settled.');
}

async function listen(server: Server, { port, host }: Settings): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new CannotRun(
        `Port ${port} is in use by another program. Stop that one, or set PORT to another number.`,
      );
    }
    if (code === 'EACCES') {
      throw new CannotRun(`This program may not listen on port ${port}. Set PORT to a number above 1023.`);
    }
    throw new CannotRun(`This machine cannot listen on HOST "${host}", port ${port} (${code}).`, {
      cause: error,
    });
  }
}

const longestDrainMs = 15_000;

/** Takes no new connections, and waits for the answers that are being made. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => void server.close(() => resolve()));
  // A browser keeps its connection open after an answer; it is closed as soon as it falls silent.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const giveUp = setTimeout(() => server.closeAllConnections(), longestDrainMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(giveUp);
}
