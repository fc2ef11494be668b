// Time as the whole house knows it. An instant is UTC; a day is a day in Amsterdam.

/** A moment, as ISO 8601 in UTC with milliseconds: 2026-03-29T01:00:00.000Z. Texts compare as moments do. */
export type Instant = string;

/** A day on the Dutch calendar: 2026-03-29. Texts compare as days do. */
export type Day = string;

/** Where the site gets the present from; tests hand it another one. */
export type Clock = () => Instant;

export const systemClock: Clock = () => new Date().toISOString();

const amsterdamDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const daysOfHours = new Map<string, Day>();

/** The Dutch calendar day on which a moment falls. The clocks differ whole hours, so all of an hour is one day. */
export function dayOf(instant: Instant): Day {
  const hour = instant.slice(0, 13);
  const known = daysOfHours.get(hour);
  if (known) return known;
  const day = amsterdamDay.format(new Date(instant));
  if (daysOfHours.size >= 5_000) daysOfHours.clear();
  daysOfHours.set(hour, day);
  return day;
}

/** The day so many calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The moment so many minutes later. */
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** Whether a text is a day that exists: not 30 February. */
export const isDay = (text: string): boolean =>
  /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;

const amsterdamHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The moment at which a whole hour begins on a Dutch day, in summer and in winter. Not for the hours the clock skips. */
export function atHour(day: Day, hour: number): Instant {
  const asIfSummer = new Date(Date.parse(`${day}T00:00:00+02:00`) + hour * 3_600_000);
  const isSummer = Number(amsterdamHour.format(asIfSummer)) === hour;
  return isSummer ? asIfSummer.toISOString() : addMinutes(asIfSummer.toISOString(), 60);
}
