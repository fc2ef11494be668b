import type { Context } from 'hono';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { networkOf } from '../../platform/network.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import { isEmail, requestConfirmation } from '../people/public.ts';
import type { Typed } from './branching.ts';
import { saveReplyDraft } from './reply-store.ts';

const twoDays = 2 * 24 * 60;

export type EmailProblem = 'no-email' | 'other-email' | 'too-often';

/** What is wrong with the address that was typed, if anything. */
export const emailProblem = (email: string): EmailProblem | undefined =>
  email === '' ? 'no-email' : isEmail(email) ? undefined : 'other-email';

/** What the mail says, and the page behind its button. */
export const replyMail = {
  action: 'send-reply',
  subject: 'Bevestig uw antwoorden',
  text: 'Druk op de knop. Dan tellen uw antwoorden op de vragenlijst mee.',
  button: 'Verstuur mijn antwoorden',
  done: 'Uw antwoorden tellen mee. Op wat u in eigen woorden schreef, krijgt u antwoord.',
} as const;

/** Keeps the answers of a guest and mails a link to confirm them: one reply for each address. */
export async function askRespondent(
  tx: Transaction,
  c: Context,
  it: {
    readonly email: string;
    readonly key: string;
    readonly questionnaireId: number;
    readonly typed: Typed;
  },
  now: Instant,
): Promise<{ readonly key: string } | Refusal<EmailProblem>> {
  const problem = emailProblem(it.email);
  if (problem) return { refused: problem };
  const { key, questionnaireId, typed } = it;
  const { action, subject, text, button } = replyMail;
  const asked = await requestConfirmation(
    tx,
    {
      email: it.email,
      action,
      subject: key,
      minutes: twoDays,
      network: networkOf(c),
      words: {
        subject,
        text,
        button,
        reason: 'U krijgt deze mail omdat dit adres op de website is ingevuld.',
      },
    },
    now,
  );
  if (isRefusal(asked)) return { refused: 'too-often' };
  await saveReplyDraft(tx, { key, questionnaireId, typed, sentAt: now }, now);
  return { key };
}
