import { type Day, daysBetween } from '../../platform/clock.ts';

/** A list that begins one further each day, so that nobody stands on top for long. */
export function rotate<Item>(items: readonly Item[], day: Day): Item[] {
  const first = items.length === 0 ? 0 : daysBetween('2000-01-01', day) % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
