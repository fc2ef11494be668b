// A form that is sent twice, because the answer was cut off or the button was pressed again, counts once.
import type { Instant } from './clock.ts';
import type { Transaction } from './database/database.ts';
import type { Form } from './form.ts';
import { isRefusal, type Refusal } from './refusal.ts';

declare module './database/database.ts' {
  interface Tables {
    submissions: { key: string; address: string; sentAt: Instant };
  }
}

/** The hidden field that carries the number of a form. */
export const onceName = 'once';

/**
 * Does the work the first time, and afterwards only tells where its result is. The work returns the address of what it
 * made, or a refusal, after which the same form may be sent again.
 */
export async function once<R extends Refusal>(
  tx: Transaction,
  form: Form,
  now: Instant,
  work: () => Promise<{ address: string } | R>,
): Promise<{ address: string } | R> {
  const key = form.text(onceName);
  if (!/^[\w-]{8,64}$/.test(key)) return work();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('submissions')
    .values({ key, address: '', sentAt: now })
    .onConflict(conflict => conflict.column('key').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) {
    const earlier = await tx
      .selectFrom('submissions')
      .select('address')
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return { address: earlier.address };
  }
  const outcome = await work();
  if (isRefusal(outcome)) await tx.deleteFrom('submissions').where('key', '=', key).execute();
  else await tx.updateTable('submissions').set({ address: outcome.address }).where('key', '=', key).execute();
  return outcome;
}

/** A form that comes back after this moment counts as a new one. */
export async function forgetSubmissions(tx: Transaction, before: Instant): Promise<void> {
  await tx.deleteFrom('submissions').where('sentAt', '<', before).execute();
}
