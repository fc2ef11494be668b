import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { isRefusal, type Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdInRegister, type InterestRef } from './hold-in-register.ts';
import { longest } from './interest.ts';
import { lastWeighing, saveInterest } from './store.ts';

/** Takes out what came in by mistake, or stands there twice; not one that was weighed, nor one that stands in every register. */
export async function removeInterest(
  tx: Transaction,
  viewer: Viewer,
  { ref, reason }: { readonly ref: InterestRef; readonly reason: string },
  now: Instant,
): Promise<{ readonly id: number } | Refusal<'not-allowed' | 'reason-missing' | 'reason-too-long'>> {
  const held = await holdInRegister(tx, viewer, ref);
  if (isRefusal(held)) return held;
  const { interest, seat } = held;
  if (interest.standing !== null || (await lastWeighing(tx, interest.id)) > 0)
    return { refused: 'not-allowed' };
  const problem = lengthProblem('reason', reason, { most: longest.explanation, isNeeded: true }).reason;
  if (problem) return { refused: problem };
  await saveInterest(tx, interest, { removedReason: reason });
  await appendToLog(tx, {
    kind: 'interest.removed',
    subject: `interest:${interest.id}`,
    at: now,
    facts: { trajectoryId: ref.trajectoryId, reason, seatId: seat.id },
  });
  return { id: interest.id };
}
