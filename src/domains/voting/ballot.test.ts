import assert from 'node:assert/strict';
import { test } from 'node:test';
import { usualRules } from '../budgets/rules.ts';
import {
  type BallotPlan,
  type BallotRules,
  choicesFrom,
  emptyBallot,
  fillBallot,
  projectIdsIn,
  textOf,
  typedFrom,
} from './ballot.ts';

const plan = (id: number, euros: number, state: BallotPlan['state'] = 'on-ballot'): BallotPlan => ({
  id,
  title: `Plan ${id}`,
  state,
  costCents: euros * 100,
});
const plans = [plan(1, 10_000), plan(2, 20_000), plan(3, 15_000), plan(10, 5_000), plan(4, 1, 'withdrawn')];
const rules = (change: Partial<BallotRules>): BallotRules => ({
  ...usualRules,
  amountCents: 4_000_000,
  ...change,
});
const ticked = (...projects: string[]) => ({ ...emptyBallot, projects });
const numbered = (numbers: Record<string, string>) => ({ ...emptyBallot, numbers });

test('up to so many projects can be chosen, each once, in whatever order', () => {
  const approve = rules({ ballotKind: 'approve', mostChoices: 3 });
  assert.deepEqual(fillBallot(ticked('10', '2', '1', '2'), approve, plans), {
    kind: 'approve',
    projectIds: [1, 2, 10],
  });
  assert.deepEqual(fillBallot(ticked('1', '2', '3', '10'), approve, plans), {
    refused: 'too-many',
    given: 4,
    most: 3,
  });
  const free = rules({ ballotKind: 'approve', mostChoices: null });
  assert.ok('kind' in fillBallot(ticked('1', '2', '3', '10'), free, plans));
});

test('a project that is not there, or was taken off the ballot, is refused by name', () => {
  const approve = rules({});
  for (const id of ['99', 'x', '1e3', '-1', '01'])
    assert.deepEqual(fillBallot(ticked(id), approve, plans), { refused: 'unknown-project' }, id);
  assert.deepEqual(fillBallot(ticked('1', '4'), approve, plans), {
    refused: 'withdrawn-project',
    projectId: 4,
  });
});

test('whoever spends the budget cannot spend more than there is', () => {
  const knapsack = rules({ ballotKind: 'knapsack' });
  assert.deepEqual(fillBallot(ticked('2', '3', '10'), knapsack, plans), {
    kind: 'knapsack',
    projectIds: [2, 3, 10],
  });
  assert.deepEqual(fillBallot(ticked('1', '2', '3'), knapsack, plans), {
    refused: 'over-budget',
    given: 4_500_000,
    most: 4_000_000,
  });
});

test('points are divided: no more than there are, and no more than so many on one project', () => {
  const points = rules({ ballotKind: 'points', points: 10, mostPointsPerProject: 5 });
  assert.deepEqual(fillBallot(numbered({ '10': '5', '2': '4', '3': '0', '1': '' }), points, plans), {
    kind: 'points',
    points: [
      [2, 4],
      [10, 5],
    ],
  });
  assert.deepEqual(fillBallot(numbered({ '1': '6' }), points, plans), {
    refused: 'too-many-points-on-one',
    projectId: 1,
    given: 6,
    most: 5,
  });
  assert.deepEqual(fillBallot(numbered({ '1': '5', '2': '5', '3': '1' }), points, plans), {
    refused: 'too-many-points',
    given: 11,
    most: 10,
  });
  for (const text of ['1,5', '-2', 'twee', '1e3'])
    assert.deepEqual(fillBallot(numbered({ '1': text }), points, plans), {
      refused: 'no-whole-number',
      projectId: 1,
    });
});

test('a ranking is 1, 2, 3 without gaps or doubles, and no longer than allowed', () => {
  const rank = rules({ ballotKind: 'rank', mostChoices: 3 });
  assert.deepEqual(fillBallot(numbered({ '1': '2', '3': '1', '10': '3' }), rank, plans), {
    kind: 'rank',
    projectIds: [3, 1, 10],
  });
  assert.deepEqual(fillBallot(numbered({ '1': '1', '3': '1' }), rank, plans), {
    refused: 'double-rank',
    projectId: 3,
    given: 1,
  });
  assert.deepEqual(fillBallot(numbered({ '1': '1', '3': '3' }), rank, plans), {
    refused: 'gap-in-ranks',
    given: 2,
  });
  assert.deepEqual(fillBallot(numbered({ '1': '1', '2': '2', '3': '3', '10': '4' }), rank, plans), {
    refused: 'too-many',
    given: 4,
    most: 3,
  });
});

test('whoever chooses nothing is asked whether that is meant', () => {
  for (const ballotKind of ['approve', 'knapsack', 'points', 'rank'] as const) {
    const kind = rules({ ballotKind });
    assert.deepEqual(fillBallot(emptyBallot, kind, plans), { refused: 'empty-ballot' });
    const blank = fillBallot({ ...emptyBallot, isBlankOnPurpose: true }, kind, plans);
    assert.ok('kind' in blank && blank.kind === ballotKind);
  }
});

test('equal choices are equal texts, and come back from them to be changed', () => {
  const one = fillBallot(ticked('10', '1'), rules({}), plans);
  const other = fillBallot(ticked('1', '10'), rules({}), plans);
  assert.ok('kind' in one && 'kind' in other);
  assert.equal(textOf(one), textOf(other));
  assert.deepEqual(typedFrom(choicesFrom(textOf(one))), ticked('1', '10'));
  const rank = fillBallot(numbered({ '3': '1', '1': '2' }), rules({ ballotKind: 'rank' }), plans);
  assert.ok('kind' in rank);
  assert.deepEqual(typedFrom(rank), numbered({ '3': '1', '1': '2' }));
});

test('only projects that something was filled in for are looked up', () => {
  assert.deepEqual(projectIdsIn({ ...ticked('3', '3', 'x'), numbers: { '7': '', '8': '2' } }), [3, 8]);
});
