import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { networkOf } from '../../platform/network.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { requestConfirmation } from '../people/public.ts';
import { type GuestProblem, type GuestWords, guestMails, guestProblem } from './guest-words.ts';
import { insertPendingWords, takePendingWords } from './pending-words-store.ts';

const twoDays = 2 * 24 * 60;

/** Keeps what a guest wants to say and mails a link to confirm it. Nothing is public until then. */
export async function askGuest<Action extends keyof GuestWords>(
  tx: Transaction,
  c: Context,
  {
    guest,
    action,
    content,
  }: {
    readonly guest: { readonly name: string; readonly email: string };
    readonly action: Action;
    readonly content: GuestWords[Action];
  },
  now: Instant,
): Promise<{ address: string } | Refusal<GuestProblem>> {
  const problem = guestProblem(guest.email);
  if (problem) return { refused: problem };
  const key = randomBytes(12).toString('base64url');
  await insertPendingWords(tx, { key, content: JSON.stringify(content), sentAt: now });
  const asked = await requestConfirmation(
    tx,
    {
      email: guest.email,
      name: guest.name,
      action,
      subject: key,
      minutes: twoDays,
      network: networkOf(c),
      words: {
        ...guestMails[action],
        reason: 'U krijgt deze mail omdat dit adres op de website is ingevuld.',
      },
    },
    now,
  );
  if (isRefusal(asked)) {
    await takePendingWords(tx, key);
    return { refused: 'too-often' };
  }
  return { address: paths.checkYourMail };
}
