// Add-one in cents: thousands of steps, of which nearly all are leapt over. One by one the outcome is the same.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addOne } from './complete-shares.ts';
import { type Election, makeElection } from './election.ts';
import { EqualShares } from './equal-shares.ts';
import { type Fraction, fraction } from './fraction.ts';
import { supportIn } from './support.ts';
import { tieBreaker } from './ties.ts';

const projects = 9;

/** A budget in small units: costs of a few hundred to a few thousand of them for each voter. */
const votes: fc.Arbitrary<Election> = fc
  .record({
    kind: fc.constantFrom('approval', 'cumulative'),
    costs: fc.array(fc.integer({ min: 200, max: 9_000 }), { minLength: 3, maxLength: projects }),
    perVoter: fc.integer({ min: 100, max: 900 }),
    grain: fc.constantFrom(1, 1, 100),
    marks: fc.array(
      fc.array(fc.tuple(fc.nat({ max: projects - 1 }), fc.integer({ min: 1, max: 4 })), {
        minLength: 1,
        maxLength: 6,
      }),
      {
        minLength: 4,
        maxLength: 24,
      },
    ),
  })
  .map(({ kind, costs, perVoter, grain, marks }) =>
    makeElection({
      kind: kind as 'approval' | 'cumulative',
      budget: BigInt(perVoter * marks.length),
      projects: costs.map((cost, index) => ({
        id: String(index),
        name: '',
        cost: BigInt(Math.ceil(cost / grain) * grain),
      })),
      ballots: marks.map(all => {
        const chosen = all.filter(([project]) => project < costs.length);
        return {
          choices: chosen.map(([project]) => String(project)),
          points: chosen.map(([, points]) => points),
        };
      }),
    }),
  );

test('a vote in cents has the outcome it would have if every cent were tried', () => {
  fc.assert(
    fc.property(
      votes,
      fc.constantFrom('cost', 'count', 'points'),
      fc.constantFrom('exhaustive', 'overspend'),
      (election, wanted, stop) => {
        const utility = wanted === 'points' && election.kind === 'approval' ? 'cost' : wanted;
        const support = supportIn(election, utility);
        const shares = new EqualShares(election, support, tieBreaker(election, support.votes, { by: 'id' }));
        const leapt = addOne(election, support, shares, { start: 'floor', stop });
        const walked = oneByOne(election, shares, stop);
        assert.deepEqual(leapt.endowment, walked.endowment);
        assert.deepEqual(leapt.course.selected, walked.selected);
      },
    ),
    { numRuns: Number(process.env.COUNTING_RUNS ?? 25) },
  );
});

function oneByOne(
  { budget, voters, projects: all }: Election,
  shares: EqualShares,
  stop: 'exhaustive' | 'overspend',
): { readonly endowment: Fraction; readonly selected: readonly number[] } {
  let endowment = budget / BigInt(voters);
  let course = shares.run(fraction(endowment));
  for (;;) {
    const bought = new Set(course.selected);
    const fits = shares.supported.some(
      project => !bought.has(project) && course.cost + (all[project]?.cost ?? 0n) <= budget,
    );
    const isDone = course.selected.length >= shares.most || (stop === 'exhaustive' && !fits);
    const next = isDone ? undefined : shares.run(fraction(endowment + 1n));
    if (!next || next.cost > budget) return { endowment: fraction(endowment), selected: course.selected };
    course = next;
    endowment += 1n;
  }
}

test('a vote of thousands of residents in cents asks for a few hundred counts, not for tens of thousands', () => {
  // Twelve streets with plans of their own, and some for everybody: 3,000 voters, in cents about 30,000 steps.
  const election = makeElection({
    kind: 'approval',
    budget: 60_000_00n,
    decimals: 2,
    projects: Array.from({ length: 24 }, (_, index) => ({
      id: String(index),
      name: '',
      cost: BigInt(1_500 + ((index * 7_919) % 9_000)) * 100n,
    })),
    ballots: Array.from({ length: 3_000 }, (_, voter) => ({
      choices: [voter % 12, 12 + (voter % 5), 17 + (voter % 7), (voter * 31) % 12].map(String),
    })),
  });
  const inCents = { ...election, decimals: 0 };
  const support = supportIn(inCents, 'cost');
  const shares = new EqualShares(inCents, support, tieBreaker(inCents, support.votes, { by: 'id' }));
  const { endowment, runs } = addOne(inCents, support, shares, { start: 'floor', stop: 'overspend' });
  const steps = Number(endowment.numerator) - 2_000;
  assert.ok(steps > 500, `${steps} steps`);
  assert.ok(runs < steps / 3, `${runs} counts for ${steps} steps`);
});
