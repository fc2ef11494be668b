// What the story has told so far: whom and what its names stand for, and how it goes on.
import { seatsHeldBy, type Viewer } from '../domains/organisations/public.ts';
import { findPerson } from '../domains/people/public.ts';
import { addDays, dayOf, type Instant } from '../platform/clock.ts';
import type { Transaction } from '../platform/database/database.ts';
import type { CastName } from './cast-of-waterveen.ts';
import type { PictureName } from './pictures-of-waterveen.ts';

/** Something that happened, on a day before today. */
export interface Event {
  readonly daysAgo: number;
  readonly hour: number;
  happen(tx: Transaction, now: Instant): Promise<unknown>;
}

/** What the names of the story stand for in this database. */
export interface Town {
  readonly persons: Map<CastName, number>;
  readonly bodies: Map<string, number>;
  readonly organisations: Map<string, number>;
  readonly voices: Map<string, number>;
  readonly decisions: Map<string, number>;
  readonly promises: Map<string, number>;
  readonly budgets: Map<string, number>;
  /** By the key of the budget and that of the plan. */
  readonly projects: Map<string, number>;
  readonly trajectories: Map<string, number>;
  readonly documents: Map<string, number>;
  readonly consultations: Map<string, number>;
  /** Questionnaires and, by number, their questions. */
  readonly questionnaires: Map<string, number>;
  /** The photos that came with each voice, kept before it is brought in. */
  readonly photoKeys: ReadonlyMap<string, readonly string[]>;
  /** The photos that show what was done for a promise. */
  readonly stepPhotoKeys: ReadonlyMap<PictureName, string>;
}

/** An hour of a working day so many days ago; never later than now. */
export function momentBefore(now: Instant, daysAgo: number, hour: number): Instant {
  const whole = Math.floor(hour);
  const minutes = Math.round((hour - whole) * 60);
  const clock = `${String(whole).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  const moment = `${addDays(dayOf(now), -daysAgo)}T${clock}:00.000Z`;
  return moment < now ? moment : now;
}

/** Gives what a verb returns, or stops the story: in a story nothing is refused. */
export function done<Result>(outcome: Result): Exclude<Result, { readonly refused: string }> {
  if (typeof outcome === 'object' && outcome !== null && 'refused' in outcome) {
    throw new Error(`The story was refused: ${JSON.stringify(outcome)}`);
  }
  return outcome as Exclude<Result, { readonly refused: string }>;
}

export const idOf = <Key>(ids: ReadonlyMap<Key, number>, key: Key): number => {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The story has no ${String(key)} yet`);
  return id;
};

export async function viewerFor(tx: Transaction, town: Town, who: CastName, now: Instant): Promise<Viewer> {
  const id = idOf(town.persons, who);
  const person = await findPerson(tx, id);
  return { person: person ?? null, seats: await seatsHeldBy(tx, id, dayOf(now)) };
}
