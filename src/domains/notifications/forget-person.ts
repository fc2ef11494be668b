import type { Transaction } from '../../platform/database/database.ts';
import { forgetMailTo } from '../../platform/mail/outbox.ts';
import { removeEverythingOf } from './store.ts';

/** Leaves nothing that says what an erased person followed, was told or was mailed. */
export async function forgetPerson(
  tx: Transaction,
  { id, email }: { readonly id: number; readonly email: string | null },
): Promise<void> {
  await removeEverythingOf(tx, id);
  if (email !== null) await forgetMailTo(tx, email);
}
