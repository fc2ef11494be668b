import { createHash } from 'node:crypto';

/** What proves afterwards that a text is the one that lay on display: SHA-256 of its headings and paragraphs in order. */
export const fingerprintOf = (pieces: readonly { readonly text: string }[]): string =>
  createHash('sha256')
    .update(pieces.map(({ text }) => text).join('\n\n'))
    .digest('hex');
