import type { Election } from './election.ts';
import { type Fraction, fraction, greatestDivisor, toNumber } from './fraction.ts';
import type { Support } from './support.ts';

/** Money this close to a payment, relatively, is compared as a fraction. */
const closeness = 1e-10;

interface Price {
  /** The price of one unit of weight is `above` / (denominator × `rich`). */
  readonly above: bigint;
  readonly rich: bigint;
  /** Ballots of supporters who pay all they have. */
  readonly emptied: ReadonlySet<number>;
}

/**
 * The prices of one run of equal shares as exact fractions. A voter either paid the full price of everything bought so far,
 * or has nothing left at all. So what a group of voters holds is a whole-number combination of the endowment and the prices
 * so far, and the price of the next project follows from counting, without a fraction for each voter. All prices share one
 * denominator, which grows by at most the weights of the rich in each round.
 */
export class ExactPrices {
  readonly #election: Election;
  readonly #support: Support;
  /** The same money in floats, kept by the run. */
  readonly #money: Float64Array;
  /** The price of purchase q is #numerators[q] / #denominator. */
  readonly #numerators: bigint[] = [];
  #endowment: bigint;
  #denominator: bigint;
  readonly #purchaseOf: Int32Array;
  readonly #isEmpty: Uint8Array;
  readonly #known = new Map<number, Price>();

  constructor(election: Election, support: Support, money: Float64Array, endowment: Fraction) {
    this.#election = election;
    this.#support = support;
    this.#money = money;
    this.#endowment = endowment.numerator;
    this.#denominator = endowment.denominator;
    this.#purchaseOf = new Int32Array(election.projects.length).fill(-1);
    this.#isEmpty = new Uint8Array(money.length);
  }

