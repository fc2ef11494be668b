import { createHash } from 'node:crypto';
import type { CastBallot } from '../voting/public.ts';
import type { Counted } from './count-in-thread.ts';
import { type CountTerms, countResult } from './count-result.ts';
import { ballotLine, ballotsHeader, type CodeOf } from './published-ballots.ts';

/** Takes in ballots page by page, in the order of the published list, and counts them when there are no more. */
export function takeBallots(
  terms: CountTerms,
  codeOf: CodeOf,
): { add(page: readonly CastBallot[]): void; count(): Counted } {
  const fingerprint = createHash('sha256').update(ballotsHeader);
  const texts = new Map<string, number>();
  let ballotCount = 0;
  return {
    add: page => {
      for (const ballot of page) {
        fingerprint.update(ballotLine(ballot, codeOf));
        texts.set(ballot.choices, (texts.get(ballot.choices) ?? 0) + 1);
        ballotCount += 1;
      }
    },
    count: () => ({
      ballotCount,
      ballotsFingerprint: fingerprint.digest('hex'),
      result: countResult(terms, texts),
    }),
  };
}
