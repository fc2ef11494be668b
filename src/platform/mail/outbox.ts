// The only queries on the outbox.
import { randomUUID } from 'node:crypto';
import type { Generated } from 'kysely';
import { addMinutes, type Instant } from '../clock.ts';
import type { Queries, Transaction } from '../database/database.ts';
import type { Letter, Mail } from './mail.ts';

declare module '../database/database.ts' {
  interface Tables {
    mails: {
      id: Generated<number>;
      messageId: string;
      toAddress: string;
      letter: string | null;
      isService: boolean;
      queuedAt: Instant;
      uselessAfter: Instant | null;
      attempts: number;
      nextTryAt: Instant;
      sentAt: Instant | null;
      gaveUpAt: Instant | null;
      lastError: string;
    };
    bouncingAddresses: { address: string; since: Instant; reason: string };
  }
}

/** A mail as the outbox holds it. */
export interface OutboxMail {
  readonly id: number;
  /** The same however often it is tried, so that a receiver can tell a repeated mail from a new one. */
  readonly messageId: string;
  readonly toAddress: string;
  /** Null once the words were forgotten. */
  readonly letter: Letter | null;
  readonly isService: boolean;
  readonly queuedAt: Instant;
  readonly uselessAfter: Instant | null;
  readonly attempts: number;
  readonly sentAt: Instant | null;
  readonly gaveUpAt: Instant | null;
  readonly lastError: string;
}

const columns = [
  'id',
  'messageId',
  'toAddress',
  'letter',
  'isService',
  'queuedAt',
  'uselessAfter',
  'attempts',
  'sentAt',
  'gaveUpAt',
  'lastError',
] as const;

const inOutbox = <Row extends { letter: string | null }>(row: Row) => ({
  ...row,
  letter: row.letter === null ? null : (JSON.parse(row.letter) as Letter),
});

export async function insertMail(
  tx: Transaction,
  { to, letter, isService, uselessAfter, now }: Mail,
): Promise<void> {
  await tx
    .insertInto('mails')
    .values({
      messageId: randomUUID(),
      toAddress: to,
      letter: JSON.stringify(letter),
      isService,
      queuedAt: now,
      uselessAfter: uselessAfter ?? null,
      attempts: 0,
      nextTryAt: now,
      sentAt: null,
      gaveUpAt: null,
      lastError: '',
    })
    .execute();
}

const waiting = (db: Queries, now: Instant) =>
  db
    .selectFrom('mails')
    .where('sentAt', 'is', null)
    .where('gaveUpAt', 'is', null)
    .where('nextTryAt', '<=', now)
    .orderBy('isService', 'desc')
    .orderBy('id')
    .limit(1);

/** Whether a mail may be tried now. */
export const isMailWaiting = async (db: Queries, now: Instant): Promise<boolean> =>
  (await waiting(db, now).select('id').executeTakeFirst()) !== undefined;

/** Takes the first mail that may be tried; for so many minutes no other sender gets it. */
export async function claimMail(
  tx: Transaction,
  now: Instant,
  minutes: number,
): Promise<OutboxMail | undefined> {
  const row = await waiting(tx, now).select(columns).forUpdate().skipLocked().executeTakeFirst();
  if (!row) return undefined;
  await tx
    .updateTable('mails')
    .set({ nextTryAt: addMinutes(now, minutes) })
    .where('id', '=', row.id)
    .execute();
  return inOutbox(row);
}

/** The mail has left. Its words stay for as long as `keepsWords`. */
export async function saveSent(
  tx: Transaction,
  id: number,
  { keepsWords, now }: { keepsWords: boolean; now: Instant },
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ sentAt: now, lastError: '', ...(keepsWords ? {} : { letter: null }) })
    .where('id', '=', id)
    .execute();
}

export async function saveTryLater(
  tx: Transaction,
  mail: OutboxMail,
  nextTryAt: Instant,
  lastError: string,
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ nextTryAt, lastError, attempts: mail.attempts + 1 })
    .where('id', '=', mail.id)
    .execute();
}

/** The mail will not be sent any more; it stays in sight with the reason. */
export async function saveGaveUp(
  tx: Transaction,
  id: number,
  lastError: string,
  { keepsWords, now }: { keepsWords: boolean; now: Instant },
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ gaveUpAt: now, lastError, ...(keepsWords ? {} : { letter: null }) })
    .where('id', '=', id)
    .execute();
}

/** Mails of before a moment are forgotten whole, once they were sent or given up. */
export async function forgetDoneMail(tx: Transaction, before: Instant): Promise<void> {
  await tx
    .deleteFrom('mails')
    .where(row => row.or([row('sentAt', 'is not', null), row('gaveUpAt', 'is not', null)]))
    .where('queuedAt', '<', before)
    .execute();
}

/** Everything ever queued for an address is forgotten, sent or not; for somebody who is erased. */
export async function forgetMailTo(tx: Transaction, address: string): Promise<void> {
  await tx.deleteFrom('mails').where('toAddress', '=', address).execute();
  await tx.deleteFrom('bouncingAddresses').where('address', '=', address).execute();
}

/** The newest mails, for the outbox page; `before` is the number of the last one on the page before. */
export const newestMails = async (
  db: Queries,
  { before, atMost = 20 }: { before?: number | undefined; atMost?: number } = {},
): Promise<OutboxMail[]> => {
  const mails = db.selectFrom('mails').select(columns).orderBy('id', 'desc').limit(atMost);
  const rows = await (before === undefined ? mails : mails.where('id', '<', before)).execute();
  return rows.map(inOutbox);
};

export const findMail = async (db: Queries, id: number): Promise<OutboxMail | undefined> => {
  const row = await db.selectFrom('mails').select(columns).where('id', '=', id).executeTakeFirst();
  return row && inOutbox(row);
};

/** How many mails wait to be sent, and how many could not be delivered. */
export async function outboxCounts(db: Queries): Promise<{ waiting: number; gaveUp: number }> {
  const unsent = db
    .selectFrom('mails')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('sentAt', 'is', null);
  const waiting = await unsent.where('gaveUpAt', 'is', null).executeTakeFirstOrThrow();
  const gaveUp = await unsent.where('gaveUpAt', 'is not', null).executeTakeFirstOrThrow();
  return { waiting: Number(waiting.total), gaveUp: Number(gaveUp.total) };
}

// Addresses that refuse mail

export const findBounce = (
  db: Queries,
  address: string,
): Promise<{ address: string; since: Instant; reason: string } | undefined> =>
  db.selectFrom('bouncingAddresses').selectAll().where('address', '=', address).executeTakeFirst();

export async function insertBounce(
  tx: Transaction,
  address: string,
  reason: string,
  now: Instant,
): Promise<void> {
  await tx
    .insertInto('bouncingAddresses')
    .values({ address, since: now, reason })
    .onConflict(conflict => conflict.column('address').doNothing())
    .execute();
}

export async function removeBounce(tx: Transaction, address: string): Promise<void> {
  await tx.deleteFrom('bouncingAddresses').where('address', '=', address).execute();
}
