// What was mailed, as its reader gets it: the newest mail to an address, before the outbox sends it.
import assert from 'node:assert/strict';
import type { Database } from '../src/platform/database/database.ts';
import type { Letter } from '../src/platform/mail/mail.ts';

/** Every mail to an address, the oldest first. */
export async function mailsTo({ database }: { database: Database }, address: string): Promise<Letter[]> {
  const rows = await database.read
    .selectFrom('mails')
    .select('letter')
    .where('toAddress', '=', address)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ letter }) => (letter === null ? [] : [JSON.parse(letter) as Letter]));
}

/** The address behind the button in the newest mail. */
export async function linkMailedTo(site: { database: Database }, address: string): Promise<string> {
  const link = (await mailsTo(site, address)).at(-1)?.action?.address;
  assert.ok(link, `There should be a mail with a button to ${address}`);
  return link;
}
