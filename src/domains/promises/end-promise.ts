import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { keeperName } from './find-keeper.ts';
import { attachPhotos } from './photo-store.ts';
import { keepingSeat } from './policy.ts';
import type { Ending, Pledge } from './promise.ts';
import { findPromise, holdPromise, saveState } from './promise-store.ts';
import { fillStep, type StepField, type StepProblem, type TypedStep } from './step.ts';
import { insertStep } from './step-store.ts';
import { tellOfPromise } from './tell-of-promise.ts';

/** The keeper says that a promise was kept, will not be kept, or is withdrawn: each time with why, or what shows it. */
export async function endPromise(
  tx: Transaction,
  viewer: Viewer,
  {
    promiseId,
    ending,
    photoKeys,
    ...typed
  }: TypedStep & {
    readonly promiseId: number;
    readonly ending: Ending;
    readonly photoKeys: readonly string[];
  },
  now: Instant,
): Promise<Pledge | Refusal<'not-allowed' | 'ended'> | Incomplete<StepField, StepProblem>> {
  const promise = await holdPromise(tx, promiseId);
  const seat = promise && keepingSeat(viewer, promise.keeper);
  if (!promise || !seat) return { refused: 'not-allowed' };
  if (promise.isEnded) return { refused: 'ended' };
  const draft = fillStep(typed, dayOf(now));
  if ('refused' in draft) return draft;

  const stepId = await insertStep(tx, promiseId, {
    ...draft,
    state: ending,
    reportedBySeatId: seat.id,
    reportedAt: now,
  });
  const photos = await attachPhotos(tx, stepId, photoKeys);
  await saveState(tx, promiseId, { state: ending, endedAt: now, endReason: draft.text });
  await appendToLog(tx, {
    kind: `promise.${ending}`,
    subject: `promise:${promiseId}`,
    at: now,
    facts: { ...draft, stepId, photos, seatId: seat.id },
  });
  await tellOfPromise(tx, promise, {
    actorId: viewer.person?.id ?? null,
    title: `${outcomes[ending]}: ${promise.title}`,
    text: `${keeperName(promise.keeper)} zegt hierover:\n\n${draft.text}\n\nIs deze afspraak met u gemaakt? Dan kunt u op de pagina zeggen wat u ervan vindt.`,
    now,
  });
  return (await findPromise(tx, promiseId)) as Pledge;
}

const outcomes: Record<Ending, string> = {
  kept: 'Afspraak nagekomen',
  broken: 'Afspraak niet nagekomen',
  withdrawn: 'Afspraak ingetrokken',
};
