import type { Instant } from '../../platform/clock.ts';
import type { Chapter } from './chapter.ts';

/** All that a PDF of a report says. The same gives the same bytes. */
export interface PdfReport {
  /** Of the document, as a reader's window and a screen reader name it. */
  readonly title: string;
  readonly kicker: string;
  readonly heading: string;
  readonly byline: string;
  readonly publishedAt: Instant;
  /** Where it stands on the site. */
  readonly address: string;
  readonly baseUrl: string;
  readonly chapters: readonly Chapter[];
}
