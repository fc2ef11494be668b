import { createHash } from 'node:crypto';
import type { TieRule } from './counting-rule.ts';
import { compareIds, type Election } from './election.ts';
import type { TieDecider } from './outcome.ts';

/** Decides between projects that stand exactly equal, and says by what. */
export interface TieBreaker {
  /** The place of each project in the order: the least goes first. */
  readonly places: Int32Array;
  decidedBy(projects: readonly number[]): TieDecider;
}

/** The number drawn for a project: SHA-256 of the seed, a colon and its id, as UTF-8, in hexadecimal. The least goes first. */
export const lotOf = (seed: string, id: string): string =>
  createHash('sha256').update(`${seed}:${id}`).digest('hex');

/**
 * Puts all projects in the order in which ties are decided. `id`: by code points. `draw`: least cost, then most votes, then
 * the lot (as the tool of equalshares.net advises, with a draw that can be redone).
 */
export function tieBreaker(
  { projects }: Pick<Election, 'projects'>,
  votes: Float64Array,
  rule: TieRule,
): TieBreaker {
  const keys = projects.map(({ id, cost }, index) => ({
    index,
    id,
    cost,
    votes: votes[index] as number,
    lot: rule.by === 'draw' ? lotOf(rule.seed, id) : '',
  }));
  type Key = (typeof keys)[number];
  const byCost = (a: Key, b: Key): number => (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : 0);
  const byVotes = (a: Key, b: Key): number => b.votes - a.votes;
  const byLot = (a: Key, b: Key): number => (a.lot < b.lot ? -1 : a.lot > b.lot ? 1 : compareIds(a.id, b.id));
  const order =
    rule.by === 'id'
      ? (a: Key, b: Key) => compareIds(a.id, b.id)
      : (a: Key, b: Key) => byCost(a, b) || byVotes(a, b) || byLot(a, b);
  const places = new Int32Array(projects.length);
  [...keys].sort(order).forEach(({ index }, place) => {
    places[index] = place;
  });
  return {
    places,
    decidedBy: tied => {
      if (rule.by === 'id') return 'id';
      const [first, second] = tied.map(index => keys[index] as Key).sort(order);
      if (!first || !second) return 'draw';
      return byCost(first, second) !== 0 ? 'cost' : byVotes(first, second) !== 0 ? 'votes' : 'draw';
    },
  };
}

/** Which of these goes first. */
export const firstOf = ({ places }: TieBreaker, projects: readonly number[]): number =>
  projects.reduce((first, project) =>
    (places[project] as number) < (places[first] as number) ? project : first,
  );
