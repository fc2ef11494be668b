// Counts in a thread of its own, so that the site goes on answering. Gets the ballots page by page.
import { parentPort, workerData } from 'node:worker_threads';
import type { CountOrder } from './count-in-thread.ts';
import type { CountTerms } from './count-result.ts';
import { takeBallots } from './take-ballots.ts';

const { terms, codes } = workerData as { readonly terms: CountTerms; readonly codes: [number, string][] };
const ballots = takeBallots(terms, new Map(codes));

parentPort?.on('message', (order: CountOrder) => {
  if (order !== 'count') return ballots.add(order);
  parentPort?.postMessage(ballots.count());
  parentPort?.close();
});
