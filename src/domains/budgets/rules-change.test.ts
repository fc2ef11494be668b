import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atHour } from '../../platform/clock.ts';
import { type BudgetRules, usualRules } from './rules.ts';
import { areSameRules, changeProblems, fixedFields } from './rules-change.ts';
import { usualMoments } from './rules-draft.ts';

const rules: BudgetRules = { ...usualRules, amountCents: 4_000_000, ...usualMoments('2026-03-02') };
const problems = (change: Partial<BudgetRules>, now: string) =>
  changeProblems({ rules }, { ...rules, ...change }, now);
const duringIdeas = '2026-03-10T10:00:00.000Z';
const duringVoting = '2026-05-20T10:00:00.000Z';
const afterVoting = '2026-06-02T10:00:00.000Z';

test('Before voting everything can change but what is past', () => {
  assert.deepEqual(
    problems({ ballotKind: 'rank', countingRule: 'greedy', amountCents: 5_000_000 }, duringIdeas),
    {},
  );
  assert.deepEqual(problems({ ideasAt: atHour('2026-03-20', 9) }, duringIdeas), { ideasAt: 'moment-passed' });
  assert.deepEqual(problems({ draftAt: atHour('2026-03-09', 9) }, duringIdeas), {
    draftAt: 'moment-in-past',
  });
});

test('A phase that has begun can be made longer, not shorter', () => {
  assert.deepEqual(problems({ checkAt: atHour('2026-04-10', 9) }, duringIdeas), {});
  assert.deepEqual(problems({ checkAt: atHour('2026-03-20', 9) }, duringIdeas), {
    checkAt: 'phase-shortened',
  });
  assert.deepEqual(problems({ votingClosesAt: atHour('2026-06-03', 20) }, duringVoting), {});
  assert.deepEqual(problems({ votingClosesAt: atHour('2026-05-30', 20) }, duringVoting), {
    votingClosesAt: 'phase-shortened',
  });
  assert.deepEqual(problems({ resultAt: atHour('2026-06-03', 9) }, duringVoting), {}, 'sooner is no harm');
});

test('Once voting has opened the ballot stays what it is, to the millisecond', () => {
  const before = new Date(Date.parse(rules.votingOpensAt) - 1).toISOString();
  assert.deepEqual(problems({ mostChoices: 3 }, before), {});
  assert.deepEqual(problems({ mostChoices: 3 }, rules.votingOpensAt), { mostChoices: 'ballot-frozen' });
  assert.deepEqual(problems({ leastVotes: 10 }, duringVoting), {});
});

test('Once voting has closed nobody chooses how to count', () => {
  assert.deepEqual(problems({ countingRule: 'greedy', leastVotes: 10 }, afterVoting), {
    countingRule: 'count-frozen',
    leastVotes: 'count-frozen',
  });
  assert.deepEqual(problems({ votingClosesAt: atHour('2026-06-30', 9) }, afterVoting), {
    votingClosesAt: 'moment-passed',
  });
  assert.deepEqual(problems({ resultAt: atHour('2026-06-30', 9) }, afterVoting), {});
  assert.ok(fixedFields({ rules }, afterVoting).has('countingRule'));
  assert.ok(!fixedFields({ rules }, afterVoting).has('resultAt'));
});

test('The order in which rules are written down does not make them other rules', () => {
  const turned = Object.fromEntries(Object.entries(rules).reverse()) as unknown as BudgetRules;
  assert.ok(areSameRules(rules, turned));
  assert.ok(!areSameRules(rules, { ...rules, leastVotes: 2 }));
});
