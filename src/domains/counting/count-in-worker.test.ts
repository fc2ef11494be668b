import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import {
  compareRules,
  countInWorker,
  countVotes,
  explainOutcome,
  makeElection,
  usualRule,
} from './public.ts';

const election = makeElection({
  kind: 'approval',
  budget: 1_000_000n,
  projects: Array.from({ length: 40 }, (_, index) => ({
    id: String(index),
    name: `Plan ${index}`,
    cost: BigInt(20_000 + ((index * 7_919) % 60_000)),
  })),
  ballots: Array.from({ length: 20_000 }, (_, voter) => ({
    choices: [1, 7, 11, 13, 17].map(step => String((voter * step + (voter % 97)) % 40)),
  })),
});

test('while a city is counted, the site goes on answering', async () => {
  let answered = 0;
  let isCounting = true;
  const site = (async () => {
    while (isCounting) {
      await pause(5);
      answered += 1;
    }
  })();
  const count = await countInWorker(election, usualRule);
  isCounting = false;
  await site;
  assert.ok(answered > 5, `${answered} answers`);
  const here = countVotes(election, usualRule);
  assert.deepEqual(count.outcome, here);
  assert.deepEqual(count.explanation, explainOutcome(election, here));
  assert.deepEqual(count.comparison, compareRules(election, usualRule));
});

test('what goes wrong in a count is told to whoever asked, and the next count is made', async () => {
  const points = countInWorker(election, { ...usualRule, utility: 'points' });
  const next = countInWorker(election, { ...usualRule, rule: 'greedy' });
  await assert.rejects(points, /do not tell the utility points/);
  assert.equal((await next).outcome.rule.rule, 'greedy');
});
