import type { Figure } from '../indicators/public.ts';
import { type AgeGroup, ageGroups } from './about-you.ts';

/** Who lives in some places, as far as it is known. Shares go from 0 to 1. */
export interface Population {
  /** Of every age group; null where the figures do not have it. */
  readonly ages: Readonly<Record<AgeGroup, number | null>>;
  /** What part of the people lives in each place, by its code. */
  readonly places: Readonly<Record<string, number>>;
  /** The year and the source of the figures of ages; empty where there are none. */
  readonly source: string;
}

const indicatorOf: Record<AgeGroup, string> = {
  'to-15': 'share-to-15',
  '15-25': 'share-15-25',
  '25-45': 'share-25-45',
  '45-65': 'share-45-65',
  '65-up': 'share-65-up',
};

/**
 * Who lives in those places together.
 * @param figures of the whole and of its parts, the newest first
 * @param wholes the codes of the places it is about; shares are weighed by their inhabitants
 * @param parts the codes of the places within
 */
export function populationFrom(
  figures: readonly Figure[],
  wholes: readonly string[],
  parts: readonly string[],
): Population {
  const newest = (code: string, indicator: string): Figure | undefined =>
    figures.find(figure => figure.areaCode === code && figure.indicator === indicator);
  const inhabitants = (code: string): number => newest(code, 'inhabitants')?.value ?? 0;
  const shareOf = (group: AgeGroup): number | null => {
    const known = wholes.map(code => ({
      people: inhabitants(code),
      share: newest(code, indicatorOf[group])?.value,
    }));
    const people = known.reduce((sum, it) => sum + it.people, 0);
    if (people === 0 || known.some(({ share }) => share === undefined)) return null;
    return known.reduce((sum, it) => sum + it.people * (it.share ?? 0), 0) / people / 100;
  };
  const inParts = parts.reduce((sum, code) => sum + inhabitants(code), 0);
  const figure = wholes.map(code => newest(code, indicatorOf['to-15'])).find(Boolean);
  return {
    ages: Object.fromEntries(ageGroups.map(group => [group, shareOf(group)])) as Population['ages'],
    places: Object.fromEntries(
      inParts === 0 ? [] : parts.map(code => [code, inhabitants(code) / inParts] as const),
    ),
    source: figure ? `${figure.source}, ${figure.year}` : '',
  };
}
