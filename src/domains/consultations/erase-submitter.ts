import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Person } from '../people/public.ts';
import { eraseView } from './erase-view.ts';
import { mayBeErased } from './may-be-erased.ts';
import { saveView, viewsOfPerson } from './view-store.ts';

/**
 * Somebody's account is erased. The tie to the person and the e-mail address go at once. Name and address stay with who
 * answers and who decides as long as the procedure needs them (AVG article 17, third paragraph, b and e), and are erased
 * then; the view itself stays, without them.
 */
export async function eraseSubmitter(tx: Transaction, person: Person, now: Instant): Promise<void> {
  for (const view of await viewsOfPerson(tx, person.id)) {
    await saveView(tx, view.voiceId, { personId: null, email: '', eraseAskedAt: now });
    if (await mayBeErased(tx, view, now)) await eraseView(tx, view, now);
  }
}
