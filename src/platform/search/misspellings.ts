const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What somebody can have meant who made one typing mistake: every word with a letter more, one fewer, another one, or
 * two exchanged (Damerau–Levenshtein distance one, over a to z). About 54 for each letter of the word.
 */
export function oneMistakeFrom(word: string): Set<string> {
  const others = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const [first = '', second = ''] = after;
    if (after.length > 0) others.add(before + after.slice(1));
    if (after.length > 1) others.add(before + second + first + after.slice(2));
    for (const letter of letters) {
      others.add(before + letter + after);
      if (after.length > 0) others.add(before + letter + after.slice(1));
    }
  }
  others.delete(word);
  return others;
}
