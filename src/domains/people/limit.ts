import type { Instant } from '../../platform/clock.ts';
import type { Refusal } from '../../platform/refusal.ts';

/** So many times in so many minutes. */
export interface Limit {
  readonly most: number;
  readonly minutes: number;
}

/** A limit for one address, person or network. */
export interface Counted {
  readonly what: keyof typeof limits;
  readonly who: string;
}

/** Refused until a moment, because it was tried too often. */
export interface TooOften extends Refusal<'too-often'> {
  readonly tryAgainAt: Instant;
}

const hour = 60;
const day = 24 * hour;

/** How often what may be tried. Networks get more room: a whole neighbourhood centre can be behind one. */
export const limits = {
  'mail-to': { most: 5, minutes: hour },
  'mail-to-a-day': { most: 12, minutes: day },
  'mail-from': { most: 40, minutes: hour },
  'code-for': { most: 5, minutes: 15 },
  'code-for-a-day': { most: 20, minutes: day },
  'link-from': { most: 60, minutes: 15 },
  'second-step-by': { most: 6, minutes: 15 },
  'second-step-by-a-day': { most: 40, minutes: day },
  'passkey-from': { most: 60, minutes: 15 },
  'provider-from': { most: 60, minutes: 15 },
} as const satisfies Record<string, Limit>;
