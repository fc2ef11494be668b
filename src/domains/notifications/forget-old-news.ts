import { addDays, addMinutes, dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { forgetDigests, forgetDone, forgetNews } from './store.ts';

const newsDays = 365;
// Longer than anything can still fall due, so that nothing is told twice.
const doneDays = 400;
const digestDays = 60;

/** What was told is forgotten after a year; what happened stands in the log for good. */
export async function forgetOldNews(tx: Transaction, now: Instant): Promise<void> {
  await forgetNews(tx, addMinutes(now, -newsDays * 24 * 60));
  await forgetDone(tx, addMinutes(now, -doneDays * 24 * 60));
  await forgetDigests(tx, addDays(dayOf(now), -digestDays));
}
