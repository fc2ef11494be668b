import { addDays, atHour, dayOf, type Instant } from '../../../platform/clock.ts';
import { type Html, html } from '../../view.ts';
import { dayInWords, isoDay, momentInWords, shortDayInWords, timeInWords } from '../../words.ts';

const isMidnight = (moment: Instant): boolean => moment === atHour(dayOf(moment), 0);

/** Until when something lasts of which this is the first moment that is too late: "tot en met 12 maart" when that is midnight. */
export function until(moment: Instant): Html {
  const last = addDays(dayOf(moment), -1);
  return isMidnight(moment)
    ? html`tot en met <time datetime="${last}">${dayInWords(last)}</time>`
    : html`tot <time datetime="${moment}">${dayInWords(moment)} <wbr>om ${timeInWords(moment)}</time>`;
}

/** The same, where there is only text. */
export const untilInWords = (moment: Instant): string =>
  isMidnight(moment)
    ? `tot en met ${dayInWords(addDays(dayOf(moment), -1))}`
    : `tot ${momentInWords(moment)}`;

/** From when something holds: "vanaf 12 maart 2026", with the hour when that is not midnight. */
export const from = (moment: Instant): Html =>
  html`vanaf <time datetime="${isMidnight(moment) ? dayOf(moment) : moment}">${dayInWords(moment)}${!isMidnight(moment) && html` <wbr>om ${timeInWords(moment)}`}</time>`;

/** 12 maart, for where there is little room. */
export const shortDay = (moment: Instant): Html =>
  html`<time datetime="${isoDay(moment)}">${shortDayInWords(moment)}</time>`;
