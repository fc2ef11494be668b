import { createHash } from 'node:crypto';
import { addMinutes, type Instant } from '../../platform/clock.ts';

/**
 * How often a code may be tried that does not exist. A code holds 75 bits of chance, so guessing is hopeless before any
 * limit; the limit keeps it from being tried. Only a well-formed code that does not exist counts: who mistypes is told by
 * the check character, so a hall of honest voters behind one address uses up nothing. When strangers together try too much,
 * those addresses are refused that tried some of it, and nobody else.
 */
export const guessLimits = { minutes: 10, perNetwork: 40, inAll: 1_000, perNetworkThen: 3 } as const;

export const inAllKey = 'in all';

/** The key of a network: it cannot be read back at a glance, and is forgotten when its time has passed. */
export const networkKey = (network: string): string =>
  createHash('sha256').update(`guesses from ${network}`).digest('base64url');

export interface Guesses {
  readonly count: number;
  readonly endsAt: Instant;
}

/** Until when a network has to wait; null when it may try. */
export function waitsUntil(
  own: Guesses | undefined,
  inAll: Guesses | undefined,
  now: Instant,
): Instant | null {
  if (!own || own.endsAt <= now) return null;
  const isBusy = inAll !== undefined && inAll.endsAt > now && inAll.count >= guessLimits.inAll;
  return own.count >= (isBusy ? guessLimits.perNetworkThen : guessLimits.perNetwork) ? own.endsAt : null;
}

export const guessesEndAt = (now: Instant): Instant => addMinutes(now, guessLimits.minutes);
