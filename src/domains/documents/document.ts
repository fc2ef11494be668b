import type { Day, Instant } from '../../platform/clock.ts';

export const documentForms = ['file', 'link', 'text'] as const;
/** A file to read, a link to elsewhere, or a text to comment on passage by passage. */
export type DocumentForm = (typeof documentForms)[number];

/** Something on display on an occasion, the same for everybody from the same day. */
export interface Document {
  readonly id: number;
  readonly occasionKind: string;
  readonly occasionId: number;
  readonly title: string;
  readonly about: string;
  readonly onDisplayFrom: Day;
  readonly form: DocumentForm;
  readonly fileKey: string | null;
  readonly fileName: string | null;
  readonly mediaType: string | null;
  readonly fileSize: number | null;
  readonly link: string | null;
  /** The version before, and why this one came. */
  readonly replacesId: number | null;
  readonly reason: string;
  /** The version after, once somebody added it. */
  readonly replacedById: number | null;
  readonly replacedFrom: Day | null;
  readonly addedBySeatId: number;
  readonly addedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
  /** Withdrawn, and what was in it cannot be read any more. */
  readonly isShut: boolean;
}

/** A heading or a paragraph of a text. */
export interface Passage {
  readonly id: number;
  readonly documentId: number;
  readonly position: number;
  /** Null for a heading: nobody comments on that. */
  readonly number: number | null;
  readonly text: string;
}

export const isOnDisplay = ({ onDisplayFrom }: Pick<Document, 'onDisplayFrom'>, today: Day): boolean =>
  onDisplayFrom <= today;

/** Whether there is a newer version that everybody can read. */
export const isReplaced = ({ replacedFrom }: Pick<Document, 'replacedFrom'>, today: Day): boolean =>
  replacedFrom !== null && replacedFrom <= today;

/** Whether people can still react to it, as far as the document goes: a text by its passages, anything else as a whole. */
export const takesComments = (
  document: Pick<Document, 'onDisplayFrom' | 'replacedFrom' | 'withdrawnAt'>,
  today: Day,
): boolean => document.withdrawnAt === null && isOnDisplay(document, today) && !isReplaced(document, today);

/** How a passage is called beside the voices about it. */
export const passageLabel = (number: number, title: string): string => `Alinea ${number} van ${title}`;
