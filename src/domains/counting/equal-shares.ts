import type { Election } from './election.ts';
import { ExactPrices, type Price } from './exact-prices.ts';
import type { Fraction } from './fraction.ts';
import type { Support } from './support.ts';
import { firstOf, type TieBreaker } from './ties.ts';

/** What happened in one run of equal shares. */
export interface Course {
  /** In the order of selection. */
  readonly selected: readonly number[];
  /** What each cost per unit of weight, within a few units in the last place. */
  readonly prices: readonly number[];
  readonly cost: bigint;
  /** Rounds, counted from 0, in which projects stood exactly equal. */
  readonly equals: readonly { readonly round: number; readonly projects: readonly number[] }[];
}

/** Is told what happens, in a run that is explained. */
export interface Witness {
  /** Before each round, and once at the end: the projects not selected that were not found too dear before. */
  beforeRound(round: number, open: readonly number[], prices: ExactPrices, money: Float64Array): void;
  /** Before the supporters pay. */
  selected(project: number, price: Price, prices: ExactPrices, money: Float64Array): void;
}

/** The unit roundoff of a double, and a little over. */
const epsilon = 1.2e-16;

/**
 * One run of the method of equal shares (Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with
 * Additive Utilities", NeurIPS 2021, section 3). Every voter begins with the same endowment. A project whose supporters
 * together hold less than its cost drops out for good. For the others ρ is the least number with
 * Σ min(money, ρ · utility) = cost. The project with the least ρ is selected and its supporters pay min(money, ρ · utility).
 *
 * What a project costs per unit of weight is an exact fraction (`ExactPrices`); the money of voters is kept in floats with a
 * bound on their error, and is the same for all voters with the same ballot. Floats decide where that bound cannot turn the
 * decision, fractions elsewhere. Projects are looked at in the order of the ρ they had before, which only grows, and no
 * further than the best so far: any division of supporters in poor and rich gives a bound from below, so a project that is
 * clearly worse is left after one look.
 */
export class EqualShares {
  readonly #election: Election;
  readonly #support: Support;
  readonly #ties: TieBreaker;
  readonly #money: Float64Array;
  /** The supporters of each project, as in Support; those whose money is gone are moved behind `#ends`. */
  readonly #ballots: Int32Array;
  readonly #weights: Float64Array;
  readonly #ends: Int32Array;
  /** Beside each supporter of a project: how many voters, and their weights together. */
  readonly #mass: Float64Array;
  readonly #massWeights: Float64Array;
  readonly #costs: Float64Array;
  readonly #scales: Float64Array;
  readonly #voters: Float64Array;
  readonly #allWeights: Float64Array;
  readonly #mostWeight: Float64Array;
  /** A bound from below on what a supporter pays per unit of weight, and on ρ, which is that per unit of scale. */
  readonly #prices: Float64Array;
  readonly #bounds: Float64Array;
  /** The price of each project in each round of the run before: a good place to begin looking. */
  readonly #guesses: Float64Array;
  readonly #firstPrices: Float64Array;
  readonly #firstOrder: readonly number[];
  readonly #free: readonly number[];
  /** Bounds the error in the money of a voter. */
  #error = 0;
  /** The weights together of those who pay in full, as found in the last look at each project. */
  readonly #rich: Float64Array;
  /** Prices of this round that had to be found as fractions. */
  readonly #exact = new Map<number, Price>();
  #emptied: number[] = [];
  #start = 0;

