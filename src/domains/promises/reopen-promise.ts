import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { reopeningSeat } from './policy.ts';
import { longest, type Pledge } from './promise.ts';
import { findPromise, holdPromise, saveState } from './promise-store.ts';
import { insertStep } from './step-store.ts';
import { tellOfPromise } from './tell-of-promise.ts';

/** A promise that was ended wrongly goes on again, with the reason. That it was ended stays to be seen. */
export async function reopenPromise(
  tx: Transaction,
  viewer: Viewer,
  { promiseId, reason }: { readonly promiseId: number; readonly reason: string },
  now: Instant,
): Promise<
  Pledge | Refusal<'not-allowed' | 'not-ended'> | Incomplete<'reason', 'reason-missing' | 'reason-too-long'>
> {
  const before = await holdPromise(tx, promiseId);
  const seat = before && reopeningSeat(viewer, before.keeper);
  if (!seat) return { refused: 'not-allowed' };
  if (!before.isEnded) return { refused: 'not-ended' };
  const problems = lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });
  if (problems.reason) return { refused: 'incomplete', problems };

  await insertStep(tx, promiseId, {
    state: 'reopened',
    text: reason,
    happenedOn: dayOf(now),
    link: null,
    reportedBySeatId: seat.id,
    reportedAt: now,
  });
  await saveState(tx, promiseId, { state: 'under-way', endedAt: null, endReason: '' });
  const promise = (await findPromise(tx, promiseId)) as Pledge;
  await appendToLog(tx, {
    kind: 'promise.reopened',
    subject: `promise:${promiseId}`,
    at: now,
    facts: { reason, wasState: before.state, seatId: seat.id },
  });
  await tellOfPromise(tx, promise, {
    actorId: viewer.person?.id ?? null,
    title: `Afspraak loopt weer: ${promise.title}`,
    text: `Deze afspraak was ten onrechte afgesloten en loopt weer.\n\nWaarom: ${reason}`,
    now,
  });
  return promise;
}
