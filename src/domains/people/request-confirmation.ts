import { paths } from '../../paths.ts';
import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import { signInMinutes } from './confirmation.ts';
import type { TooOften } from './limit.ts';
import { tidyEmail } from './person.ts';
import { spendAttempts } from './spend-attempts.ts';
import { insertConfirmation, removeConfirmationsExpiredBefore } from './store.ts';
import { hashOf, newCode, newToken } from './token.ts';

/** What the mail says around its button. */
interface Words {
  readonly subject: string;
  /** May show the code that does the same as the link, on another device. */
  readonly text: string | ((code: string) => string);
  readonly button: string;
  readonly reason: string;
}

export interface WantedConfirmation {
  readonly email: string;
  readonly name?: string;
  readonly action: string;
  readonly subject: string;
  readonly personId?: number;
  /** How long the link works; a quarter of an hour unless said otherwise. */
  readonly minutes?: number;
  /** The network it was asked from, as `networkOf` says it. */
  readonly network: string;
  readonly words: Words;
}

const keptMinutes = 24 * 60;

/**
 * Mails a link that does something when its owner presses the button behind it. The work is the same whether somebody
 * has the address already or not: it does not look. Returns the handle with which the same browser can type the code.
 */
export async function requestConfirmation(
  tx: Transaction,
  {
    email,
    name = '',
    action,
    subject,
    personId,
    minutes = signInMinutes,
    network,
    words,
  }: WantedConfirmation,
  now: Instant,
): Promise<{ readonly handle: string } | TooOften> {
  const address = tidyEmail(email);
  const tooOften = await spendAttempts(
    tx,
    [
      { what: 'mail-to', who: address },
      { what: 'mail-to-a-day', who: address },
      { what: 'mail-from', who: network },
    ],
    now,
  );
  if (tooOften) return tooOften;

  await removeConfirmationsExpiredBefore(tx, addMinutes(now, -keptMinutes));
  const { token, handle, code } = { token: newToken(), handle: newToken(), code: newCode() };
  const expiresAt = addMinutes(now, minutes);
  await insertConfirmation(tx, {
    tokenHash: hashOf(token),
    handleHash: hashOf(handle),
    codeHash: hashOf(`${handle} ${code}`),
    email: address,
    name: name.trim(),
    action,
    subject,
    personId: personId ?? null,
    createdAt: now,
    expiresAt,
    usedAt: null,
  });
  await queueMail(tx, {
    to: address,
    letter: {
      subject: words.subject,
      text: typeof words.text === 'string' ? words.text : words.text(code),
      action: { label: words.button, address: paths.confirm(token) },
      reason: words.reason,
    },
    isService: true,
    uselessAfter: expiresAt,
    now,
  });
  return { handle };
}
