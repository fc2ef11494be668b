import type { Election } from './election.ts';
import { ExactPrices } from './exact-prices.ts';
import type { Fraction } from './fraction.ts';
import type { Support } from './support.ts';
import { firstOf, type TieBreaker } from './ties.ts';

/** What happened in one run of equal shares. */
export interface Course {
  /** In the order of selection. */
  readonly selected: readonly number[];
  readonly cost: bigint;
  /** Rounds, counted from 0, in which projects stood exactly equal. */
  readonly equals: readonly { readonly round: number; readonly projects: readonly number[] }[];
}

/** Is told what happens, in a run that is explained. */
export interface Witness {
  /** Before each selection, and once at the end: the projects not selected and not yet dropped. */
  beforeRound(round: number, open: readonly number[], prices: ExactPrices): void;
  /** Before the supporters pay: `price` is what one pays per unit of weight, unless less is left. */
  selected(project: number, round: number, price: Fraction, prices: ExactPrices): void;
}

/** The unit roundoff of a double, and a little over. */
const epsilon = 1.2e-16;

/**
 * One run of the method of equal shares (Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with
 * Additive Utilities", NeurIPS 2021, section 3). Every voter begins with the same endowment. A project whose supporters
 * together hold less than its cost drops out for good. For the others ρ is the least number with
 * Σ min(money, ρ · utility) = cost. The project with the least ρ is selected and its supporters pay min(money, ρ · utility).
 *
 * Money is kept in floats with a bound on their error, and is the same for all voters with the same ballot. What is
 * decided by less than that bound is not decided: the run begins again with ρ of every round in exact fractions
 * (`ExactPrices`) and decides by those where floats cannot. Projects are looked at in the order of the ρ they had before,
 * which only grows, and no further than the best so far: any division of supporters in poor and rich gives a bound from
 * below, so a project that is clearly worse is left after one look.
 */
export class EqualShares {
  readonly #election: Election;
  readonly #support: Support;
  readonly #ties: TieBreaker;
  readonly #money: Float64Array;
  /** Beside each supporter of a project: how many voters, and their weights together. */
  readonly #mass: Float64Array;
  readonly #massWeights: Float64Array;
  readonly #costs: Float64Array;
  readonly #scales: Float64Array;
  readonly #voters: Float64Array;
  readonly #mostWeight: Float64Array;
  /** A bound from below on what a supporter pays per unit of weight, and on ρ, which is that per unit of scale. */
  readonly #prices: Float64Array;
  readonly #bounds: Float64Array;
  readonly #firstPrices: Float64Array;
  readonly #firstOrder: readonly number[];
  readonly #free: readonly number[];
  /** Bounds the error in the money of a voter. */
  #error = 0;
  #start = 0;
  /** Once a vote needed fractions, its next run probably does. */
  #needsFractions = false;

  constructor(election: Election, support: Support, ties: TieBreaker) {
    const { projects, ballots } = election;
    const { starts } = support;
    this.#election = election;
    this.#support = support;
    this.#ties = ties;
    this.#money = new Float64Array(ballots.voters.length);
    this.#mass = Float64Array.from(support.ballots, ballot => ballots.voters[ballot] as number);
    this.#massWeights = this.#mass.map((mass, entry) => mass * (support.weights[entry] as number));
    this.#costs = Float64Array.from(projects, ({ cost }) => Number(cost));
    this.#scales = Float64Array.from(support.scales, Number);
    const entriesOf = (values: Float64Array, project: number): Float64Array =>
      values.subarray(starts[project] as number, starts[project + 1] as number);
    const sum = (values: Float64Array): number => values.reduce((so, value) => so + value, 0);
    this.#voters = Float64Array.from(projects, (_, project) => sum(entriesOf(this.#mass, project)));
    this.#mostWeight = Float64Array.from(projects, (_, project) =>
      entriesOf(support.weights, project).reduce((so, weight) => Math.max(so, weight), 0),
    );
    this.#firstPrices = this.#costs.map((cost, project) => cost / sum(entriesOf(this.#massWeights, project)));
    this.#prices = new Float64Array(projects.length);
    this.#bounds = new Float64Array(projects.length);
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

