import type { Database } from '../database/database.ts';
import { keepHead } from './kept-heads.ts';
import { sealLog } from './seal-log.ts';
import { type DatedHead, latestHead } from './store.ts';

export interface Sealer {
  /** Seals what still waits, keeps the last head outside, and stops. */
  stop(): Promise<void>;
}

/**
 * Seals the record at the start and from then on within a second of every commit, by whichever process it was made.
 * Keeps a head in the folder at most once a minute.
 */
export function keepSealing(
  database: Database,
  folder: string,
  { everyMs = 1_000, headEveryMs = 60_000 } = {},
): Sealer {
  let toKeep: DatedHead | undefined;
  let keptAt = -Infinity;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  const keep = (): void => {
    if (!toKeep) return;
    keepHead(folder, toKeep);
    toKeep = undefined;
    keptAt = performance.now();
  };

  const work = async (): Promise<void> => {
    try {
      toKeep = (await sealLog(database)) ?? toKeep;
      if (performance.now() - keptAt >= headEveryMs) keep();
    } catch (error) {
      // Away or full: the entries wait, and the next round finds them. Anything else must be seen.
      if (database.failureOf(error) !== 'away') console.error('Sealing the record failed:', error);
    }
    if (!isStopped) timer = setTimeout(start, everyMs).unref();
  };
  const start = (): void => {
    round = work();
  };
  start();

  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await round;
      try {
        toKeep =
          (await sealLog(database)) ?? (keptAt === -Infinity ? await latestHead(database.read) : toKeep);
        keep();
      } catch (error) {
        console.error(
          `The record is sealed at the next start; now it could not: ${(error as Error).message}`,
        );
      }
    },
  };
}
