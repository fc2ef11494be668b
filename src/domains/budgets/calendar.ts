import type { Instant } from '../../platform/clock.ts';
import type { Budget } from './budget.ts';
import { type MomentName, momentNames } from './rules-draft.ts';

const summaries: Record<MomentName, string> = {
  ideasAt: 'Ideeën indienen kan vanaf nu',
  checkAt: 'Ideeën indienen kan niet meer',
  draftAt: 'Het concept-stembiljet is er, bezwaar maken kan',
  votingOpensAt: 'Stemmen kan vanaf nu',
  votingClosesAt: 'Stemmen kan niet meer',
  resultAt: 'De uitslag is er uiterlijk',
};

/**
 * The moments of a budget for a calendar (RFC 5545). They are in UTC, which every calendar shows in the time of its owner,
 * so that no table of time zones goes along. A moment keeps its UID when the rules change, with a higher SEQUENCE; when the budget
 * is withdrawn every moment is called off.
 */
export function calendarOf(
  budget: Budget,
  {
    statedAt,
    siteAddress,
    pageAddress,
  }: { readonly statedAt: Instant; readonly siteAddress: string; readonly pageAddress: string },
): string {
  const { id, title, areaName, rules, rulesNumber, withdrawnAt } = budget;
  const host = new URL(siteAddress).hostname;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samenwijk//Wijkbudgetten//NL',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textValue(title)}`,
    ...momentNames.flatMap(name => [
      'BEGIN:VEVENT',
      `UID:wijkbudget-${id}-${name}@${host}`,
      `SEQUENCE:${withdrawnAt === null ? rulesNumber : rulesNumber + 1}`,
      `DTSTAMP:${utc(withdrawnAt ?? statedAt)}`,
      `DTSTART:${utc(rules[name])}`,
      `DTEND:${utc(rules[name])}`,
      `SUMMARY:${textValue(`${title}: ${summaries[name]}`)}`,
      `LOCATION:${textValue(areaName)}`,
      ...(withdrawnAt === null ? [] : ['STATUS:CANCELLED']),
      `URL:${pageAddress}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}

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
