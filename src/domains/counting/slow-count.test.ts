// Every rule, straight from its paper: slow, in fractions, voter by voter. What counts quickly must agree with it everywhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countVotes } from './count-votes.ts';
import { type CountingRule, completions, starts, stops, type Utility } from './counting-rule.ts';
import { type BallotKind, type CastBallot, compareIds, type Election, makeElection } from './election.ts';
import { compareFractions, type Fraction, fraction } from './fraction.ts';
import { isTold } from './support.ts';

interface Vote {
  readonly kind: BallotKind;
  readonly budget: bigint;
  readonly decimals: number;
  readonly projects: readonly { readonly id: string; readonly name: string; readonly cost: bigint }[];
  readonly ballots: readonly CastBallot[];
}

interface Slow {
  readonly winners: readonly string[];
  /** Rounds of the rule itself, from 1, with everything that stood equal. */
  readonly ties: readonly string[];
  readonly endowment?: Fraction;
}

const zero = fraction(0n);
const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { ...b, numerator: -b.numerator });
const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator);
const over = (a: Fraction, b: Fraction): Fraction => times(a, fraction(b.denominator, b.numerator));
const least = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) < 0 ? a : b);
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, zero);
const total = (vote: Vote, ids: readonly string[]): bigint =>
  vote.projects.reduce((so, { id, cost }) => (ids.includes(id) ? so + cost : so), 0n);

function utilityOf(vote: Vote, utility: Utility, ballot: CastBallot, id: string): Fraction {
  const place = ballot.choices.indexOf(id);
  const points = vote.kind === 'cumulative' || vote.kind === 'scoring' ? (ballot.points?.[place] ?? 0) : 1;
  if (place === -1) return zero;
  if (utility === 'points') return fraction(BigInt(points));
  if (utility === 'borda') return fraction(BigInt(ballot.choices.length - place - 1));
  if (points <= 0) return zero;
  return utility === 'count' ? fraction(1n) : fraction(vote.projects.find(one => one.id === id)?.cost ?? 0n);
}

const byId = (ids: readonly string[]): string[] => [...ids].sort(compareIds);

function slowGreedy(vote: Vote, utility: Utility, already: readonly string[] = []): Slow {
  const worth = (id: string, cost: bigint): Fraction | 'endless' => {
    const utilities = sum(vote.ballots.map(ballot => utilityOf(vote, utility, ballot, id)));
    if (utilities.numerator <= 0n) return zero;
    return cost === 0n ? 'endless' : over(utilities, fraction(cost));
  };
  const before = (a: Fraction | 'endless', b: Fraction | 'endless'): number =>
    a === 'endless' || b === 'endless'
      ? Number(b === 'endless') - Number(a === 'endless')
      : compareFractions(b, a);
  const order = vote.projects
    .filter(({ id }) => !already.includes(id))
    .map(project => ({ ...project, worth: worth(project.id, project.cost) }))
    .sort((a, b) => before(a.worth, b.worth) || compareIds(a.id, b.id));
  const winners = [...already];
  for (const { id, cost } of order) {
    if (total(vote, winners) + cost <= vote.budget) winners.push(id);
  }
  return { winners, ties: [] };
}

function slowPhragmen(vote: Vote): Slow {
  const loads = vote.ballots.map(() => zero);
  const supports = (ballot: CastBallot, id: string): boolean =>
    utilityOf(vote, 'count', ballot, id).numerator > 0n;
  let open = vote.projects.filter(({ cost }) => cost <= vote.budget);
  const winners: string[] = [];
  const ties: string[] = [];
  while (open.length > 0) {
    const loaded = open.map(project => {
      const supporters = vote.ballots.flatMap((ballot, index) =>
        supports(ballot, project.id) ? [index] : [],
      );
      const together = plus(sum(supporters.map(index => loads[index] ?? zero)), fraction(project.cost));
      const load = supporters.length > 0 ? over(together, fraction(BigInt(supporters.length))) : undefined;
      return { ...project, supporters, load };
    });
    const finite = loaded.flatMap(({ load }) => (load ? [load] : []));
    const smallest = finite.length > 0 ? finite.reduce(least) : undefined;
    const equal = loaded.filter(({ load }) =>
      load && smallest ? compareFractions(load, smallest) === 0 : load === smallest,
    );
    if (equal.some(({ cost }) => total(vote, winners) + cost > vote.budget)) break;
    const [chosen] = equal.sort((a, b) => compareIds(a.id, b.id));
    if (!chosen) break;
    winners.push(chosen.id);
    if (equal.length > 1) ties.push(`${winners.length}: ${byId(equal.map(({ id }) => id)).join()}`);
    for (const supporter of chosen.supporters) loads[supporter] = chosen.load ?? zero;
    open = open.filter(({ id }) => id !== chosen.id);
  }
  return { winners, ties };
}

