import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { pendingDays } from './ask-guest.ts';
import { eraseView } from './erase-view.ts';
import { mayBeErased } from './may-be-erased.ts';
import { removeLeftovers, viewsToErase } from './view-store.ts';

/** Erases who asked for it and is not needed any more, and what nobody confirmed. */
export async function forgetSubmitters(tx: Transaction, now: Instant): Promise<void> {
  for (const view of await viewsToErase(tx))
    if (await mayBeErased(tx, view, now)) await eraseView(tx, view, now);
  await removeLeftovers(tx, addMinutes(now, -pendingDays * 24 * 60));
}
