// What somebody filled in and sent.
import type { Context } from 'hono';

/** A form as it was sent. Texts come trimmed, with plain line ends, and otherwise just as they were typed. */
export interface Form {
  /** The text of one field; empty when it was not filled in. */
  text(name: string): string;
  /** Every value of one name, for boxes and lists. */
  all(name: string): readonly string[];
  isChecked(name: string): boolean;
  /** The files that were chosen; empty when none. */
  files(name: string): readonly File[];
}

/** Reads the form of a POST. A body that is no form reads as an empty one. */
export async function readForm(c: Context): Promise<Form> {
  const type = c.req.header('content-type') ?? '';
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
  const sent = isForm ? await c.req.formData().catch(() => new FormData()) : new FormData();
  const texts = (name: string): string[] =>
    sent.getAll(name).flatMap(value => (typeof value === 'string' ? [tidy(value)] : []));
  return {
    text: name => texts(name)[0] ?? '',
    all: name => texts(name).filter(text => text !== ''),
    isChecked: name => texts(name).some(text => text !== ''),
    files: name =>
      sent.getAll(name).flatMap(value => (typeof value === 'string' || value.size === 0 ? [] : [value])),
  };
}

/** NUL cannot be stored; half a surrogate pair cannot be sent. The rest stays as typed. */
export const tidy = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** The query of an address, read like a form. */
export const queryText = (c: Context, name: string): string => tidy(c.req.query(name) ?? '');