  constructor(election: Election, support: Support, ties: TieBreaker) {
    const { projects, ballots } = election;
    const { starts } = support;
    this.#election = election;
    this.#support = support;
    this.#ties = ties;
    this.#money = new Float64Array(ballots.voters.length);
    this.#ballots = support.ballots.slice();
    this.#weights = support.weights.slice();
    this.#ends = starts.slice(1);
    this.#mass = support.masses.slice();
    this.#massWeights = support.masses.map((mass, entry) => mass * (support.weights[entry] as number));
    this.#costs = Float64Array.from(projects, ({ cost }) => Number(cost));
    this.#scales = Float64Array.from(support.scales, Number);
    this.#voters = new Float64Array(projects.length);
    this.#allWeights = new Float64Array(projects.length);
    this.#mostWeight = new Float64Array(projects.length);
    for (let project = 0; project < projects.length; project++) {
      for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
        this.#voters[project] = (this.#voters[project] as number) + (this.#mass[entry] as number);
        this.#allWeights[project] =
          (this.#allWeights[project] as number) + (this.#massWeights[entry] as number);
        this.#mostWeight[project] = Math.max(
          this.#mostWeight[project] as number,
          support.weights[entry] as number,
        );
      }
    }
    this.#firstPrices = this.#costs.map((cost, project) => cost / (this.#allWeights[project] as number));
    this.#prices = new Float64Array(projects.length);
    this.#rich = new Float64Array(projects.length);
    this.#bounds = new Float64Array(projects.length);
    this.#guesses = new Float64Array(projects.length ** 2);
    const supported = projects
      .map((_, project) => project)
      .filter(project => (this.#voters[project] as number) > 0 && (this.#scales[project] as number) > 0);
    const firstBound = (project: number): number =>
      (this.#firstPrices[project] as number) / (this.#scales[project] as number);
    this.#firstOrder = supported
      .filter(project => (this.#costs[project] as number) > 0)
      .sort((a, b) => firstBound(a) - firstBound(b));
    this.#free = supported
      .filter(project => this.#costs[project] === 0)
      .sort((a, b) => (ties.places[a] as number) - (ties.places[b] as number));
  }

  /** Projects that somebody supports, and that cost something: what equal shares can still buy. */
  get supported(): readonly number[] {
    return this.#firstOrder;
  }

  /** How many projects it can select at most. */
  get most(): number {
    return this.#free.length + this.#firstOrder.length;
  }

  /** What a project cost per unit of weight in a round of the last run that looked at it there, as far as it looked. */
  guess(round: number, project: number): number {
    return this.#guesses[round * this.#costs.length + project] as number;
  }

  /** `endowment` is the money every voter begins with. */
  run(endowment: Fraction, witness?: Witness): Course {
    const prices = new ExactPrices(this.#election, this.#support, this.#money, endowment);
    this.#begin(endowment);
    const selected = [...this.#free];
    const paid = selected.map(() => 0);
    const equals: { round: number; projects: readonly number[] }[] = [];
    const open = [...this.#firstOrder];
    for (;;) {
      const round = selected.length;
      witness?.beforeRound(round, open, prices, this.#money);
      const best = this.#best(open, round, prices);
      if (best.length === 0) break;
      if (best.length > 1) equals.push({ round, projects: best });
      const project = firstOf(this.#ties, best);
      const price = this.#priceOf(project, prices);
      witness?.selected(project, price, prices, this.#money);
      selected.push(project);
      open.splice(open.indexOf(project), 1);
      paid.push(this.#pay(project, price, prices));
    }
    const cost = selected.reduce((sum, project) => sum + (this.#election.projects[project]?.cost ?? 0n), 0n);
    return { selected, prices: paid, cost, equals };
  }

  #begin(endowment: Fraction): void {
    this.#start = Number(endowment.numerator) / Number(endowment.denominator);
    this.#money.fill(this.#start);
    this.#error = 4 * epsilon * this.#start;
    this.#prices.set(this.#firstPrices);
    this.#ends.set(this.#support.starts.subarray(1));
    this.#exact.clear();
    for (const project of this.#firstOrder) {
      this.#bounds[project] =
        ((this.#firstPrices[project] as number) / (this.#scales[project] as number)) * (1 - 8 * epsilon);
    }
  }

  /** The projects with exactly the least ρ, after dropping from `open` what nobody can pay. */
  #best(open: number[], round: number, prices: ExactPrices): readonly number[] {
    for (;;) {
      const near = this.#nearest(open, round, prices);
      const [first] = near;
      if (first === undefined) return [];
      if (near.length === 1 && (this.#exact.has(first) || this.#isClear(first))) return near;
      if (near.length > 1 && near.every(project => this.#allPay(project))) return this.#leastByVotes(near);
      const unknown = near.filter(project => !this.#exact.has(project));
      for (const project of unknown) this.#setExactly(project, prices);
      // An exact price can be more than floats made of it: who was further off may be nearer now.
      if (unknown.length === 0) return this.#leastExactly(near, prices);
    }
  }

  /** The projects among which the one with the least ρ is, as far as floats can tell. */
  #nearest(open: number[], round: number, prices: ExactPrices): readonly number[] {
    sortByBound(open, this.#bounds);
    let least = Number.POSITIVE_INFINITY;
    const near: number[] = [];
    for (let at = 0; at < open.length; ) {
      const project = open[at] as number;
      if ((this.#bounds[project] as number) > least) break;
      const look = this.#look(project, round, least, prices);
      if (look === 'dropped') open.splice(at, 1);
      else at += 1;
      if (look !== 'near') continue;
      near.push(project);
      least = Math.min(least, this.#highest(project));
    }
    return near.filter(project => (this.#bounds[project] as number) <= least);
  }

  #leastExactly(projects: readonly number[], prices: ExactPrices): readonly number[] {
    const priceOf = (project: number): Price => this.#exact.get(project) as Price;
    const compare = (a: number, b: number): number => prices.compare(a, priceOf(a), b, priceOf(b));
    const least = projects.reduce((best, project) => (compare(project, best) < 0 ? project : best));
    return projects.filter(project => compare(project, least) === 0);
  }

  /** Whether it is beyond doubt which supporters pay in full; gathers those who do not in `#emptied`. */
  #isClear(project: number): boolean {
    const price = this.#prices[project] as number;
    const margin = this.#priceError(project);
    this.#emptied = [];
    const end = this.#ends[project] as number;
    for (let entry = this.#support.starts[project] as number; entry < end; entry++) {
      const ballot = this.#ballots[entry] as number;
      const weight = this.#weights[entry] as number;
      const gap = (this.#money[ballot] as number) - price * weight;
      if (Math.abs(gap) <= margin * weight + this.#error) return false;
      if (gap < 0) this.#emptied.push(ballot);
    }
    return true;
  }

  /** Whether all supporters of a project have enough left for it, beyond doubt. */
  #allPay(project: number): boolean {
    return (
      this.#rich[project] === this.#allWeights[project] &&
      this.#isClear(project) &&
      this.#emptied.length === 0
    );
  }

  /** The least ρ when all supporters pay in full: cost / (weights × scale), in whole numbers. */
  #leastByVotes(projects: readonly number[]): readonly number[] {
    const exact = projects.map(project => ({
      project,
      cost: this.#election.projects[project]?.cost ?? 0n,
      utility: BigInt(this.#allWeights[project] as number) * (this.#support.scales[project] ?? 1n),
    }));
    const least = exact.reduce((best, one) =>
      one.cost * best.utility < best.cost * one.utility ? one : best,
    );
    return exact
      .filter(one => one.cost * least.utility === least.cost * one.utility)
      .map(({ project }) => project);
  }

  /** The exact price of the project that was chosen. */
  #priceOf(project: number, prices: ExactPrices): Price {
    const known = this.#exact.get(project);
    if (known) return known;
    if (!this.#isClear(project)) throw new Error('It should have been clear who pays in full');
    return prices.priceWhen(project, this.#emptied, this.#rich[project] as number);
  }

  /** A bound on the error in the price of a project, as it was found last. */
  #priceError(project: number): number {
    const voters = this.#voters[project] as number;
    const entries = (this.#ends[project] as number) - (this.#support.starts[project] as number);
    const sums = voters * this.#error + (entries + 8) * epsilon * (this.#costs[project] as number);
    return sums / (this.#rich[project] as number) + 8 * epsilon * (this.#prices[project] as number);
  }

  /** A bound from above on ρ, if it is right who pays in full. */
  #highest(project: number): number {
    const price =
      (this.#prices[project] as number) + (this.#exact.has(project) ? 0 : this.#priceError(project));
    return (price / (this.#scales[project] as number)) * (1 + 8 * epsilon);
  }

  /**
   * Finds what the supporters of a project pay per unit of weight, from below. `worse`: more than `least`. `near`: perhaps
   * not more, as far as floats can tell.
   */
  #look(project: number, round: number, least: number, prices: ExactPrices): 'dropped' | 'worse' | 'near' {
    if (this.#exact.has(project)) return 'near';
    const money = this.#money;
    const ballots = this.#ballots;
    const weights = this.#weights;
    const mass = this.#mass;
    const massWeights = this.#massWeights;
    const from = this.#support.starts[project] as number;
    let to = this.#ends[project] as number;
    const entries = to - from;
    const cost = this.#costs[project] as number;
    const scale = this.#scales[project] as number;
    const place = round * this.#costs.length + project;
    const stale = this.#prices[project] as number;
    let price = Math.max(stale, this.#guesses[place] as number);
    let richBefore = -1;
    for (let pass = 0; ; pass++) {
      let poor = 0;
      let rich = 0;
      let richMoney = 0;
      for (let entry = from; entry < to; ) {
        const own = money[ballots[entry] as number] as number;
        if (own === 0) {
          to -= 1;
          this.#swap(entry, to);
          continue;
        }
        if (own < price * (weights[entry] as number)) poor += (mass[entry] as number) * own;
        else {
          rich += massWeights[entry] as number;
          richMoney += (mass[entry] as number) * own;
        }
        entry += 1;
      }
      this.#ends[project] = to;
      if (pass === 0) {
        const total = poor + richMoney;
        const slack = (this.#voters[project] as number) * this.#error + (entries + 8) * epsilon * total;
        if (total < cost - slack) return 'dropped';
        if (total < cost + slack) {
          if (!prices.isAffordable(project)) return 'dropped';
          this.#setExactly(project, prices);
          return 'near';
        }
      }
      if (rich === 0) {
        if (price !== stale && pass === 0) {
          price = stale;
          continue;
        }
        this.#setExactly(project, prices);
        return 'near';
      }
      const next = (cost - poor) / rich;
      if (next > (this.#prices[project] as number)) this.#prices[project] = next;
      this.#rich[project] = rich;
      const low =
        (((this.#prices[project] as number) - this.#priceError(project)) / scale) * (1 - 8 * epsilon);
      if (low > (this.#bounds[project] as number)) this.#bounds[project] = low;
      if (low > least) {
        this.#guesses[place] = this.#prices[project] as number;
        return 'worse';
      }
      // Whoever is poor at a price is poor at a higher one: the same weights are the same people.
      if (rich === richBefore) break;
      richBefore = rich;
      price = next;
    }
    this.#guesses[place] = price;
    return 'near';
  }

  #setExactly(project: number, prices: ExactPrices): void {
    const price = prices.priceOf(project, this.#prices[project] as number, this.#error);
    this.#exact.set(project, price);
    this.#prices[project] = prices.asFloat(price);
    this.#bounds[project] =
      ((this.#prices[project] as number) / (this.#scales[project] as number)) * (1 - 8 * epsilon);
  }

  #swap(one: number, other: number): void {
    const ballot = this.#ballots[one] as number;
    const weight = this.#weights[one] as number;
    const mass = this.#mass[one] as number;
    const massWeight = this.#massWeights[one] as number;
    this.#ballots[one] = this.#ballots[other] as number;
    this.#weights[one] = this.#weights[other] as number;
    this.#mass[one] = this.#mass[other] as number;
    this.#massWeights[one] = this.#massWeights[other] as number;
    this.#ballots[other] = ballot;
    this.#weights[other] = weight;
    this.#mass[other] = mass;
    this.#massWeights[other] = massWeight;
  }

  #pay(project: number, exact: Price, prices: ExactPrices): number {
    const price = prices.asFloat(exact);
    prices.pay(project, exact);
    this.#exact.clear();
    const end = this.#ends[project] as number;
    for (let entry = this.#support.starts[project] as number; entry < end; entry++) {
      const ballot = this.#ballots[entry] as number;
      this.#money[ballot] = (this.#money[ballot] as number) - price * (this.#weights[entry] as number);
    }
    for (const ballot of exact.emptied) this.#money[ballot] = 0;
    this.#error += 8 * epsilon * (price * (this.#mostWeight[project] as number) + this.#start);
    return price;
  }
}

/** Nearly sorted already: only what was looked at last has moved. */
function sortByBound(projects: number[], bounds: Float64Array): void {
  for (let at = 1; at < projects.length; at++) {
    const project = projects[at] as number;
    const bound = bounds[project] as number;
    let place = at - 1;
    for (; place >= 0 && (bounds[projects[place] as number] as number) > bound; place--) {
      projects[place + 1] = projects[place] as number;
    }
    projects[place + 1] = project;
  }
}