  /** `endowment` is the money every voter begins with. With a witness the run is exact throughout. */
  run(endowment: Fraction, witness?: Witness): Course {
    if (!witness && !this.#needsFractions) {
      const course = this.#attempt(endowment, undefined, undefined);
      if (course) return course;
      this.#needsFractions = true;
    }
    const prices = new ExactPrices(this.#election, this.#support, this.#money, endowment);
    const course = this.#attempt(endowment, prices, witness);
    if (!course) throw new Error('Fractions could not decide a round');
    return course;
  }

  /** Undefined when floats could not decide and there are no fractions. */
  #attempt(
    endowment: Fraction,
    prices: ExactPrices | undefined,
    witness: Witness | undefined,
  ): Course | undefined {
    const start = Number(endowment.numerator) / Number(endowment.denominator);
    this.#money.fill(start);
    this.#start = start;
    this.#error = 4 * epsilon * start;
    this.#prices.set(this.#firstPrices);
    const selected = [...this.#free];
    const equals: { round: number; projects: readonly number[] }[] = [];
    const open = [...this.#firstOrder];
    for (const project of open) {
      this.#bounds[project] =
        ((this.#firstPrices[project] as number) / (this.#scales[project] as number)) * (1 - 8 * epsilon);
    }
    for (;;) {
      const round = selected.length;
      if (prices) witness?.beforeRound(round, open, prices);
      const best = this.#best(open, prices);
      if (best === undefined) return undefined;
      if (best.length === 0) break;
      if (best.length > 1) equals.push({ round, projects: best });
      const project = best.length > 1 ? firstOf(this.#ties, best) : (best[0] as number);
      selected.push(project);
      open.splice(open.indexOf(project), 1);
      if (prices) {
        const price = prices.priceOf(project, this.#prices[project] as number, this.#error);
        witness?.selected(project, round, price, prices);
        this.#prices[project] = prices.fix(project);
        this.#pay(project, 4 * epsilon * (this.#prices[project] as number), prices);
      } else this.#pay(project, this.#priceError(project, this.#rich), undefined);
    }
    const cost = selected.reduce((sum, project) => sum + (this.#election.projects[project]?.cost ?? 0n), 0n);
    return { selected, cost, equals };
  }

  // What the last look at a project found: the weights of the rich together.
  #rich = 0;

  /** The projects with exactly the least ρ, after dropping from `open` what nobody can pay. Undefined: floats cannot tell. */
  #best(open: number[], prices: ExactPrices | undefined): readonly number[] | undefined {
    sortByBound(open, this.#bounds);
    let least = Number.POSITIVE_INFINITY;
    const near: { project: number; low: number; rich: number; isSure: boolean }[] = [];
    for (let at = 0; at < open.length; ) {
      const project = open[at] as number;
      if ((this.#bounds[project] as number) > least) break;
      const look = this.#look(project, least, prices);
      if (look === 'unsure') {
        if (!prices) return undefined;
      }
      if (look === 'dropped') {
        open.splice(at, 1);
        continue;
      }
      at += 1;
      if (look === 'worse') continue;
      const isSure = look === 'sure';
      const low = this.#bounds[project] as number;
      near.push({ project, low, rich: this.#rich, isSure });
      if (isSure) least = Math.min(least, this.#highest(project));
    }
    const tied = near.filter(({ low }) => low <= least);
    const [first] = tied;
    if (!first) return [];
    if (tied.length === 1 && first.isSure) {
      this.#rich = first.rich;
      return [first.project];
    }
    return prices?.leastOf(
      tied.map(({ project }) => project),
      this.#prices,
      this.#error,
    );
  }

  /** A bound on the error in the price of a project. */
  #priceError(project: number, rich: number): number {
    const voters = this.#voters[project] as number;
    const entries = (this.#support.starts[project + 1] as number) - (this.#support.starts[project] as number);
    const sums = voters * this.#error + (entries + 8) * epsilon * (this.#costs[project] as number);
    return sums / rich + 8 * epsilon * (this.#prices[project] as number);
  }

  #highest(project: number): number {
    const price = (this.#prices[project] as number) + this.#priceError(project, this.#rich);
    return (price / (this.#scales[project] as number)) * (1 + 8 * epsilon);
  }

  /**
   * Finds what the supporters of a project pay per unit of weight, from below. `worse`: more than `least`. `sure`: nobody's
   * money is so close to what they would pay that floats cannot tell who is poor. `unsure`: somebody's is.
   */
  #look(
    project: number,
    least: number,
    prices: ExactPrices | undefined,
  ): 'dropped' | 'worse' | 'sure' | 'unsure' {
    const money = this.#money;
    const supporters = this.#support.ballots;
    const weights = this.#support.weights;
    const mass = this.#mass;
    const massWeights = this.#massWeights;
    const from = this.#support.starts[project] as number;
    const to = this.#support.starts[project + 1] as number;
    const cost = this.#costs[project] as number;
    const scale = this.#scales[project] as number;
    let price = this.#prices[project] as number;
    let richBefore = -1;
    for (let pass = 0; ; pass++) {
      let poor = 0;
      let rich = 0;
      let richMoney = 0;
      for (let entry = from; entry < to; entry++) {
        const own = money[supporters[entry] as number] as number;
        if (own < price * (weights[entry] as number)) poor += (mass[entry] as number) * own;
        else {
          rich += massWeights[entry] as number;
          if (pass === 0) richMoney += (mass[entry] as number) * own;
        }
      }
      if (pass === 0 || rich === 0) {
        const slack =
          (this.#voters[project] as number) * this.#error + (to - from + 8) * epsilon * (poor + richMoney);
        const total = poor + richMoney;
        if (total < cost - slack) return 'dropped';
        if (total < cost + slack || rich === 0) {
          if (!prices) return 'unsure';
          if (!prices.isAffordable(project)) return 'dropped';
          if (rich === 0) {
            this.#rich = 0;
            return 'unsure';
          }
        }
      }
      const next = (cost - poor) / rich;
      const isSettled = rich === richBefore || next <= price;
      richBefore = rich;
      if (next > price) {
        price = next;
        this.#prices[project] = price;
      }
      this.#rich = rich;
      const low = ((price - this.#priceError(project, rich)) / scale) * (1 - 8 * epsilon);
      if (low > (this.#bounds[project] as number)) this.#bounds[project] = low;
      if (low > least) return 'worse';
      if (isSettled) break;
    }
    const margin = this.#priceError(project, this.#rich);
    for (let entry = from; entry < to; entry++) {
      const weight = weights[entry] as number;
      const gap = (money[supporters[entry] as number] as number) - price * weight;
      if (Math.abs(gap) <= margin * weight + this.#error) return 'unsure';
    }
    return 'sure';
  }

  #pay(project: number, priceError: number, prices: ExactPrices | undefined): void {
    const price = this.#prices[project] as number;
    const end = this.#support.starts[project + 1] as number;
    for (let entry = this.#support.starts[project] as number; entry < end; entry++) {
      const ballot = this.#support.ballots[entry] as number;
      const payment = price * (this.#support.weights[entry] as number);
      const own = this.#money[ballot] as number;
      const isEmptied = prices ? prices.isEmptied(ballot) : own < payment;
      this.#money[ballot] = isEmptied ? 0 : own - payment;
    }
    const most = this.#mostWeight[project] as number;
    this.#error += priceError * most + 4 * epsilon * (price * most + this.#start);
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
