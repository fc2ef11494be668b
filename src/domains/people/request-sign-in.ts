import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { signInAction, signInMinutes } from './confirmation.ts';
import type { TooOften } from './limit.ts';
import { requestConfirmation } from './request-confirmation.ts';

/** Mails a link to sign in with, to whoever reads this address: an account is not looked for here. */
export const requestSignIn = (
  tx: Transaction,
  {
    email,
    returnTo,
    network,
  }: { readonly email: string; readonly returnTo: string; readonly network: string },
  now: Instant,
): Promise<{ readonly handle: string } | TooOften> =>
  requestConfirmation(
    tx,
    {
      email,
      action: signInAction,
      subject: returnTo,
      network,
      words: {
        subject: 'Uw link om in te loggen',
        text: code =>
          `U wilt inloggen bij Samenwijk. Gebruik de knop hieronder. Die werkt één keer, en ${signInMinutes} minuten lang.\n\nLeest u deze mail op een ander apparaat? Vul dan deze code in op de pagina waar u begon: ${code}`,
        button: 'Inloggen',
        reason:
          'U krijgt deze mail omdat iemand met dit e-mailadres wilde inloggen. Was u dat niet? Dan hoeft u niets te doen.',
      },
    },
    now,
  );
