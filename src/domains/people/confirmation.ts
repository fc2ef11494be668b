import type { Instant } from '../../platform/clock.ts';

/** A link sent by mail that proves the address and, once its button is pressed, does one thing. */
export interface Confirmation {
  readonly id: number;
  readonly email: string;
  /** As somebody without an account typed it; empty when not asked. */
  readonly name: string;
  readonly action: string;
  /** What the action is about: the address to go back to, the number of a voice. */
  readonly subject: string;
  /** For an action of somebody who is signed in. */
  readonly personId: number | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** The link signs somebody in. */
export const signInAction = 'sign-in';
/** The link shows that a new address is read by its owner. */
export const changeEmailAction = 'change-email';

export const signInMinutes = 15;

/** Whether it can still be used: once, and not too late. */
export const isOpen = (confirmation: Confirmation, now: Instant): boolean =>
  confirmation.usedAt === null && now < confirmation.expiresAt;
