import { addDays, type Day, isDay } from '../../platform/clock.ts';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/**
 * A day as people and spreadsheets write it: 2026-05-12, 12-5-2026, 12/5/26, 12 mei 2026, perhaps with a time after it, or
 * the number of days that Excel keeps. Undefined when it is none, or cannot be one in the Dutch order.
 */
export function readDay(text: string): Day | undefined {
  const words = text.trim().toLowerCase();
  if (/^\d{5}([.,]\d+)?$/.test(words))
    return addDays('1899-12-30', Math.floor(Number(words.replace(',', '.'))));
  const iso = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(words)?.[1];
  if (iso) return isDay(iso) ? iso : undefined;
  const [, day = '', month = '', year = ''] =
    /^(?:[a-z]+,? )?(\d{1,2})[-/. ]\s?(\d{1,2}|[a-z]{3,9})\.?[-/. ]\s?(\d{4}|\d{2})(?!\d)/.exec(words) ?? [];
  const number = /^\d/.test(month) ? Number(month) : monthIn(month);
  const written = [
    year.length === 2 ? `20${year}` : year,
    String(number).padStart(2, '0'),
    day.padStart(2, '0'),
  ].join('-');
  return isDay(written) ? written : undefined;
}

const monthIn = (name: string): number =>
  name.startsWith('maa') ? 3 : months.findIndex(month => name.startsWith(month)) + 1;
