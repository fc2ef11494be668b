import type { CountingRule } from './counting-rule.ts';
import { type Election, unitOfCurrency } from './election.ts';
import type { Course, EqualShares } from './equal-shares.ts';
import { type Fraction, fraction } from './fraction.ts';

export interface Completed {
  readonly endowment: Fraction;
  readonly course: Course;
  /** How many runs it took. */
  readonly runs: number;
}

/**
 * Add-one: runs equal shares again with one whole unit of currency more for every voter, as long as the outcome stays
 * within the budget, and keeps the last outcome that does. It begins at budget / voters (`exact`) or at the whole units in
 * that (`floor`). With `exhaustive` it ends at the first outcome beside which no supported project fits any more; with
 * `overspend` only when the next outcome costs more than the budget. It always ends when everything supported is bought.
 * (Peters and Skowron, equalshares.net/implementation; Faliszewski et al., "Participatory Budgeting: Data, Tools and
 * Analysis", IJCAI 2023.)
 */
export function addOne(
  election: Election,
  shares: EqualShares,
  { start, stop }: Pick<CountingRule, 'start' | 'stop'>,
): Completed {
  const voters = BigInt(election.voters);
  const unit = unitOfCurrency(election);
  const begin = start === 'exact' ? election.budget : (election.budget / (voters * unit)) * voters * unit;
  const endowmentAfter = (steps: bigint): Fraction => fraction(begin + steps * unit * voters, voters);
  let last = shares.run(endowmentAfter(0n));
  for (let steps = 1n; ; steps += 1n) {
    const isDone =
      last.selected.length >= shares.most || (stop === 'exhaustive' && !fitsMore(election, shares, last));
    const next = isDone ? undefined : shares.run(endowmentAfter(steps));
    if (!next || next.cost > election.budget) {
      return { endowment: endowmentAfter(steps - 1n), course: last, runs: Number(steps) };
    }
    last = next;
  }
}

function fitsMore({ projects, budget }: Election, shares: EqualShares, { selected, cost }: Course): boolean {
  const bought = new Set(selected);
  return shares.supported.some(
    project => !bought.has(project) && cost + (projects[project]?.cost ?? 0n) <= budget,
  );
}
