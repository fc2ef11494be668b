// Dutch words brought back to what they have in common: fietspaden and fietspad, café and cafe.
import { stemmer } from '@orama/stemmers/dutch';

/** A word as it stands in a text. */
export interface Word {
  readonly text: string;
  readonly start: number;
}

/** The words of a text, with where they stand. An apostrophe ends a word: auto's is auto. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(match => ({ text: match[0], start: match.index }));

/** Words that stand in every text and tell nothing. */
const tellNothing = new Set(
  'aan al als bij dan dat de der des deze die dit door dus een en er ge had heb hebben heeft het hij ik in is je kan maar me met mij mijn na naar niet nog nu of om omdat ons ook op over s te tegen tot tussen u uit uw van voor want was wat we wel wij worden wordt zal ze zich zij zijn zo zoals zodat zonder zou'.split(
    ' ',
  ),
);

/** Plurals on -eren that no rule can tell from other words: kinderen is more than one kind, parkeren is not more than one park. */
const plurals: Readonly<Record<string, string>> = {
  kinder: 'kind',
  eier: 'ei',
  lieder: 'lied',
  blader: 'blad',
  goeder: 'goed',
  kalver: 'kalf',
  lammer: 'lam',
  rader: 'rad',
  runder: 'rund',
  volker: 'volk',
};

/** A word brought back: what all its forms share, and how its compounds spell it. */
export interface Stemmed {
  /** The same for every form, with long vowels written once: parker for parkeer and parkeren. */
  readonly stem: string;
  /** How it can stand in a compound: spoor in spoorbuurt, and so not in sportveld. */
  readonly forms: readonly string[];
}

// Few words make up most of what is said.
const remembered = new Map<string, Stemmed>();
const mostRemembered = 20_000;

/** One word, brought back. */
export function stemmed(word: string): Stemmed {
  const known = remembered.get(word);
  if (known) return known;
  if (remembered.size >= mostRemembered) remembered.clear();
  const found = bringBack(word);
  remembered.set(word, found);
  return found;
}

/** A word without capitals and accents. */
export const plainly = (word: string): string =>
  word
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** One word, brought back, when there is no sense in remembering it. */
export function bringBack(word: string): Stemmed {
  const plain = plainly(word);
  // Something small is that thing: bankjes, boompje.
  const whole = plain.replace(/(?<=m)pjes?$|(?<=[bcdfgklmnprstvwz])jes?$/, '');
  if (!/^[a-z]+$/.test(whole)) return { stem: whole, forms: [whole] };
  const cut = stemmer(whole);
  const stem = cut.replaceAll(/([aeou])\1/g, '$1');
  const plural = plurals[stem];
  return plural ? { stem: plural, forms: [plural] } : { stem, forms: formsOf(whole, cut) };
}

/** A long vowel is written double before one consonant, and once in an open syllable: spoor, sporen. */
function formsOf(whole: string, cut: string): string[] {
  const long = cut.replace(/([aeou])([bcdfghjklmnpqrstvwxz])$/, '$1$1$2');
  if (whole.startsWith(long)) return [long];
  const isOpen = /[bcdfghjklmnpqrstvwxz]([aeou])[bcdfghjklmnpqrstvwxz]en$/.exec(whole);
  // An e can be long (parkeren) or dull (wandelen).
  return isOpen ? (isOpen[1] === 'e' ? [cut, long] : [long]) : [cut];
}

/** The stem of one word. */
export const stemOf = (word: string): string => stemmed(word).stem;

/** The words of a text that tell something, brought back, each once. */
export const stemsIn = (text: string): Stemmed[] => tellingWordsIn(text).map(({ it }) => it);

/** The words of a text that tell something, as they stand there and brought back, each once. */
export function tellingWordsIn(text: string): { readonly text: string; readonly it: Stemmed }[] {
  const found = new Map<string, { text: string; it: Stemmed }>();
  for (const word of wordsIn(text)) {
    if (tellNothing.has(word.text.toLowerCase()) || word.text.length > 60) continue;
    const it = stemmed(word.text);
    if (it.stem !== '') found.set(`${it.stem} ${it.forms[0]}`, { text: word.text, it });
  }
  return [...found.values()];
}
