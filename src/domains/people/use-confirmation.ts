import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { changeEmail } from './change-email.ts';
import { changeEmailAction, isOpen, signInAction } from './confirmation.ts';
import { ensurePerson } from './ensure-person.ts';
import type { TooOften } from './limit.ts';
import type { Person } from './person.ts';
import { spendAttempts } from './spend-attempts.ts';
import { findPerson, holdConfirmation, saveConfirmationUsed } from './store.ts';
import { hashOf } from './token.ts';

/** What another domain does when an address is confirmed. app.ts hands it in, by the name of its action. */
export interface ConfirmedAction {
  /** Above the button, before anything has happened: "Uw inbreng plaatsen". */
  readonly heading: string;
  readonly text: string;
  readonly button: string;
  /** What the page says once it has happened. */
  readonly done: string;
  /** The address to go to, or nothing when there is nothing left to do it to. */
  carryOut(
    tx: Transaction,
    confirmed: { readonly person: Person; readonly subject: string },
    now: Instant,
  ): Promise<{ readonly address: string } | null>;
}

export type ConfirmedActions = Readonly<Record<string, ConfirmedAction>>;

/** The words around the one thing people itself confirms. */
export const newEmail: Omit<ConfirmedAction, 'carryOut'> = {
  heading: 'Nieuw e-mailadres',
  text: 'Vanaf nu logt u in met dit adres en krijgt u hier uw mail.',
  button: 'Gebruik dit adres',
  done: 'U gebruikt nu dit e-mailadres.',
};

/** Uses a link that is about something else than signing in: the address is confirmed, and the action carried out. */
export async function useConfirmation(
  tx: Transaction,
  { token, network, actions }: { token: string; network: string; actions: ConfirmedActions },
  now: Instant,
): Promise<
  | { readonly person: Person; readonly address: string; readonly done: string }
  | Refusal<'not-open' | 'email-taken'>
  | TooOften
> {
  const tooOften = await spendAttempts(tx, [{ what: 'link-from', who: network }], now);
  if (tooOften) return tooOften;
  const confirmation = await holdConfirmation(tx, hashOf(token));
  if (!confirmation || confirmation.action === signInAction || !isOpen(confirmation, now))
    return { refused: 'not-open' };
  await saveConfirmationUsed(tx, confirmation.id, now);

  const { email, name, personId, subject } = confirmation;
  if (confirmation.action === changeEmailAction) {
    const changed = await changeEmail(tx, { personId: personId ?? 0, email }, now);
    return isRefusal(changed) ? changed : { ...changed, done: newEmail.done };
  }
  const known = personId === null ? undefined : await findPerson(tx, personId);
  const person = known ?? (await ensurePerson(tx, { email, name }, now));
  const action = actions[confirmation.action];
  const outcome = await action?.carryOut(tx, { person, subject }, now);
  return action && outcome
    ? { person, address: outcome.address, done: action.done }
    : { refused: 'not-open' };
}
