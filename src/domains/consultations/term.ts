import { addDays, atHour, type Day, dayOf, type Instant } from '../../platform/clock.ts';
import { addWorkingDays, isWorkingDay, publicHolidays } from '../voices/public.ts';

/** From when to when formal views are received, both days included. */
export interface Term {
  readonly opensOn: Day;
  readonly lastOn: Day;
  /** The day on which the weeks themselves are over. */
  readonly countedOn: Day;
  /** Why the term runs on after that day; empty when it does not. */
  readonly because: string;
}

/**
 * The term of so many weeks. It begins on the day on which the draft is laid on display, and that day counts (Algemene
 * wet bestuursrecht, article 3:16). When it would end on a Saturday, a Sunday or a public holiday it runs on to the next
 * day that is none (Algemene termijnenwet, article 1). A day on which the municipality is closed is treated alike, which
 * nobody is the worse for.
 */
export function termOf(opensOn: Day, weeks: number, closedDays: readonly Day[] = []): Term {
  const countedOn = addDays(opensOn, weeks * 7 - 1);
  return {
    opensOn,
    countedOn,
    lastOn: firstWorkingDay(countedOn, closedDays),
    because: whyNoWorkingDay(countedOn, closedDays),
  };
}

/** The first moment at which the term is over: midnight after the last day. */
export const closesAt = ({ lastOn }: Pick<Term, 'lastOn'>): Instant => atHour(addDays(lastOn, 1), 0);

const firstWorkingDay = (day: Day, closedDays: readonly Day[]): Day =>
  isWorkingDay(day, closedDays) ? day : firstWorkingDay(addDays(day, 1), closedDays);

/** What kind of day it is that no term ends on; empty for a working day. */
function whyNoWorkingDay(day: Day, closedDays: readonly Day[]): string {
  const holiday = publicHolidays(Number(day.slice(0, 4))).get(day);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (holiday) return holiday;
  if (weekday === 6) return 'een zaterdag';
  if (weekday === 0) return 'een zondag';
  return closedDays.includes(day) ? 'een dag waarop de gemeente dicht is' : '';
}

/** By which rule a view is in time or late. The first five are in time. */
export const receiptRules = {
  early: 'Kwam al binnen voordat de termijn begon. Dat telt mee (artikel 6:10 Awb).',
  'in-term': 'Kwam op tijd binnen.',
  said: 'Is op tijd gezegd.',
  posted: 'Ging op tijd op de post en kwam binnen een week na de termijn aan (artikel 6:9 Awb).',
  'presumed-posted':
    'Het stempel is niet te lezen. De brief kwam aan op de eerste of tweede werkdag na de termijn. Dan geldt hij als op tijd gepost.',
  'after-term': 'Kwam binnen na de laatste dag.',
  'said-after': 'Is gezegd na de laatste dag.',
  'posted-after': 'Ging pas na de laatste dag op de post.',
  'arrived-after-week':
    'Kwam langer dan een week na de termijn aan. Dan helpt het niet dat hij op tijd is gepost (artikel 6:9 Awb).',
} as const;
export type ReceiptRule = keyof typeof receiptRules;

/** How and when a view came. */
export type Arrival =
  | { readonly by: 'web'; readonly at: Instant }
  | { readonly by: 'post'; readonly arrivedOn: Day; readonly postmarkedOn: Day | null }
  | { readonly by: 'spoken'; readonly on: Day; readonly how: 'meeting' | 'phone' };

export interface Receipt {
  readonly isLate: boolean;
  readonly rule: ReceiptRule;
}

/** How many days after the term a letter can arrive that was posted in time. */
export const postDays = 7;

/**
 * Whether a view is in time. By the site: when it was sent before midnight of the last day. By post: received in time, or
 * posted in time and received within a week after the term (Awb 3:16, third paragraph, with 6:9). Before the term counts
 * as well (6:10).
 */
export function receiptOf(
  { opensOn, lastOn }: Pick<Term, 'opensOn' | 'lastOn'>,
  arrival: Arrival,
  closedDays: readonly Day[] = [],
): Receipt {
  const inTime = (rule: ReceiptRule): Receipt => ({ isLate: false, rule });
  const late = (rule: ReceiptRule): Receipt => ({ isLate: true, rule });
  const day = arrivalDay(arrival);
  if (day < opensOn) return inTime('early');
  if (day <= lastOn) return inTime(arrival.by === 'spoken' ? 'said' : 'in-term');
  if (arrival.by === 'web') return late('after-term');
  if (arrival.by === 'spoken') return late('said-after');
  const { postmarkedOn, arrivedOn } = arrival;
  if (postmarkedOn === null)
    return arrivedOn <= addWorkingDays(lastOn, 2, closedDays)
      ? inTime('presumed-posted')
      : late('after-term');
  if (postmarkedOn > lastOn) return late('posted-after');
  return arrivedOn <= firstWorkingDay(addDays(lastOn, postDays), closedDays)
    ? inTime('posted')
    : late('arrived-after-week');
}

/** The day on which it came in or was said. */
export const arrivalDay = (arrival: Arrival): Day =>
  arrival.by === 'web' ? dayOf(arrival.at) : arrival.by === 'post' ? arrival.arrivedOn : arrival.on;
