// From what somebody typed to what it could mean: forms of the words, compounds, and small typing mistakes.
import type { Database, Queries } from '../database/database.ts';
import { oneMistakeFrom } from './misspellings.ts';
import { bringBack, plainly, type Stemmed, tellingWordsIn } from './stem.ts';
import { type Form, findHits, formsAmong, formsLike, type Hit, hasStem, stemsWith } from './store.ts';
import { typingDistance } from './typing-distance.ts';

/** What is looked for: for each word that was typed, the stems that will do. */
export interface Meant {
  readonly lists: readonly (readonly string[])[];
  /** The words that occur nowhere, as they were typed, with the stems that they were taken for. */
  readonly guesses: readonly Guess[];
}

/** A word that was taken for a mistyped one. */
export interface Guess {
  readonly typed: string;
  readonly stems: readonly string[];
}

const mostWords = 8;
const mostStems = 60;
/** Shorter pieces are in too many words: ui is in fruit. */
const shortestPiece = 4;

/** What a question could mean, among the words that occur. Words that occur nowhere, nor nearly, have an empty list. */
export async function meaningOf(read: Queries, question: string): Promise<Meant> {
  const lists: string[][] = [];
  const guesses: Guess[] = [];
  for (const { text, it } of tellingWordsIn(question).slice(0, mostWords)) {
    const occurring = await stemsHolding(read, it);
    if (occurring.length > 0) lists.push(occurring);
    else {
      const stems = await nearestStems(read, text, it.stem);
      if (stems.length > 0) guesses.push({ typed: text, stems });
      lists.push(stems);
    }
  }
  return { lists, guesses };
}

/** A page of what was meant, the newest first. */
export async function find(
  database: Pick<Database, 'read' | 'engine'>,
  { lists }: Meant,
  page: { readonly before: number | undefined; readonly limit: number },
): Promise<Hit[]> {
  if (lists.length === 0 || lists.some(list => list.length === 0)) return [];
  return findHits(database.read, database.engine, lists, page);
}

async function stemsHolding(read: Queries, { stem, forms }: Stemmed): Promise<string[]> {
  const same = (await hasStem(read, stem)) ? [stem] : [];
  const pieces = forms.filter(form => form.length >= shortestPiece);
  const compounds = await Promise.all(pieces.map(piece => stemsWith(read, piece, mostStems)));
  return [...new Set([...same, ...compounds.flat()])];
}

async function nearestStems(read: Queries, typed: string, stem: string): Promise<string[]> {
  const most = stem.length < shortestPiece ? 0 : stem.length < 8 ? 1 : 2;
  if (most === 0) return [];
  const mistyped = await onceMistyped(read, typed);
  const near = mistyped.length > 0 ? mistyped : await nearlySpelled(read, stem, most);
  // What nearly is a word, is nearly part of the compounds with that word too.
  const wider = await Promise.all(
    near.slice(0, 3).map(other => stemsHolding(read, { stem: other.stem, forms: [other.form] })),
  );
  return [...new Set([...near.map(other => other.stem), ...wider.flat()])].slice(0, mostStems);
}

const longestRespelled = 20;

/** A mistake in the ending of a word leads to another stem: tegles is none of the forms of tegel. */
async function onceMistyped(read: Queries, typed: string): Promise<Form[]> {
  const word = plainly(typed);
  if (word.length > longestRespelled || !/^[a-z]+$/.test(word)) return [];
  const stems = new Set([...oneMistakeFrom(word)].map(other => bringBack(other).stem));
  const forms = await formsAmong(read, [...stems]);
  return nearest(forms, ({ form }) => typingDistance(word, form, word.length), word.length);
}

async function nearlySpelled(read: Queries, stem: string, most: number): Promise<Form[]> {
  const forms = await formsLike(read, stem, most);
  return nearest(forms, other => typingDistance(stem, other.stem, most), most);
}

/** Those at the least distance, if that is not too much. */
function nearest(forms: readonly Form[], distanceOf: (form: Form) => number, most: number): Form[] {
  const far = forms.map(form => ({ form, distance: distanceOf(form) }));
  const least = Math.min(most, ...far.map(({ distance }) => distance));
  return far.filter(({ distance }) => distance === least).map(({ form }) => form);
}
