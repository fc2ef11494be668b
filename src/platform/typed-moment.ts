import { addMinutes, atHour, type Day, dayOf, type Instant, isDay } from './clock.ts';

/** A moment as somebody fills it in: a day, and the hour on the clock in Amsterdam. */
export interface TypedMoment {
  readonly day: string;
  /** 09.00 or 20.30. */
  readonly hour: string;
}

export type MomentProblem = 'missing' | 'unreadable' | 'skipped';

/**
 * The moment that is meant. An hour that the clock skips when summer time begins is no moment; of an hour that comes twice
 * when it ends, the first is taken.
 */
export function readMoment({ day, hour }: TypedMoment): Instant | { readonly problem: MomentProblem } {
  if (day === '') return { problem: 'missing' };
  const [, hours = '', minutes = '0'] = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(hour) ?? [];
  if (!isDay(day) || hours === '' || Number(hours) > 23 || Number(minutes) > 59)
    return { problem: 'unreadable' };
  const moment = addMinutes(atHour(day, Number(hours)), Number(minutes));
  const meant = { day, hour: `${hours.padStart(2, '0')}.${minutes.padStart(2, '0')}` };
  const read = typedMoment(moment);
  return read.day === meant.day && read.hour === meant.hour ? moment : { problem: 'skipped' };
}

const clockFace = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment as it stands in the fields. */
export function typedMoment(moment: Instant): { readonly day: Day; readonly hour: string } {
  return { day: dayOf(moment), hour: clockFace.format(new Date(moment)).replace(':', '.') };
}
