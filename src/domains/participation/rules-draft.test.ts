import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ParticipationRules, usualRules } from './ladder.ts';
import { fillRules, type TypedRules, typedRules } from './rules-draft.ts';

const typed: TypedRules = { ...typedRules(usualRules), reason: 'De raad vroeg erom.' };
const problemsOf = (changed: Partial<TypedRules>) => {
  const rules = fillRules({ ...typed, ...changed });
  return 'problems' in rules ? rules.problems : {};
};
const [inform, consult] = typed.ladder;

test('rules that are filled in as they stood are the same rules', () => {
  assert.deepEqual(fillRules(typed), usualRules);
});

test('a rung keeps its key under another name, and a new one gets a key of its own', () => {
  assert.ok(inform && consult);
  const ladder = [inform, { ...consult, name: 'Vragen' }, { ...consult, key: '', name: 'Meedenken' }];
  const rules = fillRules({ ...typed, ladder, lowest: '2' }) as ParticipationRules;
  assert.deepEqual(
    rules.ladder.map(({ key }) => key),
    ['inform', 'consult', 'rung-1'],
  );
  assert.equal(rules.lowestRung, 'consult');
});

test('a ladder that nobody could read is sent back', () => {
  assert.ok(inform && consult);
  assert.equal(problemsOf({ ladder: [], lowest: '' }).ladder, 'ladder-empty');
  assert.equal(problemsOf({ ladder: [{ ...inform, meaning: '' }] }).ladder, 'rung-without-name');
  assert.equal(problemsOf({ ladder: [inform, { ...consult, name: 'informeren' }] }).ladder, 'rungs-alike');
  assert.equal(problemsOf({ ladder: [inform, { ...consult, key: 'inform' }] }).ladder, 'rungs-alike');
  assert.equal(problemsOf({ ladder: [{ ...inform, binding: 'maybe' }] }).ladder, 'binding-unknown');
  assert.equal(problemsOf({ ladder: [{ ...inform, meaning: 'x'.repeat(3_000) }] }).ladder, 'rung-too-long');
});

test('there is a lowest rung, a number of days and a reason', () => {
  assert.deepEqual(problemsOf({ lowest: '9', noticeDays: 'vier weken', reason: '  ' }), {
    lowest: 'lowest-missing',
    noticeDays: 'notice-no-number',
    reason: 'reason-missing',
  });
  assert.deepEqual(problemsOf({ noticeDays: '0' }), {});
});
