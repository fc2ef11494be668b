import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CastBallot } from '../voting/public.ts';
import type { CountTerms } from './count-result.ts';
import type { CodeOf } from './published-ballots.ts';
import type { CountResult } from './tally.ts';

/** A page of ballots, in the order of the published list, or the word that there are no more. */
export type CountOrder = readonly CastBallot[] | 'count';

export interface Counted {
  readonly ballotCount: number;
  readonly ballotsFingerprint: string;
  readonly result: Omit<CountResult, 'turnout'>;
}

/** A count that takes longer is stopped: a city takes seconds. */
const patienceMs = 10 * 60_000;
const memoryMegabytes = 1_024;

/**
 * Counts on a thread of its own. The ballots are handed over page by page, with room for requests in between. Rejects with
 * what went wrong, also when it takes too long or too much memory.
 */
export async function countInThread(
  terms: CountTerms,
  codeOf: CodeOf,
  pages: AsyncIterable<readonly CastBallot[]>,
): Promise<Counted> {
  const worker = new Worker(new URL('./count-thread.ts', import.meta.url), {
    workerData: { terms, codes: [...codeOf] },
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Counted>();
  // It can go wrong before anybody waits for the answer.
  promise.catch(() => {});
  const timer = setTimeout(() => reject(new Error('The count took too long')), patienceMs);
  worker.on('message', resolve);
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('The count ended without an answer')));
  try {
    for await (const page of pages) {
      worker.postMessage(page satisfies CountOrder);
      await nextTurn();
    }
    worker.postMessage('count' satisfies CountOrder);
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
