import type { Breakdown, Shortage } from './breakdown.ts';
import { shortagesIn } from './breakdown.ts';
import type { PhaseReach } from './reach.ts';

const mostSentences = 3;

/**
 * Who is missing among those who took part, in plain sentences; the greatest shortage first.
 * @param where such as "in Westerwijk", for behind "dat is"
 */
export function whoIsMissing({ ages, places }: Pick<PhaseReach, 'ages' | 'places'>, where: string): string[] {
  return [
    ...shortages(ages).map(
      it =>
        `Van de deelnemers is ${percent(it.share)} ${agesInWords(it.groups.map(({ key }) => key))}, ${where} is dat ${percent(it.population)}.`,
    ),
    ...shortages(places).map(
      it =>
        `Uit ${it.groups.map(({ name }) => name).join(' en ')} komt ${percent(it.share)} van de deelnemers. Van de inwoners woont daar ${percent(it.population)}.`,
    ),
  ].slice(0, mostSentences);
}

/** Whether there are figures enough to say that nobody is missing. */
export const canBeCompared = (breakdown: Breakdown | undefined): boolean =>
  breakdown?.shown.some(({ population }) => population !== null) ?? false;

const shortages = (breakdown: Breakdown | undefined): Shortage[] =>
  breakdown ? shortagesIn({ ...breakdown, hidden: breakdown.hidden.filter(isOfAPlace) }) : [];

/** Who lives elsewhere is never missing. */
const isOfAPlace = ({ key }: { readonly key: string }): boolean => key !== 'elsewhere';

const percent = (share: number): string => `${Math.round(100 * share)} procent`;

/** jonger dan 25 jaar · 25 tot 65 jaar · 65 jaar of ouder */
export function agesInWords(keys: readonly string[]): string {
  const spans: { from: number; to: number }[] = [];
  for (const key of keys) {
    const [from = 0, to = Number.POSITIVE_INFINITY] =
      key === 'to-15' ? [0, 15] : key === '65-up' ? [65] : key.split('-').map(Number);
    const before = spans.at(-1);
    if (before?.to === from) before.to = to;
    else spans.push({ from, to });
  }
  return spans
    .map(({ from, to }) =>
      from === 0
        ? `jonger dan ${to} jaar`
        : to === Number.POSITIVE_INFINITY
          ? `${from} jaar of ouder`
          : `${from} tot ${to} jaar`,
    )
    .join(' of ');
}
