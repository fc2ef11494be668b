import type { CountingRule } from './counting-rule.ts';
import { type Election, unitOfCurrency } from './election.ts';
import type { Course, EqualShares } from './equal-shares.ts';
import { type Fraction, fraction } from './fraction.ts';
import { Leaps } from './leaps.ts';
import type { Support } from './support.ts';

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
 * Steps that cannot change anything are leapt over.
 * (Peters and Skowron, equalshares.net/implementation; Faliszewski et al., "Participatory Budgeting: Data, Tools and
 * Analysis", IJCAI 2023.)
 */
export function addOne(
  election: Election,
  support: Support,
  shares: EqualShares,
  { start, stop }: Pick<CountingRule, 'start' | 'stop'>,
): Completed {
  const voters = BigInt(election.voters);
  const unit = unitOfCurrency(election);
  const begin = start === 'exact' ? election.budget : (election.budget / (voters * unit)) * voters * unit;
  const endowmentAfter = (steps: number): Fraction => fraction(begin + BigInt(steps) * unit * voters, voters);
  let runs = 0;
  const runAfter = (steps: number): Course => {
    runs += 1;
    return shares.run(endowmentAfter(steps));
  };
  const leaps = new Leaps(election, support, shares, { endowmentAfter, runAfter });
  let last = { steps: 0, course: runAfter(0) };
  for (;;) {
    const { course } = last;
    const isDone =
      course.selected.length >= shares.most || (stop === 'exhaustive' && !fitsMore(election, shares, course));
    if (!isDone) {
      last = leaps.from(last);
      const next = runAfter(last.steps + 1);
      if (next.cost <= election.budget) {
        last = { steps: last.steps + 1, course: next };
        continue;
      }
    }
    return { endowment: endowmentAfter(last.steps), course: last.course, runs };
  }
}

function fitsMore({ projects, budget }: Election, shares: EqualShares, { selected, cost }: Course): boolean {
  const bought = new Set(selected);
  return shares.supported.some(
    project => !bought.has(project) && cost + (projects[project]?.cost ?? 0n) <= budget,
  );
}
