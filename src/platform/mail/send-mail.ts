// Takes mails out of the outbox, one at a time, and hands them to the post.
import { addMinutes, type Clock, type Instant } from '../clock.ts';
import type { Database } from '../database/database.ts';
import type { Letter } from './mail.ts';
import {
  claimMail,
  findBounce,
  insertBounce,
  isMailWaiting,
  type OutboxMail,
  saveGaveUp,
  saveSent,
  saveTryLater,
} from './outbox.ts';
import { MailRefused, type Post } from './post.ts';

export interface Sender {
  readonly database: Database;
  readonly post: Post;
  readonly now: Clock;
  /** The words of a letter as text and HTML. */
  readonly render: (letter: Letter) => { readonly text: string; readonly html: string };
  readonly from: string;
  readonly baseUrl: string;
}

/** Longer than a mail server can keep one mail busy; after a crash the mail in flight is tried again this much later. */
const claimMinutes = 3;
const minutesUntilNextTry = [1, 5, 15, 60, 180, 360];
const daysUntilGivingUp = 4;

/**
 * Sends what is waiting. 'done': nothing is left to try now. 'away': the mail server or the database does not answer,
 * and nothing is lost.
 */
export async function sendWaitingMail(sender: Sender, isStopping = () => false): Promise<'done' | 'away'> {
  const { database, now } = sender;
  while (!isStopping()) {
    if (!(await isMailWaiting(database.read, now()))) return 'done';
    const mail = await takeMail(sender);
    if (!mail) continue;
    const outcome = await handOver(sender, mail);
    await untilSaved(sender, isStopping, async () => {
      await saveOutcome(sender, mail, outcome);
    });
    if (outcome instanceof Error && !(outcome instanceof MailRefused)) return 'away';
  }
  return 'done';
}

/** The next mail to send, or nothing when the next in line should not be sent at all. */
const takeMail = ({ database, post, now }: Sender): Promise<OutboxMail | undefined> =>
  database.write(async tx => {
    const mail = await claimMail(tx, now(), claimMinutes);
    if (!mail) return undefined;
    const reason = await reasonNotToSend(mail, now(), address => findBounce(tx, address));
    if (!reason) return mail;
    await saveGaveUp(tx, mail.id, reason, { keepsWords: post.keepsWords, now: now() });
    return undefined;
  });

async function reasonNotToSend(
  mail: OutboxMail,
  now: Instant,
  bounceOf: (address: string) => Promise<object | undefined>,
): Promise<string | undefined> {
  if (mail.uselessAfter !== null && mail.uselessAfter <= now) return 'Te laat om nog nuttig te zijn';
  // Mail somebody asks for still goes to such an address: it may show that mail arrives again.
  if (!mail.isService && (await bounceOf(mail.toAddress))) return 'Dit adres weigert mail';
  return undefined;
}

async function handOver({ post, render, from, baseUrl }: Sender, mail: OutboxMail): Promise<'sent' | Error> {
  const { letter } = mail;
  if (!letter) return new MailRefused('mail', 'De tekst van deze mail is er niet meer');
  try {
    await post.send({
      from,
      to: mail.toAddress,
      messageId: `${mail.messageId}@${new URL(baseUrl).hostname}`,
      date: new Date(mail.queuedAt),
      subject: letter.subject,
      ...render(letter),
      headers: letter.stop ? stopHeaders(baseUrl + letter.stop.address) : {},
    });
    return 'sent';
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** One press in the mail program stops this kind of mail (RFC 8058, which asks for https). */
const stopHeaders = (address: string): Record<string, string> => ({
  'List-Unsubscribe': `<${address}>`,
  ...(address.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

async function saveOutcome(
  { database, post, now }: Sender,
  mail: OutboxMail,
  outcome: 'sent' | Error,
): Promise<void> {
  await database.write(async tx => {
    if (outcome === 'sent')
      return saveSent(tx, mail.id, { keepsWords: !mail.isService || post.keepsWords, now: now() });
    const what = outcome instanceof MailRefused ? outcome.what : 'for-now';
    if (what === 'address') await insertBounce(tx, mail.toAddress, outcome.message, now());
    const isTooOld = addMinutes(mail.queuedAt, daysUntilGivingUp * 24 * 60) <= now();
    if (what !== 'for-now' || isTooOld) {
      console.error(JSON.stringify({ at: now(), mail: mail.messageId, gaveUp: outcome.message }));
      return saveGaveUp(tx, mail.id, outcome.message, { keepsWords: post.keepsWords, now: now() });
    }
    const minutes = minutesUntilNextTry[mail.attempts] ?? minutesUntilNextTry.at(-1) ?? 0;
    return saveTryLater(tx, mail, addMinutes(now(), minutes), outcome.message);
  });
}

// A mail that has left must be written down as sent before the next one leaves, or it would go out twice.
async function untilSaved(
  { database }: Sender,
  isStopping: () => boolean,
  save: () => Promise<void>,
): Promise<void> {
  for (let pause = 250; ; pause = Math.min(pause * 2, 10_000)) {
    try {
      return await save();
    } catch (error) {
      if (database.failureOf(error) !== 'away' || (isStopping() && pause > 2_000)) throw error;
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
}
