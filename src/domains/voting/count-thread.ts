// Counts in a thread of its own, so that the site goes on answering. Gets the ballots page by page.
import { createHash } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { Counted, CountOrder } from './count-in-thread.ts';
import { type CountTerms, countResult } from './count-result.ts';
import { ballotLine, ballotsHeader } from './published-ballots.ts';

const { terms, codes } = workerData as { readonly terms: CountTerms; readonly codes: [number, string][] };
const codeOf = new Map(codes);
const fingerprint = createHash('sha256').update(ballotsHeader);
const texts = new Map<string, number>();
let ballotCount = 0;

parentPort?.on('message', (order: CountOrder) => {
  if (order === 'count') {
    const counted: Counted = {
      ballotCount,
      ballotsFingerprint: fingerprint.digest('hex'),
      result: countResult(terms, texts),
    };
    parentPort?.postMessage(counted);
    parentPort?.close();
    return;
  }
  for (const ballot of order) {
    fingerprint.update(ballotLine(ballot, codeOf));
    texts.set(ballot.choices, (texts.get(ballot.choices) ?? 0) + 1);
    ballotCount += 1;
  }
});
