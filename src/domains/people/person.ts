import type { Instant } from '../../platform/clock.ts';

/** Somebody with a confirmed e-mail address. An erased person keeps a number, and nothing else. */
export interface Person {
  readonly id: number;
  readonly email: string | null;
  readonly name: string;
  readonly createdAt: Instant;
  readonly erasedAt: Instant | null;
}
