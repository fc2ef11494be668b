import { dayOf, type Instant, isDay } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayArrangeTerms } from './policy.ts';
import { type ClosedDay, saveClosedDay } from './term-store.ts';

export type ClosedDayProblem = 'no-day' | 'in-past' | 'no-name' | 'name-too-long';

/** A day on which the municipality does not work, besides the public holidays; it counts for terms that begin from now. */
export async function closeDay(
  tx: Transaction,
  viewer: Viewer,
  { day, name }: ClosedDay,
  now: Instant,
): Promise<ClosedDay | Refusal<'not-allowed'> | Incomplete<'day' | 'name', ClosedDayProblem>> {
  if (!mayArrangeTerms(viewer)) return { refused: 'not-allowed' };
  const problems = {
    ...(!isDay(day) && { day: 'no-day' as const }),
    ...(isDay(day) && day < dayOf(now) && { day: 'in-past' as const }),
    ...(name === '' && { name: 'no-name' as const }),
    ...(name.length > 80 && { name: 'name-too-long' as const }),
  };
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  await saveClosedDay(tx, { day, name });
  await appendToLog(tx, { kind: 'day.closed', subject: `day:${day}`, at: now, facts: { name } });
  return { day, name };
}
