// The thread on which ballots are counted: one question, one answer.
import { parentPort, workerData } from 'node:worker_threads';
import { compareRules } from './compare-rules.ts';
import type { Answered, Asked } from './count-in-worker.ts';
import { countVotes } from './count-votes.ts';
import { explainOutcome } from './explain-outcome.ts';

parentPort?.postMessage(answer(workerData as Asked));

function answer({ election, rule }: Asked): Answered {
  try {
    const outcome = countVotes(election, rule);
    const explanation = explainOutcome(election, outcome);
    return { count: { outcome, explanation, comparison: compareRules(election, rule) } };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
