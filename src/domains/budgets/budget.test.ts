import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../platform/clock.ts';
import { nextMoment, type Phase, phaseOf, phaseTimes, rulesAreFrozen, votingIsOpen } from './budget.ts';
import type { Moments } from './rules.ts';

const rules: Moments = {
  ideasAt: '2026-02-01T11:00:00.000Z',
  checkAt: '2026-03-01T11:00:00.000Z',
  draftAt: '2026-03-15T11:00:00.000Z',
  votingOpensAt: '2026-03-20T07:00:00.000Z',
  // Midnight in Amsterdam, on the day the clock goes forward.
  votingClosesAt: '2026-03-29T22:00:00.000Z',
  resultAt: '2026-04-02T10:00:00.000Z',
};
const budget = {
  rules,
  createdAt: '2026-01-10T09:00:00.000Z',
  urnClosedAt: null,
  resultPublishedAt: null,
  awardedAt: null,
  accountedAt: null,
  withdrawnAt: null,
};
const justBefore = (moment: Instant): Instant => new Date(Date.parse(moment) - 1).toISOString();

test('A phase begins on its millisecond, and the one before lasts until then', () => {
  const edges: [keyof Moments, Phase, Phase][] = [
    ['ideasAt', 'analysis', 'ideas'],
    ['checkAt', 'ideas', 'check'],
    ['draftAt', 'check', 'draft'],
    ['votingOpensAt', 'draft', 'voting'],
    ['votingClosesAt', 'voting', 'counting'],
  ];
  for (const [edge, before, after] of edges) {
    assert.equal(phaseOf(budget, justBefore(rules[edge])), before);
    assert.equal(phaseOf(budget, rules[edge]), after);
    assert.equal(nextMoment(budget, justBefore(rules[edge])), rules[edge]);
  }
  assert.equal(nextMoment(budget, rules.votingClosesAt), undefined);
});

test('A ballot is in time up to the last millisecond, also when the clock has gone forward that day', () => {
  assert.equal(votingIsOpen(budget, justBefore(rules.votingOpensAt)), false);
  assert.equal(votingIsOpen(budget, rules.votingOpensAt), true);
  assert.equal(votingIsOpen(budget, '2026-03-29T21:59:59.999Z'), true);
  assert.equal(votingIsOpen(budget, '2026-03-29T22:00:00.000Z'), false);
  assert.equal(
    votingIsOpen({ ...budget, urnClosedAt: '2026-03-25T10:00:00.000Z' }, '2026-03-26T10:00:00.000Z'),
    false,
  );
});

test('After the count it is not the calendar but what was done that brings a budget further', () => {
  const late = '2027-01-01T00:00:00.000Z';
  assert.equal(phaseOf(budget, late), 'counting');
  assert.equal(phaseOf({ ...budget, resultPublishedAt: late }, late), 'result');
  assert.equal(phaseOf({ ...budget, resultPublishedAt: late, awardedAt: late }, late), 'carrying-out');
  assert.equal(
    phaseOf({ ...budget, resultPublishedAt: late, awardedAt: late, accountedAt: late }, late),
    'account',
  );
});

test('Rules are frozen from the moment voting opens', () => {
  assert.equal(rulesAreFrozen(budget, justBefore(rules.votingOpensAt)), false);
  assert.equal(rulesAreFrozen(budget, rules.votingOpensAt), true);
});

test('The planning says what is to come, and leaves out what takes no time', () => {
  const names = phaseTimes(budget).map(({ phase }) => phase);
  assert.deepEqual(names.slice(0, 2), ['analysis', 'ideas']);
  assert.equal(phaseTimes(budget).at(-1)?.from, undefined);
  const begunLate = phaseTimes({
    ...budget,
    createdAt: '2026-02-10T09:00:00.000Z',
    rules: { ...rules, draftAt: rules.checkAt },
  });
  assert.deepEqual(begunLate.map(({ phase }) => phase).slice(0, 3), ['ideas', 'draft', 'voting']);
});
