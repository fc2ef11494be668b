import { paths } from '../../paths.ts';
import { removeBounce } from '../../platform/mail/outbox.ts';
import type { ConfirmedAction } from '../people/public.ts';

export const trustAddressAction = 'mail-arrives';

/** An address that refused mail takes it again: whoever presses the button behind a mail has received one. */
export const trustAddressWhenConfirmed: ConfirmedAction = {
  heading: 'Uw mail komt weer aan',
  text: 'Druk op de knop. Dan sturen we u weer bericht als er nieuws voor u is.',
  button: 'Stuur mij weer mail',
  done: 'U krijgt weer mail van ons.',
  carryOut: async (tx, { person }) => {
    if (person.email !== null) await removeBounce(tx, person.email);
    return { address: paths.myPage };
  },
};
