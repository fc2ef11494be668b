import type { Guess } from '../../platform/search/find.ts';
import { plainly, stemOf, wordsIn } from '../../platform/search/stem.ts';
import { typingDistance } from '../../platform/search/typing-distance.ts';
import type { Found } from './sources.ts';

const mostMistakes = 3;

/**
 * The question with its mistyped words put right, in words that stand in what was found; undefined when there is
 * nothing to put right, or no word is near enough to name.
 */
export function correctionOf(
  question: string,
  guesses: readonly Guess[],
  found: readonly Pick<Found, 'title' | 'text'>[],
): string | undefined {
  const words = new Set(
    found.flatMap(({ title, text }) => wordsIn(`${title} ${text}`).map(word => word.text.toLowerCase())),
  );
  let corrected = question.trim();
  for (const { typed, stems } of guesses) {
    const wanted = new Set(stems);
    const nearest = [...words]
      .filter(word => wanted.has(stemOf(word)))
      .map(word => ({ word, distance: typingDistance(plainly(typed), plainly(word), mostMistakes) }))
      .sort((a, b) => a.distance - b.distance || a.word.localeCompare(b.word, 'nl'))[0];
    if (!nearest || nearest.distance > mostMistakes) return undefined;
    corrected = corrected.replace(typed, nearest.word);
  }
  return guesses.length > 0 ? corrected : undefined;
}
