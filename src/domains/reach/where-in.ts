import { listInWords } from '../../design/words.ts';

/** How the places of a trajectory are called in a sentence: "in Westerwijk". None is the whole town. */
export function whereIn(areas: readonly { readonly name: string }[]): string {
  if (areas.length === 0) return 'in de hele gemeente';
  return areas.length > 3 ? 'in dit gebied' : `in ${listInWords(areas.map(({ name }) => name))}`;
}
