import { type Html, html } from '../../view.ts';
import { dayInWords, daysAwayInWords, isoDay, shortDayInWords, timeInWords } from '../../words.ts';

/** A day on the page, that machines can read as well. */
export function day(moment: Date | string, length: 'long' | 'short' | 'moment' = 'long'): Html {
  const words =
    length === 'short'
      ? shortDayInWords(moment)
      : length === 'moment'
        ? html`${dayInWords(moment)} <wbr>om ${timeInWords(moment)}`
        : dayInWords(moment);
  return html`<time datetime="${isoDay(moment)}">${words}</time>`;
}

/** How far away a day is, with the day itself for who asks. */
export function daysAway(moment: Date | string, now: Date): Html {
  return html`<time datetime="${isoDay(moment)}" title="${dayInWords(moment)}">${daysAwayInWords(moment, now)}</time>`;
}
