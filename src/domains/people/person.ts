import type { Instant } from '../../platform/clock.ts';

/** Somebody with a confirmed e-mail address. An erased person keeps a number, and nothing else. */
export interface Person {
  readonly id: number;
  readonly email: string | null;
  readonly name: string;
  readonly createdAt: Instant;
  readonly erasedAt: Instant | null;
}

export const longestName = 80;
const longestEmail = 254;

/** An address as we keep and compare it: no spaces around it, small letters. */
export const tidyEmail = (typed: string): string => typed.trim().normalize('NFC').toLowerCase();

/** Whether mail could be sent there. Only the mail itself proves that somebody reads it. */
export const isEmail = (email: string): boolean =>
  email.length <= longestEmail &&
  /^[^\s@<>()[\],;:\\"]+@[^\s@<>()[\],;:\\"]+\.[^\s@.<>()[\],;:\\"]{2,}$/u.test(email);
