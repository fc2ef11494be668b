import type { Election } from './election.ts';
import type { Course, Witness } from './equal-shares.ts';
import type { ExactPrices, Price } from './exact-prices.ts';
import { compareFractions, type Fraction, fraction } from './fraction.ts';
import type { Rounds } from './greedy.ts';
import type { Loss, Payment, Selection } from './outcome.ts';
import type { Support } from './support.ts';
import type { TieBreaker } from './ties.ts';

/** Writes down, during a run of equal shares, what supporters paid and when the others could pay no more. */
export class WitnessedShares implements Witness {
  readonly #election: Election;
  readonly #support: Support;
  readonly #ties: TieBreaker;
  readonly #payments = new Map<number, Payment>();
  readonly #losses = new Map<number, Loss>();

  constructor(election: Election, support: Support, ties: TieBreaker) {
    this.#election = election;
    this.#support = support;
    this.#ties = ties;
  }

  beforeRound(round: number, open: readonly number[], prices: ExactPrices, money: Float64Array): void {
    for (const project of open) {
      if (this.#losses.has(project) || this.#isClearlyPayable(project, money)) continue;
      const held = prices.moneyBehind(project);
      if (compareFractions(held, fraction(this.#election.projects[project]?.cost ?? 0n)) >= 0) continue;
      this.#losses.set(project, { project, phase: 'rule', round, money: held });
    }
  }

  #isClearlyPayable(project: number, money: Float64Array): boolean {
    const { starts, ballots, masses } = this.#support;
    let held = 0;
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      held += (masses[entry] as number) * (money[ballots[entry] as number] as number);
    }
    return held > Number(this.#election.projects[project]?.cost ?? 0n) * (1 + 1e-9);
  }

  selected(project: number, price: Price, prices: ExactPrices, money: Float64Array): void {
    const { starts, ballots, weights } = this.#support;
    const voters = this.#election.ballots.voters;
    const [exact, near] = [prices.asFraction(price), prices.asFloat(price)];
    const payments = [];
    let together = 0;
    let withoutMoney = 0;
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      const ballot = ballots[entry] as number;
      const weight = weights[entry] as number;
      const mass = voters[ballot] as number;
      const paid = Math.min(money[ballot] as number, near * weight);
      payments.push({ ballot, weight, mass, paid });
      together += mass;
      if (paid < near * weight * 1e-6 && prices.moneyOf(ballot).numerator <= 0n) withoutMoney += mass;
    }
    payments.sort((a, b) => a.paid - b.paid);
    const exactly = ({ ballot, weight }: { ballot: number; weight: number }): Fraction => {
      const full = fraction(exact.numerator * BigInt(weight), exact.denominator);
      const own = prices.moneyOf(ballot);
      return compareFractions(own, full) < 0 ? own : full;
    };
    // Who paid the last cent exactly has nothing to give any more.
    const emptied = price.emptied
      .filter(ballot => prices.moneyOf(ballot).numerator > 0n)
      .reduce((so, ballot) => so + (voters[ballot] as number), 0);
    let before = 0;
    const half = payments.find(({ mass }) => {
      before += mass;
      return before * 2 >= together;
    });
    const [least, most] = [payments[0], payments.at(-1)];
    if (!least || !half || !most) return;
    this.#payments.set(project, {
      least: exactly(least),
      median: exactly(half),
      most: exactly(most),
      emptied,
      withoutMoney,
    });
  }

  /** The rounds of the course that was witnessed. */
  roundsOf({ selected, equals }: Course): Rounds {
    const selections = selected.map(
      (project, index): Selection => ({
        project,
        phase: 'rule',
        round: index + 1,
        payment: this.#payments.get(project) ?? null,
      }),
    );
    const bought = new Set(selected);
    const losses = this.#election.projects.flatMap((_, project) =>
      bought.has(project)
        ? []
        : [this.#losses.get(project) ?? { project, phase: 'rule' as const, round: 0, money: fraction(0n) }],
    );
    const ties = equals.map(({ round, projects }) => ({
      phase: 'rule' as const,
      round: round + 1,
      projects,
      chosen: selected[round] as number,
      decidedBy: this.#ties.decidedBy(projects),
    }));
    return { selections, losses, ties };
  }
}
