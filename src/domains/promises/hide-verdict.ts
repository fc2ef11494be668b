import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { moderatingSeat } from './policy.ts';
import { longest } from './promise.ts';
import { holdPromise } from './promise-store.ts';
import { findVerdict, saveHiddenVerdict } from './verdict-store.ts';

/** A moderator hides the line of a verdict that breaks the house rules. The verdict itself keeps counting. */
export async function hideVerdict(
  tx: Transaction,
  viewer: Viewer,
  {
    promiseId,
    verdictId,
    reason,
  }: { readonly promiseId: number; readonly verdictId: number; readonly reason: string },
  now: Instant,
): Promise<
  | { promiseId: number }
  | Refusal<'not-allowed' | 'hidden-already'>
  | Incomplete<'reason', 'reason-missing' | 'reason-too-long'>
> {
  const promise = await holdPromise(tx, promiseId);
  const verdict = await findVerdict(tx, verdictId);
  const seat = promise && moderatingSeat(viewer, promise.keeper);
  if (!seat || verdict?.promiseId !== promiseId) return { refused: 'not-allowed' };
  if (verdict.hiddenAt !== null) return { refused: 'hidden-already' };
  const problems = lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });
  if (problems.reason) return { refused: 'incomplete', problems };

  await saveHiddenVerdict(tx, verdictId, { hiddenAt: now, hiddenBySeatId: seat.id, hiddenReason: reason });
  await appendToLog(tx, {
    kind: 'verdict.hidden',
    subject: `verdict:${verdictId}`,
    at: now,
    facts: { promiseId, reason, seatId: seat.id },
  });
  await notify(tx, {
    kind: 'own-promise',
    personIds: [verdict.personId],
    topics: [],
    actorId: viewer.person?.id ?? null,
    title: 'Uw toelichting bij een afspraak is verborgen',
    text: `Uw oordeel over deze afspraak telt mee. De tekst die u erbij schreef is niet meer te lezen.\n\nWaarom: ${reason}`,
    address: paths.promise(promiseId),
    now,
  });
  return { promiseId };
}
