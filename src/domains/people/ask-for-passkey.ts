import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { TooOften } from './limit.ts';
import { spendAttempts } from './spend-attempts.ts';
import { insertChallenge } from './store.ts';
import { hashOf } from './token.ts';

const answerMinutes = 5;

/** Remembers the question a browser is about to answer, so that an answer counts once and to no other question. */
export async function askForPasskey(
  tx: Transaction,
  { challenge, personId, network }: { challenge: string; personId: number | null; network: string },
  now: Instant,
): Promise<{ readonly asked: true } | TooOften> {
  const tooOften = await spendAttempts(tx, [{ what: 'passkey-from', who: network }], now);
  if (tooOften) return tooOften;
  await insertChallenge(
    tx,
    { challengeHash: hashOf(challenge), personId, expiresAt: addMinutes(now, answerMinutes) },
    now,
  );
  return { asked: true };
}
