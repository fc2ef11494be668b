// From what somebody typed to what it could mean: forms of the words, compounds, and small typing mistakes.
import type { Database, Queries } from '../database/database.ts';
import { type Stemmed, stemsIn } from './stem.ts';
import { findHits, formsLike, type Hit, hasStem, stemsWith } from './store.ts';
import { typingDistance } from './typing-distance.ts';

/** What is looked for: for each word that was typed, the stems that will do. */
export interface Meant {
  readonly lists: readonly (readonly string[])[];
  /** Whether a word occurs nowhere, and was taken for a mistyped one. */
  readonly isGuessed: boolean;
}

const mostWords = 8;
const mostStems = 60;
/** Shorter pieces are in too many words: ui is in fruit. */
const shortestPiece = 4;

/** What a question could mean, among the words that occur. Words that occur nowhere, nor nearly, have an empty list. */
export async function meaningOf(read: Queries, question: string): Promise<Meant> {
  const lists: string[][] = [];
  let isGuessed = false;
  for (const word of stemsIn(question).slice(0, mostWords)) {
    const occurring = await stemsHolding(read, word);
    if (occurring.length > 0) lists.push(occurring);
    else {
      const nearest = await nearestStems(read, word.stem);
      isGuessed ||= nearest.length > 0;
      lists.push(nearest);
    }
  }
  return { lists, isGuessed };
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

async function nearestStems(read: Queries, stem: string): Promise<string[]> {
  const most = stem.length < shortestPiece ? 0 : stem.length < 8 ? 1 : 2;
  if (most === 0) return [];
  const near = (await formsLike(read, stem, most)).map(other => ({
    other,
    distance: typingDistance(stem, other.stem, most),
  }));
  const least = Math.min(most, ...near.map(({ distance }) => distance));
  const nearest = near.filter(({ distance }) => distance === least).map(({ other }) => other);
  // What nearly is a word, is nearly part of the compounds with that word too.
  const wider = await Promise.all(
    nearest.slice(0, 3).map(other => stemsHolding(read, { stem: other.stem, forms: [other.form] })),
  );
  return [...new Set([...nearest.map(other => other.stem), ...wider.flat()])].slice(0, mostStems);
}
