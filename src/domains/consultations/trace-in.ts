import type { FormalView } from './formal-view.ts';

/** Whether somebody's name, street or address can be read in a text that everybody will see. */
export function traceIn(
  text: string,
  { name, street, postcode, email }: Pick<FormalView, 'name' | 'street' | 'postcode' | 'email'>,
): boolean {
  // Many names are words as well, such as Wil and Berg: a part of a name counts only with its capital.
  const parts = name.split(/\s+/).filter(part => /^\p{Lu}/u.test(part));
  return (
    [name, street, postcode, email].some(whole => stands(flat(whole), flat(text))) ||
    parts.some(part => stands(part, text))
  );
}

/** Whether it stands there as words of its own. What is shorter than three signs says nothing. */
const stands = (words: string, text: string): boolean =>
  words.length > 2 &&
  new RegExp(
    `(^|[^\\p{L}\\p{N}])${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\p{L}\\p{N}])`,
    'u',
  ).test(text);

const flat = (text: string): string => text.toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim();
