import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { changeEmailAction } from './confirmation.ts';
import type { TooOften } from './limit.ts';
import { requestConfirmation } from './request-confirmation.ts';

/** Mails a link to a new address. The address changes only when its reader presses the button. */
export const requestNewEmail = (
  tx: Transaction,
  {
    email,
    personId,
    network,
  }: { readonly email: string; readonly personId: number; readonly network: string },
  now: Instant,
): Promise<{ readonly handle: string } | TooOften> =>
  requestConfirmation(
    tx,
    {
      email,
      action: changeEmailAction,
      subject: '',
      personId,
      network,
      words: {
        subject: 'Bevestig uw nieuwe e-mailadres',
        text: 'U wilt dit e-mailadres gebruiken bij Samenwijk. Bevestig het met de knop hieronder. De knop werkt een kwartier.',
        button: 'E-mailadres bevestigen',
        reason:
          'U krijgt deze mail omdat iemand dit e-mailadres opgaf. Was u dat niet? Dan hoeft u niets te doen.',
      },
    },
    now,
  );
