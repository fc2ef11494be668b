import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { dayInWords } from '../../design/words.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { networkOf } from '../../platform/network.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { requestConfirmation } from '../people/public.ts';
import type { Consultation } from './consultation.ts';
import type { ViewDraft } from './view-draft.ts';
import { insertPendingView, takePendingView } from './view-store.ts';

export const submitAction = 'submit-view';
export const pendingDays = 14;

/**
 * Keeps what somebody without an account sends, and mails a link. When the link is pressed it counts from now: whoever is
 * in time now, is in time.
 */
export async function askGuest(
  tx: Transaction,
  c: Context,
  {
    consultation,
    email,
    draft,
  }: { readonly consultation: Consultation; readonly email: string; readonly draft: ViewDraft },
  now: Instant,
): Promise<{ readonly key: string } | Refusal<'too-often'>> {
  const key = randomBytes(12).toString('base64url');
  await insertPendingView(tx, {
    key,
    consultationId: consultation.id,
    content: JSON.stringify(draft),
    sentAt: now,
  });
  const asked = await requestConfirmation(
    tx,
    {
      email,
      name: draft.name,
      action: submitAction,
      subject: key,
      minutes: pendingDays * 24 * 60,
      network: networkOf(c),
      words: {
        subject: `Bevestig uw zienswijze over ${consultation.announcement.title}`,
        text: `Druk op de knop. Dan is uw zienswijze ingediend en krijgt u een ontvangstbewijs met een nummer. De knop werkt twee weken. Het moment waarop u de zienswijze verstuurde telt: ${dayInWords(now)}.`,
        button: 'Dien mijn zienswijze in',
        reason: 'U krijgt deze mail omdat dit adres bij een zienswijze is ingevuld.',
      },
    },
    now,
  );
  if (!isRefusal(asked)) return { key };
  await takePendingView(tx, key);
  return { refused: 'too-often' };
}
