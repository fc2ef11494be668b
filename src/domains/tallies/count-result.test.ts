import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BudgetRules, usualRules } from '../budgets/public.ts';
import { type Choices, textOf } from '../voting/ballot.ts';
import { type CountTerms, countResult } from './count-result.ts';
import type { CountResult } from './tally.ts';
import { mayTellWays } from './tally.ts';
import { whyInWords } from './why-in-words.ts';

const moments = {
  ideasAt: '2026-01-01T11:00:00.000Z',
  checkAt: '2026-01-02T11:00:00.000Z',
  draftAt: '2026-01-03T11:00:00.000Z',
  votingOpensAt: '2026-01-04T11:00:00.000Z',
  votingClosesAt: '2026-01-05T11:00:00.000Z',
  resultAt: '2026-01-06T11:00:00.000Z',
};

/** A vote about € 120 with plans A, B, C … at these costs in euros, by the rules that differ from the usual ones. */
function count(
  costs: readonly number[],
  ballots: readonly (readonly [choices: string, voters: number])[],
  rules: Partial<BudgetRules> = {},
): { result: CountResult; why: (code: string) => string; winners: readonly string[] } {
  const all: BudgetRules = {
    ...usualRules,
    ...moments,
    amountCents: 12_000,
    mostChoices: null,
    completion: 'none',
    ...rules,
  };
  const terms: CountTerms = {
    rules: all,
    drawSeed: '0:ab',
    projects: costs.map((cost, index) => {
      const code = String.fromCharCode(65 + index);
      return { id: index + 1, code, title: `Plan ${code}`, costCents: cost * 100 };
    }),
  };
  const idOf = (code: string): number => code.charCodeAt(0) - 64;
  const choicesOf = (text: string): Choices =>
    all.ballotKind === 'points'
      ? {
          kind: 'points',
          points: [...text.matchAll(/([A-Z])(\d)/g)].map(([, code = '', points]) => [
            idOf(code),
            Number(points),
          ]),
        }
      : { kind: all.ballotKind, projectIds: [...text].map(idOf) };
  const texts = new Map(ballots.map(([choices, voters]) => [textOf(choicesOf(choices)), voters]));
  const voters = ballots.reduce((sum, [, each]) => sum + each, 0);
  const result = {
    ...countResult(terms, texts),
    turnout: { ballots: voters, onPaper: 0, voidPapers: 0, letters: null },
  };
  return {
    result,
    why: code => {
      const project = result.projects.find(one => one.code === code);
      assert.ok(project);
      return whyInWords(project, result).replaceAll('\u00a0', ' ');
    },
    winners: result.projects.filter(({ outcome }) => outcome.won).map(({ code }) => code),
  };
}

test('by equal shares each supporter pays the same, and who runs out gives what is left', () => {
  // Five voters have € 24 each. A costs 60 for four: € 15 each. B costs 40: two have € 9 left, the third gives € 22.
  const { winners, why, result } = count(
    [60, 40, 50],
    [
      ['A', 2],
      ['AB', 2],
      ['B', 1],
    ],
  );
  assert.deepEqual(winners, ['A', 'B']);
  assert.equal(
    why('A'),
    '4 mensen kozen dit plan. Zij betaalden het samen uit hun deel van het geld: ieder € 15.',
  );
  assert.equal(
    why('B'),
    '3 mensen kozen dit plan. Zij betaalden het samen uit hun deel van het geld: ieder € 22. 2 van hen hadden minder over en gaven alles wat er nog was.',
  );
  assert.equal(why('C'), 'Niemand koos dit plan.');
  assert.equal(result.spentCents, 10_000);
  assert.equal(result.endowmentCents, 2_400);
  assert.deepEqual(result.voters.byWon, [
    { won: 0, voters: 0 },
    { won: 1, voters: 3 },
    { won: 2, voters: 2 },
  ]);
});

test('a supporter who spent everything before does not pay for the next', () => {
  // Four voters have € 30. A takes all of three; C is paid by the fourth alone, though one of the three chose it too.
  const { winners, why } = count(
    [90, 40, 25],
    [
      ['A', 2],
      ['AC', 1],
      ['C', 1],
    ],
  );
  assert.deepEqual(winners, ['A', 'C']);
  assert.equal(
    why('C'),
    '2 mensen kozen dit plan. Zij betaalden het samen uit hun deel van het geld: ieder € 25. 1 van hen had niets meer over en betaalde niet mee.',
  );
});

