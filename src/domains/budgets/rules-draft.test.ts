import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BudgetRules, usualRules } from './rules.ts';
import { fillRules, type RulesProblems, type TypedRules, typedRules, usualMoments } from './rules-draft.ts';

const rules: BudgetRules = { ...usualRules, amountCents: 4_000_050, ...usualMoments('2026-03-02') };
const typed = typedRules(rules);

const problemsOf = (changed: Partial<TypedRules>): RulesProblems => {
  const filled = fillRules({ ...typed, ...changed });
  return 'refused' in filled ? filled.problems : {};
};
const at = (name: keyof TypedRules['moments'], day: string, hour = '9.00') => ({
  moments: { ...typed.moments, [name]: { day, hour } },
});

test('Rules that are filled in and read back are the same rules', () => {
  assert.deepEqual(fillRules(typed), rules);
  const ranked = { ...rules, ballotKind: 'rank', mostChoices: null, utility: 'borda' } as const;
  assert.deepEqual(fillRules(typedRules(ranked)), ranked);
  const knapsack = { ...rules, ballotKind: 'knapsack' } as const;
  assert.deepEqual(fillRules(typedRules(knapsack)), knapsack);
});

test('Everything that is wrong is said at once', () => {
  assert.deepEqual(
    problemsOf({
      amount: 'veel',
      leastCarriers: '-1',
      leastAge: '120',
      votingWays: [],
      ballotKind: 'dobbelen',
      mostPerProject: '1,250',
    }),
    {
      amount: 'amount-unreadable',
      leastCarriers: 'leastCarriers-unreadable',
      leastAge: 'leastAge-unreadable',
      votingWays: 'votingWays-missing',
      ballotKind: 'ballotKind-missing',
      mostPerProject: 'mostPerProject-ambiguous',
    },
  );
});

test('A letter and an account do not go together, since nobody could tell that they are the same voter', () => {
  assert.deepEqual(problemsOf({ votingWays: ['letter', 'account'] }), {
    votingWays: 'votingWays-letter-and-account',
  });
  assert.deepEqual(problemsOf({ votingWays: ['desk', 'account'] }), {});
});

test('One plan cannot cost more than there is, nor get more points than there are', () => {
  assert.deepEqual(problemsOf({ mostPerProject: '50.000' }), {
    mostPerProject: 'mostPerProject-above-amount',
  });
  assert.deepEqual(problemsOf({ ballotKind: 'points', points: '3', mostPointsPerProject: '5' }), {
    mostPointsPerProject: 'mostPointsPerProject-above-points',
  });
});

test('Points count only where they are given, and places only where plans are ranked', () => {
  assert.deepEqual(problemsOf({ utility: 'points' }), { utility: 'utility-not-on-ballot' });
  assert.deepEqual(problemsOf({ utility: 'borda' }), { utility: 'utility-not-on-ballot' });
  assert.deepEqual(problemsOf({ utility: 'points', ballotKind: 'points' }), {});
  assert.deepEqual(problemsOf({ utility: 'borda', ballotKind: 'rank' }), {});
});

test('Each phase begins after the one before, and voting takes some time', () => {
  assert.deepEqual(problemsOf(at('checkAt', '2026-03-01')), { checkAt: 'checkAt-too-early' });
  assert.deepEqual(problemsOf(at('checkAt', '2026-03-02')), {}, 'a phase may take no time');
  assert.deepEqual(problemsOf(at('votingClosesAt', '2026-05-11')), {
    votingClosesAt: 'votingClosesAt-too-early',
  });
  assert.deepEqual(problemsOf(at('resultAt', '')), { resultAt: 'resultAt-missing' });
  assert.deepEqual(problemsOf(at('resultAt', '2026-06-31')), { resultAt: 'resultAt-unreadable' });
  assert.deepEqual(problemsOf(at('resultAt', '2026-06-30', '25.00')), { resultAt: 'resultAt-unreadable' });
});

test('An hour that the clock skips is no moment, and of one that comes twice the first counts', () => {
  assert.deepEqual(problemsOf(at('checkAt', '2026-03-29', '2.00')), { checkAt: 'checkAt-skipped' });
  assert.deepEqual(problemsOf(at('checkAt', '2026-03-29', '2.30')), { checkAt: 'checkAt-skipped' });
  const summer = fillRules({ ...typed, ...at('checkAt', '2026-03-29', '3.00') });
  assert.ok(!('refused' in summer));
  assert.equal(summer.checkAt, '2026-03-29T01:00:00.000Z');
  const winter = fillRules({ ...typed, ...at('resultAt', '2026-10-25', '2.00') });
  assert.ok(!('refused' in winter));
  assert.equal(winter.resultAt, '2026-10-25T00:00:00.000Z');
});