function slowShares(vote: Vote, utility: Utility, endowment: Fraction): Slow {
  const money = vote.ballots.map(() => endowment);
  const utilities = new Map(
    vote.projects.map(({ id }) => [id, vote.ballots.map(ballot => utilityOf(vote, utility, ballot, id))]),
  );
  const supported = vote.projects.filter(({ id }) => utilities.get(id)?.some(one => one.numerator > 0n));
  const winners = byId(supported.filter(({ cost }) => cost === 0n).map(({ id }) => id));
  const ties: string[] = [];
  let open = supported.filter(({ cost }) => cost > 0n);
  for (;;) {
    const priced = open.flatMap(project => {
      const own = utilities.get(project.id) ?? [];
      const rho = slowRho(fraction(project.cost), money, own);
      return rho ? [{ ...project, own, rho }] : [];
    });
    open = priced;
    if (priced.length === 0) return { winners, ties, endowment };
    const smallest = priced.map(({ rho }) => rho).reduce(least);
    const equal = priced
      .filter(({ rho }) => compareFractions(rho, smallest) === 0)
      .sort((a, b) => compareIds(a.id, b.id));
    const [chosen] = equal;
    if (!chosen) return { winners, ties, endowment };
    winners.push(chosen.id);
    if (equal.length > 1) ties.push(`${winners.length}: ${byId(equal.map(({ id }) => id)).join()}`);
    money.forEach((has, index) => {
      const own = chosen.own[index] ?? zero;
      if (own.numerator > 0n) money[index] = minus(has, least(has, times(smallest, own)));
    });
    open = open.filter(({ id }) => id !== chosen.id);
  }
}

/** The least ρ with Σ min(money, ρ · utility) = cost: between two neighbouring points where somebody runs out, it is linear. */
function slowRho(
  cost: Fraction,
  money: readonly Fraction[],
  utilities: readonly Fraction[],
): Fraction | undefined {
  const supporters = utilities.flatMap((own, index) =>
    own.numerator > 0n ? [{ own, has: money[index] ?? zero }] : [],
  );
  const collected = (rho: Fraction): Fraction =>
    sum(supporters.map(({ own, has }) => least(has, times(rho, own))));
  const points = supporters.map(({ own, has }) => over(has, own)).sort(compareFractions);
  let from = zero;
  for (const point of points) {
    if (compareFractions(collected(point), cost) >= 0) {
      const rich = sum(
        supporters.flatMap(({ own, has }) => (compareFractions(has, times(from, own)) > 0 ? [own] : [])),
      );
      return plus(from, over(minus(cost, collected(from)), rich));
    }
    from = point;
  }
  return undefined;
}

function slowCount(vote: Vote, rule: CountingRule): Slow {
  if (rule.rule === 'greedy') return slowGreedy(vote, rule.utility);
  if (rule.rule === 'phragmen') return slowPhragmen(vote);
  const bought = slowCompleted(vote, rule);
  if (rule.completion !== 'greedy' && rule.completion !== 'add-one-greedy') return bought;
  return { ...bought, winners: slowGreedy(vote, rule.utility, bought.winners).winners };
}

