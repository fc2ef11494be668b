import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { SecretKey } from '../../platform/secret-key.ts';
import type { Counted, TooOften } from './limit.ts';
import { passSecondStep } from './pass-second-step.ts';
import { openSecret, stepOfCode, tidyCode } from './second-factor.ts';
import type { SignedIn } from './session.ts';
import { forgiveAttempts, spendAttempts } from './spend-attempts.ts';
import { holdAuthenticator, saveAuthenticatorUsed, saveRecoveryCodeUsed } from './store.ts';
import { tellOwner } from './tell-owner.ts';
import { hashOf } from './token.ts';

/** Takes the second step with the code an app shows now, or with a recovery code. Each code counts once. */
export async function showCode(
  tx: Transaction,
  key: SecretKey,
  { person, session }: SignedIn,
  typed: string,
  now: Instant,
): Promise<{ readonly token: string } | Refusal<'wrong-code' | 'unreadable-app'> | TooOften> {
  const counted: readonly Counted[] = [
    { what: 'second-step-by', who: String(person.id) },
    { what: 'second-step-by-a-day', who: String(person.id) },
  ];
  const tooOften = await spendAttempts(tx, counted, now);
  if (tooOften) return tooOften;

  const code = tidyCode(typed);
  const authenticator = await holdAuthenticator(tx, person.id);
  if (!authenticator?.confirmedAt) return { refused: 'wrong-code' };
  const isOfApp = /^\d{6}$/.test(code);
  const secret = openSecret(key, authenticator);
  if (isOfApp && secret === undefined) return { refused: 'unreadable-app' };
  const step = isOfApp && secret ? stepOfCode(secret, authenticator.lastStep, code, now) : null;
  if (step !== null) await saveAuthenticatorUsed(tx, person.id, { lastStep: step });
  else if (await saveRecoveryCodeUsed(tx, person.id, hashOf(code), now))
    await tellOwner(tx, person, 'code-used', now);
  else return { refused: 'wrong-code' };

  await forgiveAttempts(tx, counted);
  return { token: await passSecondStep(tx, session.id, now) };
}
