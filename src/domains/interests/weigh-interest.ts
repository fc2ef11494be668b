import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { isRefusal, type Problems, type Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdInRegister, type InterestRef } from './hold-in-register.ts';
import { longest, type WeighingOutcome, weighingNames } from './interest.ts';
import { insertWeighing, lastWeighing } from './store.ts';

export type WeighingReason = 'outcome-missing' | 'reason-missing' | 'reason-too-long';

/** Says how an interest was weighed, and why. Earlier weighings stay to be read. */
export async function weighInterest(
  tx: Transaction,
  viewer: Viewer,
  {
    ref,
    outcome: typedOutcome,
    reason,
    after,
  }: {
    readonly ref: InterestRef;
    readonly outcome: string;
    readonly reason: string;
    /** The number of the last weighing that the writer saw; 0 when there was none. */
    readonly after: number;
  },
  now: Instant,
): Promise<
  | { readonly number: number }
  | Refusal<'not-allowed' | 'weighed-meanwhile'>
  | (Refusal<'incomplete'> & { readonly problems: Problems<'outcome' | 'reason', WeighingReason> })
> {
  const held = await holdInRegister(tx, viewer, ref);
  if (isRefusal(held)) return held;
  const { interest, seat } = held;
  const outcome = Object.hasOwn(weighingNames, typedOutcome) ? (typedOutcome as WeighingOutcome) : undefined;
  const problems = {
    ...(!outcome && { outcome: 'outcome-missing' as const }),
    ...lengthProblem('reason', reason, { most: longest.reason, isNeeded: true }),
  };
  if (!outcome || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const last = await lastWeighing(tx, interest.id);
  if (last !== after) return { refused: 'weighed-meanwhile' };
  const number = last + 1;
  await insertWeighing(tx, {
    interestId: interest.id,
    number,
    outcome,
    reason,
    seatId: seat.id,
    weighedAt: now,
  });
  await appendToLog(tx, {
    kind: 'interest.weighed',
    subject: `interest:${interest.id}`,
    at: now,
    facts: { trajectoryId: ref.trajectoryId, number, outcome, reason, seatId: seat.id },
  });
  return { number };
}
