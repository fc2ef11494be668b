import type { Election } from './election.ts';
import { fraction, greatestDivisor, toNumber } from './fraction.ts';
import type { Rounds } from './greedy.ts';
import type { Loss, Selection, Tie } from './outcome.ts';
import type { Support } from './support.ts';
import { firstOf, type TieBreaker } from './ties.ts';

/** Loads this close together, relatively, are compared as fractions; floats are wrong by less than a thousandth of it. */
const closeness = 1e-12;

/**
 * Sequential Phragmén for budgets (Los, Christoff and Grossi, "Proportional Budget Allocations: Towards a Systematization",
 * IJCAI 2022; after Brill, Freeman, Janson and Lackner, 2017). Every voter bears a load, at first 0. A project would bring
 * each of its supporters to the load (their loads together + its cost) / their number; the project with the least such
 * load is selected and its supporters bear it. Projects dearer than the budget take no part. It ends as soon as one of the
 * projects with the least load would overshoot the budget. A project without supporters has a load without end: it comes
 * after all others, as in the reference implementation.
 *
 * `support` is that for utility `count`. The voters that bear the load of round q are counted, so that a load is a sum
 * over rounds: floats decide by their gap, fractions with one denominator where the gap is too small.
 */
export function countByPhragmen(election: Election, support: Support, ties: TieBreaker): Rounds {
  const costs = election.projects.map(({ cost }) => cost);
  const costOf = (project: number): bigint => costs[project] ?? 0n;
  const loads = loadsIn(election, support);
  let open = costs.map((_, project) => project).filter(project => costOf(project) <= election.budget);
  let left = election.budget;
  const selections: Selection[] = [];
  const decided: Tie[] = [];
  while (open.length > 0) {
    const equals = loads.leastOf(open);
    if (equals.some(project => costOf(project) > left)) break;
    const project = firstOf(ties, equals);
    const round = selections.length + 1;
    if (equals.length > 1) {
      decided.push({
        phase: 'rule',
        round,
        projects: equals,
        chosen: project,
        decidedBy: ties.decidedBy(equals),
      });
    }
    loads.bear(project);
    selections.push({ project, phase: 'rule', round, payment: null });
    left -= costOf(project);
    open = open.filter(other => other !== project);
  }
  const won = new Set(selections.map(({ project }) => project));
  const losses: Loss[] = costs.flatMap((_, project) =>
    won.has(project)
      ? []
      : [
          costOf(project) > election.budget
            ? { project, phase: 'rule', round: 0, money: fraction(election.budget) }
            : { project, phase: 'rule', round: selections.length, money: fraction(left) },
        ],
  );
  return { selections, losses, ties: decided };
}

interface Loads {
  /** The projects with exactly the least load among these. */
  leastOf(open: readonly number[]): readonly number[];
  /** Lets the supporters of a project bear its load. */
  bear(project: number): void;
}

function loadsIn({ projects, ballots }: Election, { starts, ballots: supporters, votes }: Support): Loads {
  // The load of round q is numerators[q] / denominator.
  const numerators: bigint[] = [];
  let denominator = 1n;
  let floats: number[] = [];
  const lastRound = new Int32Array(ballots.voters.length).fill(-1);
  // Loads only grow, so what was computed in an earlier round is a bound from below.
  const bounds = Float64Array.from(projects, ({ cost }, p) => Number(cost) / (votes[p] as number));
  const computedIn = new Int32Array(projects.length).fill(-1);
  bounds.forEach((bound, project) => {
    if (Number.isNaN(bound)) bounds[project] = Number.POSITIVE_INFINITY;
  });

  /** How many supporters of a project bear the load of each round. */
  const bearers = (project: number): Float64Array => {
    const counts = new Float64Array(numerators.length);
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      const ballot = supporters[entry] as number;
      const round = lastRound[ballot] as number;
      if (round >= 0) counts[round] = (counts[round] as number) + (ballots.voters[ballot] as number);
    }
    return counts;
  };

  const floatLoad = (project: number): number => {
    const sum = bearers(project).reduce((so, count, round) => so + count * (floats[round] ?? 0), 0);
    return (Number(projects[project]?.cost ?? 0n) + sum) / (votes[project] as number);
  };

  /** The load a project would bring, times the denominator and its votes. */
  const exactLoad = (project: number): bigint =>
    bearers(project).reduce(
      (so, count, round) => so + BigInt(count) * (numerators[round] ?? 0n),
      (projects[project]?.cost ?? 0n) * denominator,
    );

  return {
    leastOf: open => {
      const byBound = [...open].sort((a, b) => compare(bounds[a] as number, bounds[b] as number));
      const round = numerators.length;
      let least = Number.POSITIVE_INFINITY;
      let near: number[] = [];
      for (const project of byBound) {
        if ((bounds[project] as number) > least * (1 + closeness)) break;
        if ((votes[project] as number) > 0 && computedIn[project] !== round) {
          bounds[project] = floatLoad(project);
          computedIn[project] = round;
        }
        least = Math.min(least, bounds[project] as number);
        near.push(project);
      }
      near = near.filter(project => (bounds[project] as number) <= least * (1 + closeness));
      if (near.length < 2 || least === Number.POSITIVE_INFINITY) return near;
      const exact = near.map(project => ({
        project,
        load: exactLoad(project),
        votes: votes[project] as number,
      }));
      const [first] = exact.toSorted((a, b) => compare(a.load * BigInt(b.votes), b.load * BigInt(a.votes)));
      if (!first) return near;
      return exact
        .filter(({ load, votes }) => load * BigInt(first.votes) === first.load * BigInt(votes))
        .map(({ project }) => project);
    },
    bear: project => {
      const count = BigInt(votes[project] as number);
      if (count === 0n) return;
      const load = exactLoad(project);
      const shared = greatestDivisor(load, count);
      numerators.forEach((numerator, round) => {
        numerators[round] = numerator * (count / shared);
      });
      numerators.push(load / shared);
      denominator *= count / shared;
      floats = numerators.map(numerator => toNumber({ numerator, denominator }));
      for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
        lastRound[supporters[entry] as number] = numerators.length - 1;
      }
    },
  };
}

const compare = (a: number | bigint, b: number | bigint): number => (a < b ? -1 : a > b ? 1 : 0);
