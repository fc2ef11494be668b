// Small neighbourhoods, counted by hand.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import {
  type CountingRule,
  compareRules,
  countVotes,
  type Election,
  type Explanation,
  explainOutcome,
  type Lost,
  lotOf,
  makeElection,
  rounded,
  usualRule,
  type Won,
} from './public.ts';

/** Voters by what they chose: 'A' or 'AB'. */
const neighbourhood = (
  budget: number,
  costs: Readonly<Record<string, number>>,
  ballots: readonly string[],
): Election =>
  makeElection({
    kind: 'approval',
    budget: BigInt(budget),
    projects: Object.entries(costs).map(([id, cost]) => ({ id, name: `Plan ${id}`, cost: BigInt(cost) })),
    ballots: ballots.map(ballot => ({ choices: [...ballot] })),
  });

const times = (count: number, ballot: string): string[] => Array.from({ length: count }, () => ballot);
const by = (rule: Partial<CountingRule>): CountingRule => ({ ...usualRule, completion: 'none', ...rule });

const explained = (election: Election, rule: CountingRule): Explanation =>
  explainOutcome(election, countVotes(election, rule));

function wonIn({ projects }: Explanation, id: string): Won {
  const found = projects.find(project => project.id === id);
  assert.ok(found?.won, `${id} won`);
  return found;
}

function lostIn({ projects }: Explanation, id: string): Lost {
  const found = projects.find(project => project.id === id);
  assert.ok(found && !found.won, `${id} lost`);
  return found;
}

const whole = (amount: number): { numerator: bigint; denominator: bigint } => ({
  numerator: BigInt(amount),
  denominator: 1n,
});

test('by equal shares residents see what each supporter paid, and what the losers missed', () => {
  // Everybody has 10. A takes 10 of each of its six supporters. Two supporters of B have nothing left then: 20 of the 30.
  const election = neighbourhood(100, { A: 60, B: 30, C: 35 }, [
    ...times(4, 'A'),
    ...times(2, 'AB'),
    ...times(2, 'BC'),
    ...times(2, 'C'),
  ]);
  const told = explained(election, by({}));
  assert.deepEqual(told.endowment, whole(10));
  assert.deepEqual([told.spent, told.left], [95n, 5n]);
  assert.deepEqual(wonIn(told, 'A').payment, {
    least: whole(10),
    median: whole(10),
    most: whole(10),
    emptied: 0,
    withoutMoney: 0,
  });
  const { most = whole(0) } = wonIn(told, 'C').payment ?? {};
  assert.deepEqual(most, { numerator: 35n, denominator: 4n });
  assert.equal(rounded(most), 9n);
  assert.deepEqual([wonIn(told, 'C').round, wonIn(told, 'C').phase, wonIn(told, 'C').votes], [2, 'rule', 4]);
  const { because, afterRound, money, missedMoney, missedVotes } = lostIn(told, 'B');
  assert.deepEqual([because, afterRound, missedVotes], ['supporters-spent', 1, 1]);
  assert.deepEqual([money, missedMoney], [whole(20), whole(10)]);
  assert.deepEqual(told.voters.all, { voters: 10, gotOne: 10, gotNone: 0, averageShare: 0.8 });
  assert.deepEqual(
    told.voters.bySize.map(({ size, voters, averageShare }) => [size, voters, averageShare]),
    [
      [1, 6, 1],
      [2, 4, 0.5],
    ],
  );
});

test('whoever has less left than the others pay, pays all of it', () => {
  // A takes 5 of eight. For C four of them have 5 left and pay it; the two others, who have 10, pay 9 each.
  const election = neighbourhood(100, { A: 40, B: 44, C: 38 }, [
    ...times(4, 'A'),
    ...times(4, 'ABC'),
    ...times(2, 'BC'),
  ]);
  const told = explained(election, by({}));
  assert.deepEqual(wonIn(told, 'C').payment, {
    least: whole(5),
    median: whole(5),
    most: whole(9),
    emptied: 4,
    withoutMoney: 0,
  });
  assert.deepEqual([lostIn(told, 'B').afterRound, lostIn(told, 'B').missedMoney], [1, whole(4)]);
});

test('what add-one leaves goes to the most votes, and the page can tell which project came from it', () => {
  const election = neighbourhood(100, { A: 60, B: 45, C: 20 }, [...times(6, 'A'), ...times(3, 'B'), 'C']);
  const told = explained(election, usualRule);
  // With 10 to 15 each A is bought; with 15 each B too, which is too much together. With 20 C would be.
  assert.deepEqual(told.endowment, whole(14));
  assert.deepEqual([wonIn(told, 'A').phase, wonIn(told, 'C').phase], ['rule', 'completion']);
  assert.deepEqual([lostIn(told, 'B').money, lostIn(told, 'B').missedVotes], [whole(42), 1]);
});

