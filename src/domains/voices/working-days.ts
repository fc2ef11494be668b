import { addDays, type Day } from '../../platform/clock.ts';

/**
 * The day so many working days later. The day itself does not count; a Saturday, a Sunday, a public holiday and a day
 * on which the municipality is closed do not either.
 */
export function addWorkingDays(from: Day, workingDays: number, closedDays: readonly Day[] = []): Day {
  let day = from;
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, closedDays)) left--;
  }
  return day;
}

export function isWorkingDay(day: Day, closedDays: readonly Day[] = []): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return (
    weekday !== 0 &&
    weekday !== 6 &&
    !publicHolidays(Number(day.slice(0, 4))).has(day) &&
    !closedDays.includes(day)
  );
}

const known = new Map<number, ReadonlyMap<Day, string>>();

/**
 * The days that count as public holidays in a year, with their names: Algemene termijnenwet, article 3, first and second
 * paragraph (https://wetten.overheid.nl/BWBR0002448). The fifth of May is one of them every year, Good Friday counts as
 * one. Easter Sunday and Whit Sunday need no mention. Days of the third paragraph are rows of closedDays.
 */
export function publicHolidays(year: number): ReadonlyMap<Day, string> {
  const earlier = known.get(year);
  if (earlier) return earlier;
  const easter = easterSunday(year);
  const holidays = new Map<Day, string>([
    [`${year}-01-01`, 'Nieuwjaarsdag'],
    [addDays(easter, -2), 'Goede Vrijdag'],
    [addDays(easter, 1), 'tweede paasdag'],
    [kingsDay(year), 'Koningsdag'],
    [`${year}-05-05`, 'Bevrijdingsdag'],
    [addDays(easter, 39), 'Hemelvaartsdag'],
    [addDays(easter, 50), 'tweede pinksterdag'],
    [`${year}-12-25`, 'eerste kerstdag'],
    [`${year}-12-26`, 'tweede kerstdag'],
  ]);
  known.set(year, holidays);
  return holidays;
}

/** The 27th of April, or the day before when that is a Sunday. */
function kingsDay(year: number): Day {
  const day = `${year}-04-27`;
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 0 ? addDays(day, -1) : day;
}

/**
 * Easter Sunday of a year of the Gregorian calendar. The anonymous algorithm printed in Nature, 20 April 1876, p. 487,
 * as in J. Meeus, Astronomical Algorithms (1991), chapter 8. Exact for every year from 1583.
 */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
