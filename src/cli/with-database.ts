import { openDatabase } from '../open-database.ts';
import type { Database } from '../platform/database/database.ts';
import { sealLog } from '../platform/log/seal-log.ts';
import { migrate } from '../platform/migrate.ts';
import { readSettings, type Settings } from '../platform/settings.ts';

/** Opens the database, brings it up to date, does the work, and seals what the work put in the record. */
export async function withDatabase<Result>(
  environment: Record<string, string | undefined>,
  work: (database: Database, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(environment);
  const database = await openDatabase(settings);
  try {
    await migrate(database);
    const result = await work(database, settings);
    await sealLog(database);
    return result;
  } finally {
    await database.close();
  }
}
