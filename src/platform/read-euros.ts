// Amounts of money as people type them.
import type { Refusal } from './refusal.ts';

export type EurosProblem = 'missing' | 'unreadable' | 'ambiguous' | 'not-above-zero' | 'too-large';

/** A thousand million euros: more is a typing error. */
const mostCents = 100_000_000_000;

/**
 * An amount in whole cents, or why it cannot be read with certainty. A comma stands before cents and a point between
 * thousands, as in Dutch: "€ 1.250,50". The other way round is understood wherever it can mean one thing only:
 * "1250.5", "1,250.50". "1,250" can mean two amounts that differ a thousand times, so it is asked again.
 */
export function readEuros(typed: string): number | Refusal<EurosProblem> {
  const text = typed
    .trim()
    .replace(/^(€|eur(o('?s)?)?\b)\s*|\s*(€|eur(o('?s)?)?)$/giu, '')
    .replace(/,(-{1,2}|–|—|=)$/u, '')
    .trim();
  if (text === '') return { refused: typed.trim() === '' ? 'missing' : 'unreadable' };
  const sign = /^[-−–]\s*/u.exec(text)?.[0] ?? '';
  const cents = centsIn(text.slice(sign.length));
  if (typeof cents !== 'number') return cents;
  if (sign !== '' || cents === 0) return { refused: 'not-above-zero' };
  return cents > mostCents ? { refused: 'too-large' } : cents;
}

function centsIn(text: string): number | Refusal<EurosProblem> {
  // Spaces between thousands, of every width.
  const digits = /^\d{1,3}([ \u00a0\u2009\u202f]\d{3})+(?!\d)/u.test(text)
    ? text.replace(/[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/gu, '')
    : text;
  const [, whole = '', decimals = ''] =
    /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d{1,2}))?$/.exec(digits) ??
    /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)\.(\d{1,2})$/.exec(digits) ??
    /^([1-9]\d{0,2}(?:,\d{3}){2,})$/.exec(digits) ??
    [];
  if (whole === '') return { refused: /^\d+[.,]\d{3,}$/.test(digits) ? 'ambiguous' : 'unreadable' };
  const euros = Number(whole.replace(/[.,]/g, ''));
  return Number.isSafeInteger(euros * 100) ? euros * 100 + Number(decimals.padEnd(2, '0')) : mostCents + 1;
}

export const eurosSentences: Record<EurosProblem, string> = {
  missing: 'Vul een bedrag in.',
  unreadable: 'Dit bedrag kunnen wij niet lezen. Schrijf het zo: 1.250 of 1.250,50.',
  ambiguous: 'Dit bedrag kan twee dingen betekenen. Schrijf duizend als 1.000 en anderhalf als 1,50.',
  'not-above-zero': 'Vul een bedrag boven nul in.',
  'too-large': 'Dit bedrag is te groot. Kijk na of er geen cijfer te veel staat.',
};

/** An amount as it stands in a field: 1.250 or 1.250,50. */
export const eurosTyped = (cents: number): string =>
  (cents / 100).toLocaleString('nl-NL', {
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  });
