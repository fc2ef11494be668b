import type { Day, Instant } from './clock.ts';

/** Something that stands in a calendar: at a moment, or on a day. */
export interface CalendarEntry {
  /** The same in every version, so that a calendar moves the entry in place of adding another. */
  readonly uid: string;
  readonly at: Instant | Day;
  readonly summary: string;
  readonly location: string;
}

export interface Calendar {
  readonly name: string;
  /** What of Samenwijk it comes from. */
  readonly product: string;
  readonly entries: readonly CalendarEntry[];
  /** Goes up with every version. */
  readonly sequence: number;
  readonly statedAt: Instant;
  /** The whole of it is called off, and since when. */
  readonly calledOffAt: Instant | null;
  readonly siteAddress: string;
  readonly pageAddress: string;
}

/**
 * Moments for a calendar program (RFC 5545). They are in UTC, which every calendar shows in the time of its owner, so that no
 * table of time zones goes along. What is called off stays in it as such, with a higher SEQUENCE.
 */
export function calendarFile(it: Calendar): string {
  const host = new URL(it.siteAddress).hostname;
  const isCalledOff = it.calledOffAt !== null;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Samenwijk//${it.product}//NL`,
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textValue(it.name)}`,
    ...it.entries.flatMap(({ uid, at, summary, location }) => [
      'BEGIN:VEVENT',
      `UID:${uid}@${host}`,
      `SEQUENCE:${isCalledOff ? it.sequence + 1 : it.sequence}`,
      `DTSTAMP:${utc(it.calledOffAt ?? it.statedAt)}`,
      ...(isWholeDay(at)
        ? [`DTSTART;VALUE=DATE:${at.replaceAll('-', '')}`]
        : // Nobody said how long it takes, and an end must be later than the start.
          [`DTSTART:${utc(at)}`]),
      `SUMMARY:${textValue(`${it.name}${/[?!.]$/.test(it.name) ? '' : ':'} ${summary}`)}`,
      ...(location === '' ? [] : [`LOCATION:${textValue(location)}`]),
      ...(isCalledOff ? ['STATUS:CANCELLED'] : []),
      `URL:${it.pageAddress}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

const isWholeDay = (at: Instant | Day): boolean => at.length === 10;

/** 20260312T110000Z */
const utc = (moment: Instant): string => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`;

const textValue = (text: string): string =>
  text.replace(/[\\;,]/g, sign => `\\${sign}`).replace(/\r?\n/g, '\\n');

const encoder = new TextEncoder();

/** No line is longer than 75 bytes; it goes on behind a space on the next one, and never in the middle of a sign. */
function folded(line: string): string {
  let text = '';
  let bytes = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (bytes + size > 75) {
      text += '\r\n ';
      bytes = 1;
    }
    text += sign;
    bytes += size;
  }
  return text;
}
