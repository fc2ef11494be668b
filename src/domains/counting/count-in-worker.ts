import { Worker } from 'node:worker_threads';
import type { OtherOutcome } from './compare-rules.ts';
import type { CountingRule } from './counting-rule.ts';
import type { Election } from './election.ts';
import type { Explanation } from './explanation.ts';
import type { Outcome } from './outcome.ts';

/** What there is to tell of a count. */
export interface Count {
  readonly outcome: Outcome;
  readonly explanation: Explanation;
  /** The outcome by the chosen rule, then what the others would have given. */
  readonly comparison: readonly OtherOutcome[];
}

/** What the worker is asked. */
export interface Asked {
  readonly election: Election;
  readonly rule: CountingRule;
}

/** What the worker answers: the count, or what went wrong. */
export type Answered = { readonly count: Count } | { readonly error: string };

/** A count that takes longer than this is stopped: a city takes seconds. */
const patienceMs = 10 * 60_000;
const memoryMegabytes = 1_024;

let queue: Promise<unknown> = Promise.resolve();

/**
 * Counts on a thread of its own, so that the site goes on answering meanwhile. One count at a time: a second one waits for
 * the first. Rejects with what went wrong, also when it takes too long or too much memory.
 */
export function countInWorker(election: Election, rule: CountingRule): Promise<Count> {
  const count = queue.then(() => countNow({ election, rule }));
  queue = count.catch(() => {});
  return count;
}

async function countNow(asked: Asked): Promise<Count> {
  const worker = new Worker(new URL('./counting-worker.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
  });
  const { promise, resolve, reject } = Promise.withResolvers<Count>();
  const timer = setTimeout(() => reject(new Error('The count took too long')), patienceMs);
  worker.on('message', (answered: Answered) => {
    if ('count' in answered) resolve(answered.count);
    else reject(new Error(answered.error));
  });
  worker.on('error', reject);
  worker.on('exit', () => reject(new Error('The count ended without an answer')));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
