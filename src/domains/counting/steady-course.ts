import type { Election } from './election.ts';
import type { Course, EqualShares } from './equal-shares.ts';
import type { Support } from './support.ts';

export interface Steadiness {
  /** Beyond doubt: with every endowment in between, the same projects are selected in the same order. */
  readonly isSteady: boolean;
  /** About how much more than the higher endowment something may change. An estimate, of which nothing depends but time. */
  readonly next: number;
}

/** What is said about rates and gaps is rounded this much, relatively, to the safe side. */
const caution = 1e-9;
/** Projects whose ρ is this much more than the least are not looked at to estimate the next change. */
const horizon = 1.1;
/** The unit roundoff of a double, and a little over. */
const epsilon = 1.2e-16;

const [low, high, slowest, fastest] = [0, 1, 2, 3] as const;

/** How quickly a price falls when the endowment rises: between these, per unit of endowment. */
interface Fall {
  readonly slowest: number;
  readonly fastest: number;
}

/** The project that is selected in a round, with its price at both ends. */
interface Chosen {
  readonly project: number;
  readonly lowPrice: number;
  readonly highPrice: number;
  readonly fall: Fall;
}

const between = ({ slowest, fastest }: Fall): number => (slowest + Math.min(fastest, 1e300)) / 2;

/**
 * Shows that equal shares takes the same course with every endowment between two, from the courses with those two alone.
 *
 * Along one course everything is monotone in the endowment t: what a voter has left in a round does not fall when t rises,
 * and a price does not rise. So a supporter who pays in full at the lower end does so everywhere in between; who is emptied
 * at the higher end is emptied everywhere; few are in doubt. Counting the doubtful on either side bounds how quickly
 * everybody's money grows and how quickly each price falls, round after round. A project that is not selected stays behind
 * when its distance at one end, or at both ends together, is more than the bounds let it lose.
 *
 * The idea of going on to the next budget at which something changes is from Kraiczy, Robinson and Elkind, "Streamlining
 * Equal Shares" (arXiv 2502.11797), who do it for another variant of the rule.
 */
export class SteadyCourse {
  readonly #support: Support;
  /**
   * Of each ballot, side by side because they are read together: the money at the lower and at the higher end, and between
   * what bounds it grows per unit of endowment (`low`, `high`, `slowest`, `fastest`).
   */
  readonly #voters: Float64Array;
  readonly #costs: Float64Array;
  readonly #scales: Float64Array;
  /** A bound from below on ρ of each project at the higher end. */
  readonly #bounds: Float64Array;
  readonly #highPrices: Float64Array;
  readonly #lowPrices: Float64Array;
  /** Bounds the error in the money of a voter. */
  #error = 0;
  /** The most a voter can have. */
  #most = 0;
  #width = 0;
  #next = 0;

  constructor(election: Election, support: Support) {
    const size = election.ballots.voters.length;
    this.#support = support;
    this.#voters = new Float64Array(4 * size);
    this.#costs = Float64Array.from(election.projects, ({ cost }) => Number(cost));
    this.#scales = Float64Array.from(support.scales, Number);
    this.#bounds = new Float64Array(election.projects.length);
    this.#highPrices = new Float64Array(election.projects.length);
    this.#lowPrices = new Float64Array(election.projects.length);
  }

