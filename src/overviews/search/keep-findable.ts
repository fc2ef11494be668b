import type { Database } from '../../platform/database/database.ts';
import { followRecord, newMemory } from '../../platform/search/follow-record.ts';
import { sources } from './sources.ts';

/** Between two pieces: whoever asks for a page goes first. */
const pauseMs = 100;

/** Makes findable what was said, within seconds, until it is stopped. */
export function keepFindable(database: Database, everyMs = 1_000): { stop(): Promise<void> } {
  const memory = newMemory();
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const start = (): void => {
    round = followRecord(database, sources, { memory, pauseMs })
      .catch(error => {
        // A database that is away is told of elsewhere, and the next round comes anyway.
        if (database.failureOf(error) !== 'away') console.error('Making things findable failed:', error);
      })
      .then(() => {
        if (!isStopped) timer = setTimeout(start, everyMs).unref();
      });
  };
  start();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
