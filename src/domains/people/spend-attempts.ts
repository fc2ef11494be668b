import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type Counted, limits, type TooOften } from './limit.ts';
import { countAttempt, removeAttempts, removeAttemptsEndedBefore } from './store.ts';
import { hashOf } from './token.ts';

const keyOf = ({ what, who }: Counted): string => hashOf(`${what} ${who}`);

/** Counts one attempt against each of the limits, and says until when it was one too many. */
export async function spendAttempts(
  tx: Transaction,
  counted: readonly Counted[],
  now: Instant,
): Promise<TooOften | null> {
  await removeAttemptsEndedBefore(tx, now);
  let tryAgainAt: Instant | null = null;
  // In one order, so that two who hold the same counters do not wait for each other.
  for (const { key, limit } of counted
    .map(it => ({ key: keyOf(it), limit: limits[it.what] }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const { count, endsAt } = await countAttempt(tx, key, addMinutes(now, limit.minutes));
    if (count > limit.most && (tryAgainAt === null || endsAt > tryAgainAt)) tryAgainAt = endsAt;
  }
  return tryAgainAt === null ? null : { refused: 'too-often', tryAgainAt };
}

/** After a success the failures before it do not count any more. */
export const forgiveAttempts = (tx: Transaction, counted: readonly Counted[]): Promise<void> =>
  removeAttempts(tx, counted.map(keyOf));
