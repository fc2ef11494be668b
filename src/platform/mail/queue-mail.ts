import type { Transaction } from '../database/database.ts';
import type { Mail } from './mail.ts';
import { insertMail } from './outbox.ts';

/** Puts a mail in the outbox, in the same transaction as the change it tells about. It leaves within seconds. */
export async function queueMail(tx: Transaction, mail: Mail): Promise<void> {
  await insertMail(tx, mail);
}
