import { hash } from 'node:crypto';

/** SHA-256 of all that an account shows, so that the record can tell whether it still shows the same. */
export const fingerprintOf = (facts: string): string => hash('sha256', facts, 'hex');
