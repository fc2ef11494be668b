import type { Context } from 'hono';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { networkOf } from '../../platform/network.ts';
import { requestConfirmation } from '../people/public.ts';
import type { Consultation } from './consultation.ts';
import type { FormalView } from './formal-view.ts';

export const confirmAction = 'confirm-view';
const thirtyDays = 30 * 24 * 60;

/** Mails who spoke what an official put in writing, with a button to confirm it (Awb 3:17, second paragraph). */
export async function askSpeaker(
  tx: Transaction,
  c: Context,
  { announcement }: Pick<Consultation, 'announcement'>,
  view: FormalView,
  now: Instant,
): Promise<void> {
  const { contactName, contactEmail, contactPhone } = announcement;
  await requestConfirmation(
    tx,
    {
      email: view.email,
      name: view.name,
      action: confirmAction,
      subject: view.receiptKey,
      minutes: thirtyDays,
      network: networkOf(c),
      words: {
        subject: `Klopt dit? Uw zienswijze over ${announcement.title}`,
        text: `U gaf uw zienswijze mondeling. Dit hebben wij opgeschreven:\n\n${view.text}\n\nKlopt het, druk dan op de knop. Klopt het niet? Bel of mail ${contactName}: ${[contactPhone, contactEmail].filter(Boolean).join(' of ')}.`,
        button: 'Lees en bevestig',
        reason: 'U krijgt deze mail omdat u een zienswijze hebt ingesproken.',
      },
    },
    now,
  );
}
