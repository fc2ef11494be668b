import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { SecretKey } from '../../platform/secret-key.ts';
import type { Counted, TooOften } from './limit.ts';
import { passSecondStep } from './pass-second-step.ts';
import { renewRecoveryCodes } from './renew-recovery-codes.ts';
import { openSecret, stepOfCode, tidyCode } from './second-factor.ts';
import type { SignedIn } from './session.ts';
import { forgiveAttempts, spendAttempts } from './spend-attempts.ts';
import { holdAuthenticator, saveAuthenticatorUsed } from './store.ts';
import { tellOwner } from './tell-owner.ts';

/** The app works: it is asked for from now on. Returns the codes for on paper, which are shown once. */
export async function confirmAuthenticator(
  tx: Transaction,
  key: SecretKey,
  { person, session }: SignedIn,
  typed: string,
  now: Instant,
): Promise<
  | { readonly recoveryCodes: readonly string[]; readonly token: string }
  | Refusal<'wrong-code' | 'not-begun'>
  | TooOften
> {
  const counted: readonly Counted[] = [{ what: 'second-step-by', who: String(person.id) }];
  const tooOften = await spendAttempts(tx, counted, now);
  if (tooOften) return tooOften;
  const authenticator = await holdAuthenticator(tx, person.id);
  if (!authenticator || authenticator.confirmedAt) return { refused: 'not-begun' };
  const secret = openSecret(key, authenticator);
  if (secret === undefined) return { refused: 'not-begun' };
  const step = stepOfCode(secret, authenticator.lastStep, tidyCode(typed), now);
  if (step === null) return { refused: 'wrong-code' };

  await forgiveAttempts(tx, counted);
  await saveAuthenticatorUsed(tx, person.id, { lastStep: step, confirmedAt: now });
  const recoveryCodes = await renewRecoveryCodes(tx, person.id);
  await tellOwner(tx, person, 'app-added', now);
  return { recoveryCodes, token: await passSecondStep(tx, session.id, now) };
}
