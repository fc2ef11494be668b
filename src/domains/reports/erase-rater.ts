import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { eraseFacts } from '../../platform/log/erase-facts.ts';
import { ratingsBy, saveWithoutRater } from './rating-store.ts';
import { forgetTold } from './store.ts';

/** Takes somebody out of what they found of trajectories: the scores stay in the averages, the person and the words go. */
export async function eraseRater(tx: Transaction, personId: number, now: Instant): Promise<void> {
  for (const { id } of await ratingsBy(tx, personId)) {
    await saveWithoutRater(tx, id);
    await eraseFacts(tx, `rating:${id}`, { at: now, reason: 'Op verzoek van wie het zei' });
    await appendToLog(tx, {
      kind: 'trajectory.rater-erased',
      subject: `rating:${id}`,
      at: now,
      facts: { line: '' },
    });
  }
  await forgetTold(tx, personId);
}
