import type { Day } from '../../platform/clock.ts';
import type { Mark } from '../../platform/keyset.ts';
import type { Pledge } from './promise.ts';

/** Which promises; what is left out does not matter. */
export interface PromiseFilter {
  /** A buurt, or a wijk with all that lies in it. */
  readonly areaCode?: string | undefined;
  readonly bodyId?: number | undefined;
  readonly organisationId?: number | undefined;
  readonly state?: StateAsked | undefined;
  readonly themeSlug?: string | undefined;
  /** The days between which it was promised. */
  readonly fromOn?: Day | undefined;
  readonly untilOn?: Day | undefined;
}

/** States as people ask for them: `open` is everything that goes on, late or not. */
export const statesAsked = [
  'open',
  'late',
  'planned',
  'under-way',
  'changed',
  'kept',
  'broken',
  'withdrawn',
] as const;
export type StateAsked = (typeof statesAsked)[number];

/** What goes on stands by the day it is due, the earliest first; every other list by the day it was promised, the latest first. */
export const isByDueDay = (filter: PromiseFilter): boolean =>
  filter.state === 'late' || filter.state === 'open';

export const markOf = (promise: Pledge, filter: PromiseFilter): Mark => ({
  day: isByDueDay(filter) ? promise.dueOn : promise.promisedOn,
  id: promise.id,
});
