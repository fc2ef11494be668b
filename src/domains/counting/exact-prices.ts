import type { Election } from './election.ts';
import { type Fraction, fraction, greatestDivisor, toNumber } from './fraction.ts';
import type { Support } from './support.ts';

/** Money this close to a payment, relatively, is compared as a fraction. */
const closeness = 1e-10;

/** What one pays per unit of weight, unless less is left: `above` / (denominator × `rich`). */
export interface Price {
  readonly above: bigint;
  /** The weights together of the supporters who pay in full. */
  readonly rich: bigint;
  /** Ballots of supporters who still have something, less than the full payment: they pay all of it. */
  readonly emptied: readonly number[];
}

/**
 * The prices of one run of equal shares as exact fractions. A voter either paid the full price of everything bought so far,
 * or has nothing left at all. So what a group of voters holds is a whole-number combination of the endowment and the prices
 * so far, and the price of the next project follows from counting, without a fraction for any voter. The denominator of each
 * price is that of the one before times a whole number, so combinations are added up by Horner's scheme.
 */
export class ExactPrices {
  readonly #election: Election;
  readonly #support: Support;
  /** The same money in floats, kept by the run. */
  readonly #money: Float64Array;
  /** The price of purchase q is #numerators[q] / (the denominator of the endowment × #factors[0] × … × #factors[q]). */
  readonly #numerators: bigint[] = [];
  readonly #factors: bigint[] = [];
  readonly #endowment: bigint;
  #denominator: bigint;
  readonly #purchaseOf: Int32Array;
  readonly #isEmpty: Uint8Array;
  readonly #paid: Float64Array;

  constructor(election: Election, support: Support, money: Float64Array, endowment: Fraction) {
    this.#election = election;
    this.#support = support;
    this.#money = money;
    this.#endowment = endowment.numerator;
    this.#denominator = endowment.denominator;
    this.#purchaseOf = new Int32Array(election.projects.length).fill(-1);
    this.#isEmpty = new Uint8Array(money.length);
    this.#paid = new Float64Array(election.projects.length);
  }

  /** What the supporters of a project hold together. */
  moneyBehind(project: number): Fraction {
    return fraction(this.#held(this.#supportersWithMoney(project)), this.#denominator);
  }

  isAffordable(project: number): boolean {
    return this.#held(this.#supportersWithMoney(project)) >= this.#costOf(project) * this.#denominator;
  }

  /** Whether this voter has nothing left. */
  isEmptied(ballot: number): boolean {
    return this.#isEmpty[ballot] === 1;
  }

  /** What one voter with this ballot has left. */
  moneyOf(ballot: number): Fraction {
    return this.isEmptied(ballot) ? fraction(0n) : fraction(this.#left(ballot), this.#denominator);
  }

  /** The price of a project when it is beyond doubt who cannot pay in full. */
  priceWhen(project: number, emptied: readonly number[], rich: number): Price {
    return {
      above: this.#costOf(project) * this.#denominator - this.#held(emptied),
      rich: BigInt(rich),
      emptied,
    };
  }

  /**
   * The price of a project when floats leave doubt who can pay in full; its supporters can pay for it together. `near` is a
   * guess and `error` a bound on the error in the money of the run.
   */
  priceOf(project: number, near: number, error: number): Price {
    let guess = near;
    // After the first each guess is a bound from below, and closes in as Newton's method does on a concave function.
    for (let tries = 0; tries < 1_000; tries++) {
      const price = this.#priceAround(project, guess, error);
      if (!price) {
        guess = this.#mostAnyCouldPay(project);
        continue;
      }
      const next = this.asFloat(price);
      if (Math.abs(next - guess) <= (closeness / 2) * guess) return price;
      guess = next;
    }
    throw new Error('The price of a project did not settle');
  }

  asFloat({ above, rich }: Price): number {
    return toNumber({ numerator: above, denominator: this.#denominator * rich });
  }

  asFraction({ above, rich }: Price): Fraction {
    return fraction(above, this.#denominator * rich);
  }

  /** Whether ρ, the price per unit of scale, is less for one project than for another, or equal. */
  compare(one: number, its: Price, other: number, others: Price): number {
    const left = its.above * others.rich * (this.#support.scales[other] ?? 1n);
    const right = others.above * its.rich * (this.#support.scales[one] ?? 1n);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Lets the supporters pay this price for a project. */
  pay(project: number, { above, rich, emptied }: Price): void {
    const shared = greatestDivisor(above, rich);
    this.#purchaseOf[project] = this.#numerators.length;
    this.#numerators.push(above / shared);
    this.#factors.push(rich / shared);
    this.#denominator *= rich / shared;
    for (const ballot of emptied) this.#isEmpty[ballot] = 1;
  }

  #costOf(project: number): bigint {
    return this.#election.projects[project]?.cost ?? 0n;
  }

  #supportersWithMoney(project: number): readonly number[] {
    const found: number[] = [];
    const { starts, ballots } = this.#support;
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      const ballot = ballots[entry] as number;
      if (this.#isEmpty[ballot] === 0) found.push(ballot);
    }
    return found;
  }

  /** What voters who have money left hold together, times the denominator. */
  #held(ballots: readonly number[]): bigint {
    const { voters, starts, choices } = this.#election.ballots;
    const choiceWeights = this.#support.choiceWeights;
    const purchaseOf = this.#purchaseOf;
    const paid = this.#paid;
    let together = 0;
    for (const ballot of ballots) {
      const mass = voters[ballot] as number;
      together += mass;
      for (let at = starts[ballot] as number; at < (starts[ballot + 1] as number); at++) {
        const purchase = purchaseOf[choices[at] as number] as number;
        if (purchase < 0) continue;
        const weight = choiceWeights[at] as number;
        if (weight > 0) paid[purchase] = (paid[purchase] as number) + mass * weight;
      }
    }
    if (together === 0) return 0n;
    let held = BigInt(together) * this.#endowment;
    for (let purchase = 0; purchase < this.#numerators.length; purchase++) {
      held *= this.#factors[purchase] as bigint;
      const times = paid[purchase] as number;
      if (times > 0) held -= BigInt(times) * (this.#numerators[purchase] as bigint);
      paid[purchase] = 0;
    }
    return held;
  }

  /** What one voter who has money left holds, times the denominator. */
  #left(ballot: number): bigint {
    return this.#held([ballot]) / BigInt(this.#election.ballots.voters[ballot] as number);
  }

  /** The price if who is poor or rich is as this guess says; whoever is close to it is weighed exactly. */
  #priceAround(project: number, guess: number, error: number): Price | undefined {
    const { starts, ballots, weights } = this.#support;
    const voters = this.#election.ballots.voters;
    const emptied: number[] = [];
    let close: { readonly ballot: number; readonly weight: number; readonly mass: number }[] = [];
    let rich = 0;
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      const ballot = ballots[entry] as number;
      if (this.#isEmpty[ballot] === 1) continue;
      const weight = weights[entry] as number;
      const mass = voters[ballot] as number;
      const gap = (this.#money[ballot] as number) - guess * weight;
      const margin = closeness * guess * weight + error;
      if (gap < -margin) emptied.push(ballot);
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
        emptied.push(ballot);
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
