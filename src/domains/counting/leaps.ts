import type { Election } from './election.ts';
import type { Course, EqualShares } from './equal-shares.ts';
import { type Fraction, toNumber } from './fraction.ts';
import { SteadyCourse } from './steady-course.ts';
import type { Support } from './support.ts';

export interface Step {
  /** How often every voter got one unit more. */
  readonly steps: number;
  readonly course: Course;
}

interface Walk {
  endowmentAfter(steps: number): Fraction;
  runAfter(steps: number): Course;
}

/** A leap over fewer steps than this costs more than the steps. */
const least = 6;

/**
 * Leaps over steps of add-one that cannot change the course. A course that has lasted for some steps probably lasts: a later
 * step is tried, at about the place where the next change is expected, and when the course there is the same it is shown to
 * be the same everywhere in between. What cannot be shown is not leapt over.
 */
export class Leaps {
  readonly #steady: SteadyCourse;
  readonly #shares: EqualShares;
  readonly #walk: Walk;
  /** The step at which the present course began, and the course. */
  #since: Step | undefined;
  /** How long the course before lasted. */
  #length = 0;
  /** The first later step known to have another course. */
  #wall = 0;
  /** Before this step nothing is tried, for longer each time that it was in vain. */
  #rest = 0;
  #patience = 1;

  constructor(election: Election, support: Support, shares: EqualShares, walk: Walk) {
    this.#steady = new SteadyCourse(election, support);
    this.#shares = shares;
    this.#walk = walk;
  }

  /** The last step that surely has the same course as this one and all between, as far as it pays to look. */
  from(step: Step): Step {
    if (!this.#since || !isSame(this.#since.course, step.course)) {
      if (this.#since) this.#length = step.steps - this.#since.steps;
      this.#since = step;
      this.#rest = 0;
      this.#patience = 1;
    }
    const lasted = step.steps - this.#since.steps;
    // Where courses change at every few steps, looking ahead is a waste; so it is where it was in vain just now.
    if (lasted < 2 && this.#length < 2 * least) return step;
    if (step.steps < this.#rest) return step;
    let here = step;
    let wall = step.steps < this.#wall ? this.#wall : Number.MAX_SAFE_INTEGER / 4;
    let ahead = wall - here.steps < least ? 0 : this.#between(here, here).next;
    for (;;) {
      const steps = here.steps + Math.floor(Math.min(ahead, wall - here.steps - 1));
      if (steps - here.steps < least) break;
      const course = this.#walk.runAfter(steps);
      if (!isSame(here.course, course)) {
        wall = steps;
        ahead = (steps - here.steps) / 2;
        continue;
      }
      const seen = this.#between(here, { steps, course });
      if (seen.isSteady) here = { steps, course };
      ahead = seen.isSteady ? seen.next : (steps - here.steps) / 2;
    }
    this.#wall = wall;
    this.#patience = here === step ? Math.min(2 * this.#patience, 64) : 1;
    this.#rest = here.steps + this.#patience;
    return here;
  }

  /** `next` in steps. */
  #between(low: Step, high: Step): { readonly isSteady: boolean; readonly next: number } {
    const [from, to] = [
      toNumber(this.#walk.endowmentAfter(low.steps)),
      toNumber(this.#walk.endowmentAfter(high.steps)),
    ];
    const unit = toNumber(this.#walk.endowmentAfter(1)) - toNumber(this.#walk.endowmentAfter(0));
    const { isSteady, next } = this.#steady.between(from, low.course, to, high.course, this.#shares);
    return { isSteady, next: next / unit };
  }
}

const isSame = (one: Course, other: Course): boolean =>
  one.selected.length === other.selected.length &&
  one.selected.every((project, round) => project === other.selected[round]);