  /** What the supporters of a project hold together. */
  moneyBehind(project: number): Fraction {
    return fraction(this.#held(this.#supportersWithMoney(project)), this.#denominator);
  }

  isAffordable(project: number): boolean {
    return this.#held(this.#supportersWithMoney(project)) >= this.#costOf(project) * this.#denominator;
  }

  /** Whether floats leave open that the supporters of a project hold less than its cost. */
  mayBeTooDear(project: number): boolean {
    const voters = this.#election.ballots.voters;
    let held = 0;
    for (const ballot of this.#supportersWithMoney(project)) {
      held += (voters[ballot] as number) * (this.#money[ballot] as number);
    }
    return held < Number(this.#costOf(project)) * (1 + closeness);
  }

  /** Whether this voter has nothing left. */
  isEmptied(ballot: number): boolean {
    return this.#isEmpty[ballot] === 1;
  }

  /** Whether this voter pays all that is left for a project of which the price was asked. */
  isEmptiedBy(project: number, ballot: number): boolean {
    return this.#known.get(project)?.emptied.has(ballot) ?? false;
  }

  /** What one voter with this ballot has left, as a float. */
  roughMoneyOf(ballot: number): number {
    return this.#money[ballot] as number;
  }

  /** What one voter with this ballot has left. */
  moneyOf(ballot: number): Fraction {
    return this.isEmptied(ballot) ? fraction(0n) : fraction(this.#left(ballot), this.#denominator);
  }

  /** Those among the projects with exactly the least ρ. `near` are prices from floats, `error` that of their money. */
  leastOf(projects: readonly number[], near: Float64Array, error: number): readonly number[] {
    const exact = projects.map(project => {
      const { above, rich } = this.#price(project, near[project] as number, error);
      return { project, above, divisor: rich * (this.#support.scales[project] ?? 1n) };
    });
    let least = exact[0];
    for (const one of exact) {
      if (least && one.above * least.divisor < least.above * one.divisor) least = one;
    }
    return exact
      .filter(one => least && one.above * least.divisor === least.above * one.divisor)
      .map(({ project }) => project);
  }

  /** What one pays per unit of weight, unless less is left. The supporters must be able to pay for the project. */
  priceOf(project: number, near: number, error: number): Fraction {
    const { above, rich } = this.#price(project, near, error);
    return fraction(above, this.#denominator * rich);
  }

  /** Lets the supporters pay for a project of which the price was asked, and returns that price as a float. */
  fix(project: number): number {
    const price = this.#known.get(project);
    if (!price) throw new Error('The price of this project was not asked');
    const shared = greatestDivisor(price.above, price.rich);
    const factor = price.rich / shared;
    this.#numerators.forEach((numerator, purchase) => {
      this.#numerators[purchase] = numerator * factor;
    });
    this.#endowment *= factor;
    this.#denominator *= factor;
    this.#purchaseOf[project] = this.#numerators.length;
    this.#numerators.push(price.above / shared);
    for (const ballot of price.emptied) this.#isEmpty[ballot] = 1;
    this.#known.clear();
    return toNumber({ numerator: price.above / shared, denominator: this.#denominator });
  }

  #costOf(project: number): bigint {
    return this.#election.projects[project]?.cost ?? 0n;
  }

  *#supportersWithMoney(project: number): Generator<number> {
    const { starts, ballots } = this.#support;
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      const ballot = ballots[entry] as number;
      if (this.#isEmpty[ballot] === 0) yield ballot;
    }
  }

  /** What voters who have money left hold together, times the denominator. */
  #held(ballots: Iterable<number>): bigint {
    const { voters, starts, choices } = this.#election.ballots;
    const paid = new Float64Array(this.#numerators.length);
    let together = 0;
    for (const ballot of ballots) {
      const mass = voters[ballot] as number;
      together += mass;
      for (let at = starts[ballot] as number; at < (starts[ballot + 1] as number); at++) {
        const purchase = this.#purchaseOf[choices[at] as number] as number;
        const weight = this.#support.choiceWeights[at] as number;
        if (purchase >= 0 && weight > 0) paid[purchase] = (paid[purchase] as number) + mass * weight;
      }
    }
    return paid.reduce(
      (held, times, purchase) =>
        times === 0 ? held : held - BigInt(times) * (this.#numerators[purchase] ?? 0n),
      BigInt(together) * this.#endowment,
    );
  }

  /** What one voter who has money left holds, times the denominator. */
  #left(ballot: number): bigint {
    const { voters } = this.#election.ballots;
    return this.#held([ballot]) / BigInt(voters[ballot] as number);
  }

  #price(project: number, near: number, error: number): Price {
    const known = this.#known.get(project);
    if (known) return known;
    let guess = near;
    // Each guess is a bound from below after the first, and closes in as Newton's method does on a concave function.
    for (let tries = 0; tries < 1_000; tries++) {
      const price = this.#priceAround(project, guess, error);
      if (!price) {
        guess = this.#mostAnyCouldPay(project);
        continue;
      }
      const next = toNumber({ numerator: price.above, denominator: this.#denominator * price.rich });
      if (Math.abs(next - guess) <= (closeness / 2) * guess) {
        this.#known.set(project, price);
        return price;
      }
      guess = next;
    }
    throw new Error('The price of a project did not settle');
  }

  /** The price if who is poor or rich is as this guess says; whoever is close to it is weighed exactly. */
  #priceAround(project: number, guess: number, error: number): Price | undefined {
    const { starts, ballots, weights } = this.#support;
    const voters = this.#election.ballots.voters;
    const emptied = new Set<number>();
    let close: { readonly ballot: number; readonly weight: number; readonly mass: number }[] = [];
    let rich = 0;
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      const ballot = ballots[entry] as number;
      if (this.#isEmpty[ballot] === 1) continue;
      const weight = weights[entry] as number;
      const mass = voters[ballot] as number;
      const gap = (this.#money[ballot] as number) - guess * weight;
      const margin = closeness * guess * weight + error;
      if (gap < -margin) emptied.add(ballot);
      else {
        rich += mass * weight;
        if (gap <= margin) close.push({ ballot, weight, mass });
      }
    }
    let above = this.#costOf(project) * this.#denominator - this.#held(emptied);
    while (rich > 0) {
      const poor = close.filter(
        ({ ballot, weight }) => this.#left(ballot) * BigInt(rich) < above * BigInt(weight),
      );
      if (poor.length === 0) return { above, rich: BigInt(rich), emptied };
      for (const { ballot, weight, mass } of poor) {
        emptied.add(ballot);
        rich -= mass * weight;
      }
      above -= this.#held(poor.map(({ ballot }) => ballot));
      const gone = new Set(poor);
      close = close.filter(voter => !gone.has(voter));
    }
    return undefined;
  }

  #mostAnyCouldPay(project: number): number {
    const { starts, ballots, weights } = this.#support;
    let most = 0;
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      const ballot = ballots[entry] as number;
      if (this.#isEmpty[ballot] === 0) {
        most = Math.max(most, (this.#money[ballot] as number) / (weights[entry] as number));
      }
    }
    return most;
  }
}
