import { hash } from 'node:crypto';

/** SHA-256 of all that is kept of a report, so that the record can tell whether it still says the same. */
export const fingerprintOf = (kept: string): string => hash('sha256', kept, 'hex');
