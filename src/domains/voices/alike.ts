import { stemsIn } from '../../platform/search/stem.ts';

/** Those whose titles share words with a title, the most shared first; forms of a word are the same word. */
export function alike<Thing extends { readonly title: string }>(
  title: string,
  things: readonly Thing[],
  atMost: number,
): Thing[] {
  const words = new Set(stemsIn(title).map(word => word.stem));
  return things
    .map(thing => ({ thing, shared: stemsIn(thing.title).filter(word => words.has(word.stem)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((one, other) => other.shared - one.shared)
    .slice(0, atMost)
    .map(({ thing }) => thing);
}
