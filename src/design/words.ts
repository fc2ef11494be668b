// Dutch as people write it: dates, terms, numbers, money and lists.

const zone = 'Europe/Amsterdam';
type Moment = Date | string | number;

const dayFormat = new Intl.DateTimeFormat('nl-NL', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const shortDayFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, day: 'numeric', month: 'long' });
const weekdayFormat = new Intl.DateTimeFormat('nl-NL', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const timeFormat = new Intl.DateTimeFormat('nl-NL', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const isoDayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
const numberFormat = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 });
const wholeEuros = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 0, maximumFractionDigits: 0 });
const eurosAndCents = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const plainDay = /^\d{4}-\d{2}-\d{2}$/;
// A plain day has no hour: noon keeps it on its own day in every zone we show.
const instantOf = (moment: Moment): Date =>
  typeof moment === 'string' && plainDay.test(moment) ? new Date(`${moment}T12:00:00Z`) : new Date(moment);

/** 12 maart 2026 */
export const dayInWords = (moment: Moment): string => dayFormat.format(instantOf(moment));
/** 12 maart */
export const shortDayInWords = (moment: Moment): string => shortDayFormat.format(instantOf(moment));
/** donderdag 12 maart 2026 */
export const weekdayInWords = (moment: Moment): string => weekdayFormat.format(instantOf(moment));
/** 14.05 uur */
export const timeInWords = (moment: Moment): string =>
  `${timeFormat.format(instantOf(moment)).replace(':', '.')} uur`;
/** 12 maart 2026 om 14.05 uur */
export const momentInWords = (moment: Moment): string => `${dayInWords(moment)} om ${timeInWords(moment)}`;
/** 2026-03-12: the day it is in Amsterdam, for `datetime` and `<input type="date">`. */
export const isoDay = (moment: Moment): string => isoDayFormat.format(instantOf(moment));

/** How many days later `moment` falls than `now`, by the calendar of Amsterdam. Negative: earlier. */
export function daysUntil(moment: Moment, now: Moment): number {
  const day = (value: Moment) => Date.parse(`${isoDay(value)}T00:00:00Z`) / 86_400_000;
  return day(moment) - day(now);
}

/** vandaag, morgen, over 3 dagen, over 5 weken, gisteren, 3 dagen geleden, 2 maanden geleden */
export function daysAwayInWords(moment: Moment, now: Moment): string {
  const days = daysUntil(moment, now);
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  if (days === -1) return 'gisteren';
  const span = spanInWords(Math.abs(days));
  return days > 0 ? `over ${span}` : `${span} geleden`;
}

/** nog 3 dagen, nog vandaag, 2 dagen te laat */
export function termInWords(dueOn: Moment, now: Moment): string {
  const days = daysUntil(dueOn, now);
  if (days === 0) return 'nog vandaag';
  return days > 0 ? `nog ${spanInWords(days)}` : `${spanInWords(-days)} te laat`;
}

/** 3 dagen, 5 weken, 4 maanden, 2 jaar */
export function spanInWords(days: number): string {
  if (days < 21) return plural(days, 'dag', 'dagen');
  if (days < 70) return plural(Math.round(days / 7), 'week', 'weken');
  if (days < 700) return plural(Math.round(days / 30.44), 'maand', 'maanden');
  return plural(Math.round(days / 365.25), 'jaar', 'jaar');
}

/** 1.284 and 2,5 */
export const numberInWords = (value: number): string => numberFormat.format(value);
/** € 1.250 and € 12,50 */
export const eurosInWords = (cents: number): string =>
  `€\u00a0${cents % 100 === 0 ? wholeEuros.format(cents / 100) : eurosAndCents.format(cents / 100)}`;
/** 1 antwoord, 3 antwoorden */
export const plural = (count: number, one: string, many: string): string =>
  `${numberInWords(count)} ${count === 1 ? one : many}`;
/** a, b en c */
export function listInWords(items: readonly string[], and = 'en'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${and} ${items[items.length - 1] ?? ''}`;
}
/** Only the first letter becomes a capital: sentences on the page start with one. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
