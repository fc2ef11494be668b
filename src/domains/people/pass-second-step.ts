import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { saveSecondFactor } from './store.ts';
import { hashOf, newToken } from './token.ts';

/** The session counts as whole from now on, and goes on under a new token. */
export async function passSecondStep(tx: Transaction, sessionId: number, now: Instant): Promise<string> {
  const token = newToken();
  await saveSecondFactor(tx, sessionId, { tokenHash: hashOf(token), secondFactorAt: now });
  return token;
}