  /** The courses with both endowments select the same projects in the same order; `shares` ran them. */
  between(from: number, lowCourse: Course, to: number, highCourse: Course, shares: EqualShares): Steadiness {
    for (let at = 0; at < this.#voters.length; at += 4) {
      this.#voters[at + low] = from;
      this.#voters[at + high] = to;
      this.#voters[at + slowest] = 1;
      this.#voters[at + fastest] = 1;
    }
    this.#bounds.fill(0);
    this.#highPrices.fill(0);
    this.#lowPrices.fill(0);
    this.#most = to;
    this.#error = 8 * epsilon * to;
    this.#width = (to - from) * (1 + caution);
    this.#next = Number.POSITIVE_INFINITY;
    const rivals = new Set(shares.supported);
    const selected = new Set(lowCourse.selected);
    for (const [round, project] of lowCourse.selected.entries()) {
      if (!rivals.delete(project)) continue;
      const [lowPrice, highPrice] = [lowCourse.prices[round] as number, highCourse.prices[round] as number];
      const fall = this.#fallOf(project, lowPrice, highPrice);
      const chosen = { project, lowPrice, highPrice, fall };
      for (const rival of rivals) {
        const verdict = this.#compare(chosen, rival, shares.guess(round, rival));
        if (verdict === 'dropped') rivals.delete(rival);
        if (verdict === 'doubtful') return { isSteady: false, next: this.#next };
      }
      this.#pay(project, lowPrice, highPrice, fall);
    }
    // What could just be paid for is dear, so it seldom is bought before the last round.
    for (const rival of shares.supported) {
      if (!selected.has(rival)) this.#foresee(this.#missing(rival), this.#growth(rival));
    }
    return { isSteady: true, next: this.#next };
  }

  /** Remembers when a distance of now would be gone at this rate. */
  #foresee(distance: number, rate: number): void {
    if (rate > 0) this.#next = Math.min(this.#next, Math.max(0, distance) / rate);
  }

  #compare(chosen: Chosen, rival: number, guess: number): 'behind' | 'dropped' | 'doubtful' {
    const scale = this.#scales[chosen.project] as number;
    const most = (chosen.lowPrice / scale) * (1 + caution);
    if ((this.#bounds[rival] as number) > most * horizon) return 'behind';
    const atHigh = this.#find(rival, high, this.#highPrices, guess);
    if (atHigh === 'too-dear') {
      this.#foreseeBuying(rival, chosen);
      return 'dropped';
    }
    const itsScale = this.#scales[rival] as number;
    const highRho = (atHigh.price - atHigh.error) / itsScale;
    const highGap = highRho - (chosen.highPrice / scale) * (1 + 8 * epsilon);
    this.#bounds[rival] = highRho * (1 - caution);
    if ((this.#bounds[rival] as number) > most) {
      if ((this.#bounds[rival] as number) <= most * horizon) this.#foreseeBuying(rival, chosen);
      return 'behind';
    }
    const atLow = this.#find(rival, low, this.#lowPrices, guess);
    const isPayable = atLow !== 'too-dear';
    const fall = isPayable
      ? this.#fallOf(rival, atLow.price, atHigh.price)
      : this.#fallOf(rival, Number.POSITIVE_INFINITY, atHigh.price);
    // Two constants keep the order they have at both ends, also when they are equal.
    if (fall.fastest === 0 && chosen.fall.fastest === 0) return 'behind';
    this.#foreseeBuying(rival, chosen);
    if (this.#width === 0) return 'behind';
    if (!(highGap > 0)) return 'doubtful';
    // How quickly the gap closes at most when the endowment falls, and when it rises.
    const closesDown = chosen.fall.fastest / scale - fall.slowest / itsScale;
    const fromHigh = closesDown <= 0 ? Number.POSITIVE_INFINITY : highGap / closesDown;
    if (fromHigh > this.#width) return 'behind';
    if (!isPayable) return 'doubtful';
    const lowGap = (atLow.price - atLow.error) / itsScale - (chosen.lowPrice / scale) * (1 + 8 * epsilon);
    if (!(lowGap > 0)) return 'doubtful';
    const closesUp = fall.fastest / itsScale - chosen.fall.slowest / scale;
    const fromLow = closesUp <= 0 ? Number.POSITIVE_INFINITY : lowGap / closesUp;
    return fromLow + fromHigh > this.#width ? 'behind' : 'doubtful';
  }

  /** When a rival could be bought at the ρ of the project that was chosen, if money and ρ go on as they do. */
  #foreseeBuying(rival: number, chosen: Chosen): void {
    const { starts, ballots, weights, masses } = this.#support;
    const ratio = (this.#scales[rival] as number) / (this.#scales[chosen.project] as number);
    const price = chosen.highPrice * ratio;
    let collected = 0;
    let growth = 0;
    for (let entry = starts[rival] as number; entry < (starts[rival + 1] as number); entry++) {
      const at = 4 * (ballots[entry] as number);
      const own = this.#voters[at + high] as number;
      const mass = masses[entry] as number;
      const weight = weights[entry] as number;
      if (own < price * weight) {
        collected += mass * own;
        growth +=
          (mass * ((this.#voters[at + slowest] as number) + (this.#voters[at + fastest] as number))) / 2;
      } else {
        collected += mass * price * weight;
        growth -= mass * weight * between(chosen.fall) * ratio;
      }
    }
    this.#foresee((this.#costs[rival] as number) - collected, growth);
  }

  /** The price of a project at one end, from below, and a bound on its error. */
  #find(
    project: number,
    end: typeof low | typeof high,
    stale: Float64Array,
    guess: number,
  ): 'too-dear' | { readonly price: number; readonly error: number } {
    const { starts, ballots, weights, masses } = this.#support;
    const [from, to] = [starts[project] as number, starts[project + 1] as number];
    const cost = this.#costs[project] as number;
    let price = Math.max(stale[project] as number, guess);
    let richBefore = -1;
    for (;;) {
      let poor = 0;
      let rich = 0;
      let richMoney = 0;
      let mass = 0;
      for (let entry = from; entry < to; entry++) {
        const own = this.#voters[4 * (ballots[entry] as number) + end] as number;
        const weight = weights[entry] as number;
        const voters = masses[entry] as number;
        mass += voters;
        if (own < price * weight) poor += voters * own;
        else {
          rich += voters * weight;
          richMoney += voters * own;
        }
      }
      const slack = mass * this.#error + (to - from + 8) * epsilon * cost;
      if (poor + richMoney < cost - slack) return 'too-dear';
      if (rich === 0) {
        if (price === stale[project]) return { price, error: Number.POSITIVE_INFINITY };
        price = stale[project] as number;
        continue;
      }
      const next = (cost - poor) / rich;
      if (rich === richBefore) {
        stale[project] = next;
        return { price: next, error: slack / rich + 8 * epsilon * next };
      }
      richBefore = rich;
      price = next;
    }
  }

  /** Bounds on how quickly the price of a project falls, from who pays in full at both ends. */
  #fallOf(project: number, lowPrice: number, highPrice: number): Fall {
    const { starts, ballots, weights, masses } = this.#support;
    let [slowestSum, fastestSum, rich, perhapsRich] = [0, 0, 0, 0];
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      const ballot = ballots[entry] as number;
      const weight = weights[entry] as number;
      const voters = masses[entry] as number;
      const at = 4 * ballot;
      const inFull = lowPrice * weight;
      if ((this.#voters[at + low] as number) > inFull * (1 + caution) + this.#error) {
        rich += voters * weight;
        continue;
      }
      fastestSum += voters * (this.#voters[at + fastest] as number);
      if ((this.#voters[at + high] as number) < highPrice * weight * (1 - caution) - this.#error) {
        slowestSum += voters * (this.#voters[at + slowest] as number);
      } else perhapsRich += voters * weight;
    }
    return {
      slowest: rich + perhapsRich > 0 ? (slowestSum / (rich + perhapsRich)) * (1 - caution) : 0,
      fastest: rich > 0 ? (fastestSum / rich) * (1 + caution) : Number.POSITIVE_INFINITY,
    };
  }

  #pay(project: number, lowPrice: number, highPrice: number, fall: Fall): void {
    const { starts, ballots, weights } = this.#support;
    let most = 0;
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      const ballot = ballots[entry] as number;
      const weight = weights[entry] as number;
      const margin = this.#error + caution * lowPrice * weight;
      const at = 4 * ballot;
      const lowLeft = (this.#voters[at + low] as number) - lowPrice * weight;
      const highLeft = (this.#voters[at + high] as number) - highPrice * weight;
      most = Math.max(most, weight);
      this.#voters[at + low] = Math.max(0, lowLeft);
      this.#voters[at + high] = Math.max(0, highLeft);
      if (highLeft < -margin) {
        this.#voters[at + slowest] = 0;
        this.#voters[at + fastest] = 0;
        continue;
      }
      this.#voters[at + slowest] =
        lowLeft > margin ? (this.#voters[at + slowest] as number) + fall.slowest * weight : 0;
      this.#voters[at + fastest] = (this.#voters[at + fastest] as number) + fall.fastest * weight;
    }
    this.#error += 8 * epsilon * (lowPrice * most + this.#most);
  }

  /** What the supporters of a project lack at the higher end. */
  #missing(project: number): number {
    return (this.#costs[project] as number) - this.#sum(project, high);
  }

  #growth(project: number): number {
    return (this.#sum(project, slowest) + this.#sum(project, fastest)) / 2;
  }

  #sum(project: number, which: number): number {
    const { starts, ballots, masses } = this.#support;
    let sum = 0;
    for (let entry = starts[project] as number; entry < (starts[project + 1] as number); entry++) {
      sum += (masses[entry] as number) * (this.#voters[4 * (ballots[entry] as number) + which] as number);
    }
    return sum;
  }
}