test('who lost by equal shares reads what the supporters had and how many more were needed', () => {
  // Four voters have € 30. A takes € 25 of three. They have € 5 each left, B needs € 60 and can have 30 + 5.
  const { winners, why } = count(
    [75, 60],
    [
      ['A', 2],
      ['AB', 1],
      ['B', 1],
    ],
  );
  assert.deepEqual(winners, ['A']);
  assert.equal(
    why('B'),
    '2 mensen kozen dit plan. Samen hadden zij nog € 35 over. Het kost € 60: er ontbrak € 25. Met 1 stemmer erbij die nog niets had uitgegeven, was het gelukt.',
  );
});

test('by most votes a plan that no longer fits is told what passed it and how many votes it missed', () => {
  const { winners, why } = count(
    [80, 50, 30],
    [
      ['A', 5],
      ['B', 3],
      ['C', 1],
    ],
    { countingRule: 'greedy' },
  );
  assert.deepEqual(winners, ['A', 'C']);
  assert.equal(
    why('B'),
    '3 mensen kozen dit plan. Toen het aan de beurt was, was er nog € 40 over. Het kost € 50: er ontbrak € 10. Met 3 stemmen meer was het vóór plan A (Plan A) gegaan, en dan had het gepast.',
  );
  assert.match(
    why('C'),
    /Het kwam als nummer 2 aan de beurt: het had de meeste stemmen van de plannen die over waren/,
  );
});

test('a plan that costs more than all the money, and one that too few chose, hear just that', () => {
  const { winners, why, result } = count(
    [130, 40, 40],
    [
      ['A', 6],
      ['B', 3],
      ['C', 2],
    ],
    { leastVotes: 3 },
  );
  assert.ok(!winners.includes('C'));
  assert.equal(
    why('A'),
    '6 mensen kozen dit plan. Het kost € 130. Dat is meer dan het hele bedrag van € 120.',
  );
  assert.equal(
    why('C'),
    '2 mensen kozen dit plan. Volgens de regels moesten ten minste 3 mensen het kiezen. Er ontbrak 1 stem.',
  );
  assert.deepEqual(
    result.byRule.map(({ winners: won }) => won.includes('C')),
    result.byRule.map(() => false),
  );
});

test('points make who wants it more pay more', () => {
  // Two voters have € 60 each; A costs 60 for 3 and 1 points: € 45 and € 15.
  const { winners, why } = count(
    [60, 90],
    [
      ['A3', 1],
      ['A1B2', 1],
    ],
    {
      ballotKind: 'points',
      utility: 'points',
    },
  );
  assert.deepEqual(winners, ['A']);
  assert.equal(
    why('A'),
    '2 mensen kozen dit plan. Zij betaalden het samen uit hun deel van het geld: van € 15 tot € 45 per mens, de helft hooguit € 15. Wie er meer om gaf, betaalde meer.',
  );
});

test('a plan that would not have fitted is not said to have missed by a few euros', () => {
  // Shares grow to € 49: A is bought for € 50. One euro more each and B would be bought too, for € 150 of the € 120.
  const { winners, why } = count(
    [50, 100],
    [
      ['A', 2],
      ['B', 2],
    ],
    { completion: 'add-one-greedy' },
  );
  assert.deepEqual(winners, ['A']);
  assert.equal(
    why('B'),
    '2 mensen kozen dit plan. Samen hadden zij € 98 te verdelen. Het kost € 100: er ontbrak € 2. Het deel van elke stemmer nog verhogen kon niet: met dit plan erbij kostten de plannen samen meer dan € 120.',
  );
});

test('what is all equal is decided by a draw that depends on the seed alone', () => {
  const ballots: [string, number][] = [
    ['A', 2],
    ['B', 2],
    ['C', 2],
  ];
  const once = count([70, 70, 70], ballots, { countingRule: 'greedy' });
  assert.equal(once.winners.length, 1);
  const tie = once.result.ties[0];
  assert.deepEqual([tie?.codes.length, tie?.decidedBy, tie?.mattered], [3, 'draw', true]);
  assert.deepEqual(count([70, 70, 70], ballots, { countingRule: 'greedy' }).winners, once.winners);
});

test('a vote without ballots, or with one plan, or with 400, has a result', () => {
  const none = count([60, 40], []);
  assert.deepEqual([none.winners, none.result.voters.voters], [[], 0]);
  assert.equal(none.why('A'), 'Niemand koos dit plan.');
  assert.deepEqual(count([60], [['A', 1]]).winners, ['A']);
  const many = count(
    Array.from({ length: 26 }, () => 5),
    [['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 400]],
  );
  assert.equal(many.winners.length, 24);
});

test('by which way people voted is told only where ten or more did so', () => {
  const turnout = { ballots: 100, onPaper: 10, voidPapers: 0, letters: null };
  assert.equal(mayTellWays(turnout), true);
  assert.equal(mayTellWays({ ...turnout, onPaper: 9 }), false);
  assert.equal(mayTellWays({ ...turnout, onPaper: 95 }), false);
});
