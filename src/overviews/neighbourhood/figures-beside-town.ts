import { type Figure, type Indicator, indicators } from '../../domains/indicators/public.ts';

/** What is known of a place, beside the same for the whole town in the same year. */
export interface FigureBeside {
  readonly indicator: Indicator;
  readonly value: number;
  readonly year: number;
  readonly source: string;
  /** Undefined for counts, and where the town has no figure of that year. */
  readonly inTown: number | undefined;
}

/** The newest figure of each indicator, in the order of the page. */
export function figuresBesideTown(here: readonly Figure[], town: readonly Figure[]): FigureBeside[] {
  return indicators.flatMap(indicator => {
    const newest = here
      .filter(figure => figure.indicator === indicator.code)
      .reduce<Figure | undefined>(
        (best, figure) => (!best || figure.year > best.year ? figure : best),
        undefined,
      );
    if (!newest) return [];
    const { value, year, source } = newest;
    const same = town.find(figure => figure.indicator === indicator.code && figure.year === year);
    return { indicator, value, year, source, inTown: indicator.isComparable ? same?.value : undefined };
  });
}

/** Where the figures come from, each source once with its years. */
export function sourcesOf(figures: readonly FigureBeside[]): string[] {
  const years = new Map<string, Set<number>>();
  for (const { source, year } of figures) years.set(source, (years.get(source) ?? new Set()).add(year));
  return [...years].map(([source, when]) => `${source} (${[...when].sort().join(', ')})`);
}
