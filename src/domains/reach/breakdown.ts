import { shownCounts } from './shown-counts.ts';

/** One group of the people who took part. */
export interface Group {
  readonly key: string;
  readonly name: string;
  /** How many of those who took part. */
  readonly count: number;
  /** What part of the people who live there, from 0 to 1; null where that is not known. */
  readonly population: number | null;
}

export type ShownGroup = Omit<Group, 'count'> & {
  readonly count: number;
  /** Of those who told it, from 0 to 1. */
  readonly share: number;
};

/** The people who took part by one thing they told, as far as it can be shown. */
export interface Breakdown {
  /** How many people told it. */
  readonly known: number;
  readonly shown: readonly ShownGroup[];
  /** Groups too small to show, and those hidden with them; together they are one group. */
  readonly hidden: readonly Omit<Group, 'count'>[];
  readonly hiddenCount: number;
}

/** Those groups with the small ones hidden. Undefined where nothing is left to show. */
export function breakdownOf(groups: readonly Group[]): Breakdown | undefined {
  const counts = groups.map(({ count }) => count);
  const known = counts.reduce((sum, count) => sum + count, 0);
  const safe = shownCounts(counts);
  const shown = groups.flatMap((group, index): ShownGroup[] => {
    const count = safe[index] ?? null;
    return count === null ? [] : [{ ...group, count, share: count / known }];
  });
  if (shown.length === 0) return undefined;
  return {
    known,
    shown,
    hidden: groups.flatMap(({ count: _, ...group }, index) => (safe[index] === null ? [group] : [])),
    hiddenCount: known - shown.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Some groups that are much smaller among those who took part than among those who live there. */
export interface Shortage {
  readonly groups: readonly Pick<Group, 'key' | 'name'>[];
  /** From 0 to 1, of those who took part and of those who live there. */
  readonly share: number;
  readonly population: number;
}

const leastDifference = 0.03;
const mostPart = 2 / 3;

/**
 * Who is missing: less than two thirds of what their part of the population would make, and three in a hundred at least.
 * What is hidden counts as one group, so that this says nothing of its parts. The greatest shortage first.
 */
export function shortagesIn({ known, shown, hidden, hiddenCount }: Breakdown): Shortage[] {
  const candidates: Shortage[] = shown.flatMap(group =>
    group.population === null ? [] : [{ groups: [group], share: group.share, population: group.population }],
  );
  if (hidden.length > 0) {
    const population = hidden.reduce((sum, group) => sum + (group.population ?? 0), 0);
    candidates.push({ groups: hidden, share: hiddenCount / known, population });
  }
  return candidates
    .filter(({ share, population }) => population - share >= leastDifference && share < mostPart * population)
    .sort((a, b) => b.population - b.share - (a.population - a.share));
}
