import { paths } from '../../paths.ts';
import { isRefusal } from '../../platform/refusal.ts';
import type { ConfirmedActions } from '../people/public.ts';
import { submitAction } from './ask-guest.ts';
import { confirmAction } from './ask-speaker.ts';
import { confirmView } from './confirm-view.ts';
import type { Consultation } from './consultation.ts';
import { sendReceipt } from './send-receipt.ts';
import { findConsultation } from './store.ts';
import { submitView } from './submit-view.ts';
import type { ViewDraft } from './view-draft.ts';
import { findViewByKey, takePendingView } from './view-store.ts';

/** What happens when the owner of an address presses the button in a mail about a formal view; app.ts hands it to people. */
export const confirmedViews: ConfirmedActions = {
  [submitAction]: {
    heading: 'Uw zienswijze indienen',
    text: 'Druk op de knop. Dan is uw zienswijze ingediend en krijgt u een ontvangstbewijs.',
    button: 'Dien mijn zienswijze in',
    done: 'Uw zienswijze is ingediend. U krijgt ook een ontvangstbewijs per mail.',
    carryOut: async (tx, { person, subject }, now) => {
      const pending = await takePendingView(tx, subject);
      if (!pending) return null;
      const { consultationId, sentAt } = pending;
      const draft = JSON.parse(pending.content) as ViewDraft;
      const submitter = { personId: person.id, email: person.email ?? '' };
      const arrival = { by: 'web', at: sentAt } as const;
      const view = await submitView(tx, submitter, { consultationId, draft, arrival }, now);
      if (isRefusal(view)) return null;
      await sendReceipt(tx, (await findConsultation(tx, consultationId)) as Consultation, view, now);
      return { address: paths.viewReceipt(view.receiptKey) };
    },
  },
  [confirmAction]: {
    heading: 'Klopt wat er is opgeschreven?',
    text: 'Lees in de mail wat wij van uw zienswijze hebben opgeschreven. Klopt het, druk dan op de knop.',
    button: 'Zo heb ik het gezegd',
    done: 'Dank u. Wat is opgeschreven, is nu uw zienswijze.',
    carryOut: async (tx, { subject }, now) => {
      const view = await findViewByKey(tx, subject);
      if (!view) return null;
      await confirmView(tx, { voiceId: view.voiceId, how: 'mail', seatId: null }, now);
      return { address: paths.viewReceipt(view.receiptKey) };
    },
  },
};
