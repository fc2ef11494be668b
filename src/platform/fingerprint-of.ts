import { hash } from 'node:crypto';

/** SHA-256 of a text, so that the record can tell whether what is kept of something still says the same. */
export const fingerprintOf = (text: string): string => hash('sha256', text, 'hex');
