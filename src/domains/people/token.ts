import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A secret nobody can guess, fit for an address or a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Six digits that can be typed over from another screen. */
export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** What we keep of a secret. It was random and long, so a fast hash cannot be turned back. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
