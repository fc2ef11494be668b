import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Method } from './session.ts';
import { insertSession } from './store.ts';
import { hashOf, newToken } from './token.ts';

export interface NewSession {
  readonly personId: number;
  readonly method: Method;
  readonly device: string;
  readonly secondFactorAt?: Instant | null;
  readonly isHalf?: boolean;
}

/** Signs a person in; the token goes to the browser and is kept nowhere else. */
export async function startSession(
  tx: Transaction,
  { personId, method, device, secondFactorAt = null, isHalf = false }: NewSession,
  now: Instant,
): Promise<string> {
  const token = newToken();
  await insertSession(tx, {
    tokenHash: hashOf(token),
    personId,
    method,
    device,
    createdAt: now,
    lastUsedOn: dayOf(now),
    secondFactorAt,
    isHalf,
  });
  return token;
}
