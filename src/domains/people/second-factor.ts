import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../../platform/clock.ts';
import type { SecretKey } from '../../platform/secret-key.ts';

/** An app that shows a new code every thirty seconds. */
export interface Authenticator {
  readonly personId: number;
  /** Sealed with the key of the site. */
  readonly secret: string;
  readonly createdAt: Instant;
  /** Null until its first code was given. */
  readonly confirmedAt: Instant | null;
  readonly lastStep: number;
}

/** What a person has to show besides the mail. */
export interface SecondFactors {
  readonly hasApp: boolean;
  readonly passkeyCount: number;
  readonly recoveryCodesLeft: number;
}

export const hasSecondFactor = ({ hasApp, passkeyCount }: SecondFactors): boolean =>
  hasApp || passkeyCount > 0;

export const newSecret = (): string => new Secret({ size: 20 }).base32;

const codesOf = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: 'Samenwijk',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(secret),
  });

/** What the app reads from the square picture. */
export const addressForApp = (secret: string, email: string): string => codesOf(secret, email).toString();

const whose = (personId: number): string => `authenticator:${personId}`;

export const sealSecret = (key: SecretKey, personId: number, secret: string): string =>
  key.seal(secret, whose(personId));

/** Undefined when it was sealed with a key that is gone. */
export const openSecret = (key: SecretKey, { personId, secret }: Authenticator): string | undefined =>
  key.open(secret, whose(personId));

/** The thirty seconds a code belongs to, one step early or late allowed; null when it is wrong or was used before. */
export function stepOfCode(secret: string, lastStep: number, code: string, now: Instant): number | null {
  const timestamp = Date.parse(now);
  const delta = codesOf(secret).validate({ token: code, timestamp, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 30_000) + delta;
  return step > lastStep ? step : null;
}

/** The secret in groups of four, to type over when no picture can be taken. */
export const inGroups = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');

const recoveryCodeCount = 8;
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Codes to keep on paper, without letters that look alike. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeCount }, () =>
    Array.from({ length: 16 }, () => letters[randomInt(letters.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** A code as it was typed, without the spaces and capitals people add. */
export const tidyCode = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '');
