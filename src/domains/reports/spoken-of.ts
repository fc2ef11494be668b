import type { Queries } from '../../platform/database/database.ts';
import { type VoiceWords, wordsOfVoices } from '../voices/public.ts';
import { linesOfRatings } from './rating-store.ts';
import type { Report, Response } from './report.ts';
import type { Spoken } from './report-chapters.ts';

const atOnce = 500;

/** What stays with whoever said it and stands in these responses, as it can be read now. */
export async function spokenOf(
  db: Queries,
  { ratings }: Pick<Report, 'ratings'>,
  responses: readonly Response[],
): Promise<Spoken> {
  const ids = responses.flatMap(({ voices }) => voices.map(({ id }) => id));
  const voices = new Map<number, VoiceWords>();
  for (let from = 0; from < ids.length; from += atOnce)
    for (const words of await wordsOfVoices(db, ids.slice(from, from + atOnce))) voices.set(words.id, words);
  return { voices, lines: await linesOfRatings(db, ratings.lineIds) };
}
