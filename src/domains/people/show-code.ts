import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Counted, TooOften } from './limit.ts';
import { passSecondStep } from './pass-second-step.ts';
import { stepOfCode, tidyCode } from './second-factor.ts';
import type { SignedIn } from './session.ts';
import { forgiveAttempts, spendAttempts } from './spend-attempts.ts';
import { holdAuthenticator, saveAuthenticatorUsed, saveRecoveryCodeUsed } from './store.ts';
import { tellOwner } from './tell-owner.ts';
import { hashOf } from './token.ts';

/** Takes the second step with the code an app shows now, or with a recovery code. Each code counts once. */
export async function showCode(
  tx: Transaction,
  { person, session }: SignedIn,
  typed: string,
  now: Instant,
): Promise<{ readonly token: string } | Refusal<'wrong-code'> | TooOften> {
  const counted: readonly Counted[] = [
    { what: 'second-step-by', who: String(person.id) },
    { what: 'second-step-by-a-day', who: String(person.id) },
  ];
  const tooOften = await spendAttempts(tx, counted, now);
  if (tooOften) return tooOften;

  const code = tidyCode(typed);
  const authenticator = await holdAuthenticator(tx, person.id);
  if (!authenticator?.confirmedAt) return { refused: 'wrong-code' };
  const step = /^\d{6}$/.test(code) ? stepOfCode(authenticator, code, now) : null;
  if (step !== null) await saveAuthenticatorUsed(tx, person.id, { lastStep: step });
  else if (await saveRecoveryCodeUsed(tx, person.id, hashOf(code), now))
    await tellOwner(tx, person, 'code-used', now);
  else return { refused: 'wrong-code' };

  await forgiveAttempts(tx, counted);
  return { token: await passSecondStep(tx, session.id, now) };
}
