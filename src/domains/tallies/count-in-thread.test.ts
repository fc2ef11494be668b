import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, atHour } from '../../platform/clock.ts';
import { usualRules } from '../budgets/public.ts';
import { textOf } from '../voting/ballot.ts';
import { hashOfCode } from '../voting/code.ts';
import type { CastBallot } from '../voting/urn-store.ts';
import { countInThread } from './count-in-thread.ts';
import { type CountTerms, countResult } from './count-result.ts';

const at = (days: number) => atHour(addDays('2026-03-01', days), 12);
const terms: CountTerms = {
  rules: {
    ...usualRules,
    ideasAt: at(0),
    checkAt: at(1),
    draftAt: at(2),
    votingOpensAt: at(3),
    votingClosesAt: at(4),
    resultAt: at(5),
    amountCents: 100_000_000,
    mostChoices: null,
  },
  drawSeed: '0:ab',
  projects: Array.from({ length: 40 }, (_, index) => ({
    id: index + 1,
    code: String(index + 1),
    title: `Plan ${index + 1}`,
    costCents: 2_000_000 + ((index * 791_900) % 6_000_000),
  })),
};
const codeOf = new Map(terms.projects.map(({ id, code }) => [id, code]));

const ballots: readonly CastBallot[] = Array.from({ length: 20_000 }, (_, voter) => {
  const chosen = new Set([1, 7, 11, 13, 17].map(step => ((voter * step + (voter % 97)) % 40) + 1));
  return {
    receiptHash: hashOfCode(String(voter)),
    choices: textOf({ kind: 'approve', projectIds: [...chosen].sort((a, b) => a - b) }),
  };
});

async function* inPages(of: readonly CastBallot[]): AsyncGenerator<readonly CastBallot[]> {
  for (let from = 0; from < of.length; from += 400) yield of.slice(from, from + 400);
}

test('while a city is counted, the site goes on answering', async () => {
  let answered = 0;
  let isCounting = true;
  const site = (async () => {
    while (isCounting) {
      await pause(5);
      answered += 1;
    }
  })();
  const counted = await countInThread(terms, codeOf, inPages(ballots));
  isCounting = false;
  await site;
  assert.ok(answered > 5, `${answered} answers`);
  assert.equal(counted.ballotCount, 20_000);
  const texts = new Map<string, number>();
  for (const { choices } of ballots) texts.set(choices, (texts.get(choices) ?? 0) + 1);
  assert.deepEqual(counted.result, countResult(terms, texts));
});

test('what goes wrong in a count is told to whoever asked, and the next count is made', async () => {
  const broken = [{ receiptHash: hashOfCode('1'), choices: '{' }];
  await assert.rejects(countInThread(terms, codeOf, inPages(broken)), /JSON/);
  assert.equal((await countInThread(terms, codeOf, inPages([]))).ballotCount, 0);
});