function slowCompleted(vote: Vote, rule: CountingRule): Slow {
  if (vote.ballots.length === 0) return { winners: [], ties: [] };
  const voters = BigInt(vote.ballots.length);
  if (rule.completion === 'none' || rule.completion === 'greedy') {
    return slowShares(vote, rule.utility, fraction(vote.budget, voters));
  }
  const unit = 10n ** BigInt(vote.decimals);
  let endowment =
    rule.start === 'exact' ? fraction(vote.budget, voters) : fraction((vote.budget / voters / unit) * unit);
  let last = slowShares(vote, rule.utility, endowment);
  const supported = vote.projects.filter(({ id }) =>
    vote.ballots.some(ballot => utilityOf(vote, rule.utility, ballot, id).numerator > 0n),
  );
  for (;;) {
    const missing = supported.filter(({ id }) => !last.winners.includes(id));
    if (missing.length === 0) return last;
    const fits = missing.some(({ cost }) => total(vote, last.winners) + cost <= vote.budget);
    if (rule.stop === 'exhaustive' && !fits) return last;
    endowment = plus(endowment, fraction(unit));
    const next = slowShares(vote, rule.utility, endowment);
    if (total(vote, next.winners) > vote.budget) return last;
    last = next;
  }
}

const ids = ['1', '10', '2', '9', 'B', 'a'];

/** Small votes with few different costs and points, so that much stands equal. */
const votes: fc.Arbitrary<Vote> = fc
  .record({
    kind: fc.constantFrom<BallotKind>('approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'),
    costs: fc.array(fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 24, 100), {
      minLength: 1,
      maxLength: 6,
    }),
    budget: fc.integer({ min: 0, max: 60 }),
    scale: fc.constantFrom(1, 1, 1, 7, 100),
    decimals: fc.constantFrom(0, 0, 0, 1),
    marks: fc.array(
      fc.array(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(0, 1, 1, 2, 3, -1)), { maxLength: 5 }),
      { maxLength: 9 },
    ),
  })
  .map(({ kind, costs, budget, scale, decimals, marks }) => {
    const projects = costs.map((cost, index) => ({
      id: ids[index] ?? '',
      name: '',
      cost: BigInt(cost * scale),
    }));
    const ballots = marks.map(all => {
      const seen = new Map(all.filter(([project]) => project < projects.length).map(mark => [mark[0], mark]));
      const chosen = [...seen.values()].slice(0, kind === 'choose-1' ? 1 : 5);
      return {
        choices: chosen.map(([project]) => ids[project] ?? ''),
        ...((kind === 'cumulative' || kind === 'scoring') && { points: chosen.map(([, points]) => points) }),
      };
    });
    return { kind, budget: BigInt(budget * scale), decimals, projects, ballots };
  });

const everyRule = (utilities: readonly Utility[]): readonly CountingRule[] => {
  const ties = { by: 'id' } as const;
  const usual = { completion: 'none', start: 'exact', stop: 'exhaustive', ties } as const;
  return [
    { ...usual, rule: 'phragmen', utility: 'count' },
    ...utilities.flatMap((utility): CountingRule[] => [
      { ...usual, rule: 'greedy', utility },
      ...completions.flatMap((completion): readonly CountingRule[] =>
        completion === 'none' || completion === 'greedy'
          ? [{ ...usual, rule: 'equal-shares' as const, utility, completion }]
          : starts.flatMap(start =>
              stops.map(stop => ({
                ...usual,
                rule: 'equal-shares' as const,
                utility,
                completion,
                start,
                stop,
              })),
            ),
      ),
    ]),
  ];
};

const utilitiesOf = (election: Election): readonly Utility[] =>
  (['cost', 'count', 'points', 'borda'] as const).filter(utility => isTold(election, utility));

test('whoever counts slowly with pencil and paper finds the same winners, by every rule on every kind of ballot', () => {
  fc.assert(
    fc.property(votes, vote => {
      const election = makeElection(vote);
      for (const rule of everyRule(utilitiesOf(election))) {
        const slow = slowCount(vote, rule);
        const quick = countVotes(election, rule);
        const idOf = (project: number): string => election.projects[project]?.id ?? '';
        const name = JSON.stringify(rule);
        assert.deepEqual(
          quick.selections.map(({ project }) => idOf(project)),
          slow.winners,
          name,
        );
        if (rule.rule === 'greedy') continue;
        const ties = quick.ties.filter(({ phase }) => phase === 'rule');
        assert.deepEqual(
          ties.map(({ round, projects }) => `${round}: ${byId(projects.map(idOf)).join()}`),
          slow.ties,
          name,
        );
        if (slow.endowment) assert.deepEqual(quick.endowment, slow.endowment, name);
      }
    }),
    { numRuns: Number(process.env.COUNTING_RUNS ?? 60) },
  );
});
