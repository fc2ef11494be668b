import { once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CountTerms } from './count-result.ts';
import type { CodeOf } from './published-ballots.ts';
import type { CountResult } from './tally.ts';
import type { CastBallot } from './urn-store.ts';

/** A page of ballots, in the order of the published list, or the word that there are no more. */
export type CountOrder = readonly CastBallot[] | 'count';

export interface Counted {
  readonly ballotCount: number;
  readonly ballotsFingerprint: string;
  readonly result: Omit<CountResult, 'turnout'>;
}

/** Counts in a thread of its own. The ballots are handed over page by page, with room for requests in between. */
export async function countInThread(
  terms: CountTerms,
  codeOf: CodeOf,
  pages: AsyncIterable<readonly CastBallot[]>,
): Promise<Counted> {
  const worker = new Worker(new URL('./count-thread.ts', import.meta.url), {
    workerData: { terms, codes: [...codeOf] },
  });
  try {
    const answer = once(worker, 'message') as Promise<[Counted]>;
    answer.catch(() => {});
    for await (const page of pages) {
      worker.postMessage(page satisfies CountOrder);
      await turn();
    }
    worker.postMessage('count' satisfies CountOrder);
    const [counted] = await answer;
    return counted;
  } finally {
    await worker.terminate();
  }
}
