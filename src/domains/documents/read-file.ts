import { createHash } from 'node:crypto';
import type { Refusal } from '../../platform/refusal.ts';

/** A file that can be handed to readers: of a kind that runs nothing when it is opened. */
export interface SafeFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly fingerprint: string;
  readonly bytes: Buffer;
}

export type FileReason = 'file-too-heavy' | 'file-other-kind';

export const largestFile = 25 * 1024 * 1024;

interface Kind {
  readonly ending: string;
  readonly mediaType: string;
  readonly name: string;
  readonly is: (bytes: Buffer) => boolean;
}

const begins = (bytes: Buffer, head: string): boolean =>
  bytes.subarray(0, head.length).toString('latin1') === head;
const isZip = (bytes: Buffer): boolean => begins(bytes, 'PK\x03\x04');

const kinds: readonly Kind[] = [
  { ending: 'pdf', mediaType: 'application/pdf', name: 'PDF', is: bytes => begins(bytes, '%PDF-') },
  {
    ending: 'png',
    mediaType: 'image/png',
    name: 'Tekening (PNG)',
    is: bytes => begins(bytes, '\x89PNG\r\n\x1a\n'),
  },
  { ending: 'jpg', mediaType: 'image/jpeg', name: 'Foto (JPEG)', is: bytes => begins(bytes, '\xff\xd8\xff') },
  {
    ending: 'odt',
    mediaType: 'application/vnd.oasis.opendocument.text',
    name: 'Tekst (ODT)',
    is: bytes =>
      isZip(bytes) &&
      bytes.subarray(30, 77).toString('latin1') === 'mimetypeapplication/vnd.oasis.opendocument.text',
  },
  {
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'Tekst (Word)',
    // With macros it is a program, not a text.
    is: bytes => isZip(bytes) && bytes.includes('word/document.xml') && !bytes.includes('vbaProject'),
  },
];

/** For the `accept` of a file field. */
export const acceptedFiles: string = kinds.map(({ ending }) => `.${ending}`).join(',');

/** How a kind of file is called on screen. */
export const nameOfKind = (mediaType: string): string =>
  kinds.find(kind => kind.mediaType === mediaType)?.name ?? 'Bestand';

/** Reads a file somebody sends, or says why not. Decides by what is in it, never by its name. */
export async function readFile(file: File): Promise<SafeFile | Refusal<FileReason>> {
  if (file.size > largestFile) return { refused: 'file-too-heavy' };
  const bytes = Buffer.from(await file.arrayBuffer());
  const kind = kinds.find(({ is }) => is(bytes));
  if (!kind) return { refused: 'file-other-kind' };
  return {
    name: nameWith(kind.ending, file.name),
    mediaType: kind.mediaType,
    size: bytes.length,
    fingerprint: createHash('sha256').update(bytes).digest('hex'),
    bytes,
  };
}

/** The name it came with, without signs that mean something to a computer, and with the ending of what it is. */
function nameWith(ending: string, given: string): string {
  const bare = (given.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '')
    .replace(/^[. ]+/, '')
    .trim()
    .slice(0, 100);
  return `${bare || 'document'}.${ending}`;
}
