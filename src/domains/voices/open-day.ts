import { type Instant, isDay } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayArrangeTerms } from './policy.ts';
import { removeClosedDay } from './term-store.ts';

/** The municipality works on that day after all. */
export async function openDay(
  tx: Transaction,
  viewer: Viewer,
  day: string,
  now: Instant,
): Promise<{ readonly day: string } | Refusal<'not-allowed'>> {
  if (!mayArrangeTerms(viewer) || !isDay(day)) return { refused: 'not-allowed' };
  await removeClosedDay(tx, day);
  await appendToLog(tx, { kind: 'day.opened', subject: `day:${day}`, at: now, facts: {} });
  return { day };
}
