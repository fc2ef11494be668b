import { type Day, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import { type DocumentForm, documentForms } from './document.ts';
import { type Piece, splitText } from './split-text.ts';

export const longest = { title: 140, about: 1000, link: 1000, text: 200_000, reason: 1000 } as const;
const mostPassages = 1000;

/** The form as it was typed. */
export interface TypedDocument {
  readonly title: string;
  readonly about: string;
  readonly onDisplayFrom: string;
  readonly form: string;
  /** The key of a file that came along; empty for none. */
  readonly fileKey: string;
  readonly link: string;
  readonly text: string;
  /** Why it replaces the version before. */
  readonly reason: string;
}

/** A document that is ready to be put on display. */
export interface DocumentDraft {
  readonly title: string;
  readonly about: string;
  readonly onDisplayFrom: Day;
  readonly form: DocumentForm;
  readonly fileKey: string | null;
  readonly link: string | null;
  readonly pieces: readonly Piece[];
  readonly reason: string;
}

export type DocumentField =
  | 'title'
  | 'about'
  | 'onDisplayFrom'
  | 'form'
  | 'file'
  | 'link'
  | 'text'
  | 'reason';
export type DocumentProblem =
  | 'title-missing'
  | 'title-too-long'
  | 'about-too-long'
  | 'day-missing'
  | 'no-day'
  | 'day-in-past'
  | 'form-missing'
  | 'file-missing'
  | 'link-missing'
  | 'link-too-long'
  | 'no-link'
  | 'text-missing'
  | 'text-too-long'
  | 'too-many-passages'
  | 'reason-missing'
  | 'reason-too-long';

/** What was typed, ready to be put on display, or everything that is wrong with it. */
export function fillDocument(
  typed: TypedDocument,
  { today, isReplacing }: { readonly today: Day; readonly isReplacing: boolean },
): DocumentDraft | Incomplete<DocumentField, DocumentProblem> {
  const form = documentForms.find(known => known === typed.form);
  const pieces = form === 'text' ? splitText(typed.text.slice(0, longest.text + 1)) : [];
  const problems: Problems<DocumentField, DocumentProblem> = {
    ...lengthProblem('title', typed.title, { most: longest.title, isNeeded: true }),
    ...lengthProblem('about', typed.about, { most: longest.about }),
    ...(typed.onDisplayFrom === ''
      ? { onDisplayFrom: 'day-missing' as const }
      : !isDay(typed.onDisplayFrom)
        ? { onDisplayFrom: 'no-day' as const }
        : typed.onDisplayFrom < today && { onDisplayFrom: 'day-in-past' as const }),
    ...(!form && { form: 'form-missing' as const }),
    ...(form === 'file' && typed.fileKey === '' && { file: 'file-missing' as const }),
    ...(form === 'link' && {
      ...(typed.link !== '' && !isLink(typed.link) && { link: 'no-link' as const }),
      ...lengthProblem('link', typed.link, { most: longest.link, isNeeded: true }),
    }),
    ...(form === 'text' && {
      ...(pieces.length > mostPassages && { text: 'too-many-passages' as const }),
      ...lengthProblem('text', typed.text, { most: longest.text, isNeeded: true }),
    }),
    ...(isReplacing && lengthProblem('reason', typed.reason, { most: longest.reason, isNeeded: true })),
  };
  if (!form || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  return {
    title: typed.title.replace(/\s+/g, ' '),
    about: typed.about,
    onDisplayFrom: typed.onDisplayFrom,
    form,
    fileKey: form === 'file' ? typed.fileKey : null,
    link: form === 'link' ? typed.link : null,
    pieces,
    reason: isReplacing ? typed.reason : '',
  };
}

function isLink(text: string): boolean {
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
  } catch {
    return false;
  }
}
