import type { Calendar } from '../../platform/calendar.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Consultation } from './consultation.ts';

/** The days of a consultation for a calendar. */
export function calendarOf(
  { id, announcement, number, createdAt, withdrawnAt }: Consultation,
  {
    statedAt,
    siteAddress,
    pageAddress,
  }: {
    readonly statedAt: Instant | undefined;
    readonly siteAddress: string;
    readonly pageAddress: string;
  },
): Calendar {
  const { title, opensOn, lastOn, answerOn, hearing } = announcement;
  const entry = (name: string, at: string, summary: string, location = '') => ({
    uid: `inspraak-${id}-${name}`,
    at,
    summary,
    location,
  });
  return {
    name: title,
    product: 'Inspraak',
    entries: [
      entry('opensOn', opensOn, 'een zienswijze indienen kan vanaf vandaag'),
      entry('lastOn', lastOn, 'laatste dag voor een zienswijze'),
      ...(hearing
        ? [
            entry('askUntil', hearing.askUntil, 'laatste dag om te vragen te spreken'),
            entry('hearing', hearing.at, 'hoorzitting', hearing.place),
          ]
        : []),
      entry('answerOn', answerOn, 'uiterlijk antwoord op de zienswijzen'),
    ],
    sequence: number,
    statedAt: statedAt ?? createdAt,
    calledOffAt: withdrawnAt,
    siteAddress,
    pageAddress,
  };
}
