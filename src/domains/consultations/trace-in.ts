import type { FormalView } from './formal-view.ts';

/** Whether somebody's name, street or address can be read in a text that everybody will see. */
export function traceIn(
  text: string,
  view: Pick<FormalView, 'name' | 'street' | 'postcode' | 'email'>,
): boolean {
  const plain = flat(text);
  // A surname of two letters stands in too many words to say anything.
  const surname = view.name.trim().split(/\s+/).at(-1) ?? '';
  return [view.name, surname, view.street, view.postcode, view.email]
    .map(flat)
    .some(
      word =>
        word.length > 2 &&
        new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(word)}($|[^\\p{L}\\p{N}])`, 'u').test(plain),
    );
}

const flat = (text: string): string => text.toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