test('by votes a loser hears which project took the money, and how many votes it missed', () => {
  const election = neighbourhood(100, { A: 60, B: 50, C: 30, D: 20, E: 101, F: 11 }, [
    ...times(3, 'ABC'),
    'AB',
    'AD',
    'E',
  ]);
  const told = explained(election, by({ rule: 'greedy' }));
  assert.deepEqual(
    told.projects.map(({ id }) => id),
    ['A', 'C', 'B', 'D', 'E', 'F'],
  );
  const b = lostIn(told, 'B');
  assert.deepEqual([b.because, b.money, b.missedMoney], ['budget-spent', whole(40), whole(10)]);
  assert.deepEqual([b.passedBy, b.missedVotes], ['A', 2]);
  const d = lostIn(told, 'D');
  assert.deepEqual([d.passedBy, d.missedVotes, d.money], ['C', 3, whole(10)]);
  assert.equal(lostIn(told, 'E').because, 'too-dear');
  assert.deepEqual([lostIn(told, 'E').missedVotes, lostIn(told, 'F').because], [null, 'no-votes']);
});

test('by votes per euro the votes missed are counted per euro', () => {
  // A: 4 votes for 40, a tenth. B costs 70 and has 2: with 7 it would stand equal, with 8 before A.
  const election = neighbourhood(100, { A: 40, B: 70 }, [...times(4, 'A'), ...times(2, 'B')]);
  const told = explained(election, by({ rule: 'greedy', utility: 'count' }));
  assert.deepEqual([lostIn(told, 'B').passedBy, lostIn(told, 'B').missedVotes], ['A', 6]);
});

test('a tie is told, with what decided it and whether it mattered', () => {
  const election = neighbourhood(50, { A: 40, B: 30, C: 30 }, ['AB', 'BC', 'CA']);
  const byId = explained(election, by({ rule: 'greedy' }));
  assert.deepEqual(byId.ties, [
    { phase: 'rule', round: 1, projects: ['A', 'B', 'C'], chosen: 'A', decidedBy: 'id', mattered: true },
  ]);
  const draws = ['Zandwijk 2026', 'Waterkant', 'Molenbuurt', 'Zonnehof', 'Kade', 'Het Veld'].map(seed => {
    const [tie] = explained(election, by({ rule: 'greedy', ties: { by: 'draw', seed } })).ties;
    const lot = (id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex');
    assert.equal(lotOf(seed, 'B'), lot('B'));
    assert.equal(tie?.decidedBy, 'draw');
    assert.equal(tie?.chosen, lot('B') < lot('C') ? 'B' : 'C', 'the least cost, then the least lot');
    return tie?.chosen;
  });
  assert.ok(draws.includes('B') && draws.includes('C'), 'different seeds draw differently');
});

test('residents can see what the other rules would have given', () => {
  const election = neighbourhood(100, { A: 60, B: 30, C: 40, D: 40 }, [
    ...times(6, 'A'),
    ...times(3, 'B'),
    ...times(4, 'CD'),
    '',
  ]);
  const [first, ...others] = compareRules(election, by({ rule: 'greedy' }));
  assert.deepEqual([first?.winners, first?.added, first?.missing], [['A', 'C'], [], []]);
  assert.deepEqual(
    others.map(({ rule }) => `${rule.rule} ${rule.utility}`),
    ['greedy count', 'equal-shares cost', 'phragmen count'],
  );
  for (const other of others) {
    assert.ok(other.cost <= 100n);
    assert.equal(other.voters.voters, 13);
  }
  assert.deepEqual(others[0]?.winners, ['A', 'B']);
});

test('a vote with no ballots, one project, or everything equal gives a sensible count', () => {
  for (const rule of ['greedy', 'equal-shares', 'phragmen'] as const) {
    const nobody = explained(neighbourhood(100, { A: 60 }, []), by({ rule, completion: 'add-one' }));
    assert.equal(nobody.voters.all.voters, 0, rule);
    const alone = explained(neighbourhood(100, { A: 60 }, ['A']), by({ rule }));
    assert.ok(wonIn(alone, 'A'), rule);
    const ids = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    const costs = Object.fromEntries(ids.map(id => [id, 10]));
    const equal = explained(neighbourhood(1_000, costs, times(5, ids.join(''))), by({ rule }));
    assert.equal(equal.projects.filter(({ won }) => won).length, 100, rule);
    assert.equal(equal.ties[0]?.projects.length, 400, rule);
  }
});
