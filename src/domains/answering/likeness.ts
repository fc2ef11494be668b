// Which voices are about the same: tf-idf over stems, compared by the cosine with what a cluster has already.
import { tellingWordsIn } from '../../platform/search/stem.ts';

export interface Text {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** A text that is like others: how much, from 0 to 1, and the words that say so. */
export interface Like {
  readonly id: number;
  readonly likeness: number;
  readonly words: readonly string[];
}

const leastLikeness = 0.08;
const wordsNamed = 4;

/**
 * Those of `candidates` that are most like `examples`, the most alike first. A word weighs more the fewer texts hold it
 * (inverse document frequency, ln(1 + n / df), after Salton and Buckley 1988), counts once in a text, and twice when it stands in
 * the title. Each text is a vector of length one; the likeness is its cosine with the mean of the examples.
 */
export function mostAlike(
  examples: readonly Text[],
  candidates: readonly Text[],
  { atMost }: { readonly atMost: number },
): Like[] {
  if (examples.length === 0) return [];
  const [shown, others] = [examples.map(termsOf), candidates.map(termsOf)];
  const holders = new Map<string, number>();
  for (const terms of [...shown, ...others])
    for (const stem of terms.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  const total = examples.length + candidates.length;
  const weigh = (terms: ReadonlyMap<string, Term>): Map<string, number> => {
    const vector = new Map<string, number>();
    let squares = 0;
    for (const [stem, { weight }] of terms) {
      const value = weight * Math.log(1 + total / (holders.get(stem) ?? 1));
      vector.set(stem, value);
      squares += value * value;
    }
    const length = Math.sqrt(squares) || 1;
    for (const [stem, value] of vector) vector.set(stem, value / length);
    return vector;
  };
  const mean = new Map<string, number>();
  for (const vector of shown.map(weigh))
    for (const [stem, value] of vector) mean.set(stem, (mean.get(stem) ?? 0) + value / examples.length);
  const meanLength = Math.hypot(...mean.values()) || 1;

  return others
    .map((terms, index) => {
      const shares = [...weigh(terms)]
        .map(([stem, value]) => ({ stem, share: (value * (mean.get(stem) ?? 0)) / meanLength }))
        .filter(({ share }) => share > 0)
        .sort((one, other) => other.share - one.share);
      return {
        id: candidates[index]?.id ?? 0,
        likeness: shares.reduce((sum, { share }) => sum + share, 0),
        words: shares.slice(0, wordsNamed).map(({ stem }) => terms.get(stem)?.word ?? stem),
      };
    })
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness || one.id - other.id)
    .slice(0, atMost);
}

interface Term {
  readonly word: string;
  readonly weight: number;
}

function termsOf({ title, text }: Text): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const { text: word, it } of tellingWordsIn(text))
    terms.set(it.stem, { word: word.toLocaleLowerCase('nl'), weight: 1 });
  for (const { text: word, it } of tellingWordsIn(title))
    terms.set(it.stem, { word: word.toLocaleLowerCase('nl'), weight: 2 });
  return terms;
}
