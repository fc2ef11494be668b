import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { seatIn, type Viewer } from '../organisations/public.ts';
import { keeperName } from './find-keeper.ts';
import { attachPhotos } from './photo-store.ts';
import { keepingSeat } from './policy.ts';
import type { Pledge } from './promise.ts';
import { findPromise, holdPromise, saveContact, saveState } from './promise-store.ts';
import { fillStep, type StepField, type StepProblem, type TypedStep } from './step.ts';
import { insertStep } from './step-store.ts';
import { tellOfPromise } from './tell-of-promise.ts';

/** The keeper says how it goes, with what shows it. */
export async function reportProgress(
  tx: Transaction,
  viewer: Viewer,
  {
    promiseId,
    isUnderWay,
    isContact,
    photoKeys,
    ...typed
  }: TypedStep & {
    readonly promiseId: number;
    readonly isUnderWay: boolean;
    /** Whether the one who reports wants to be named as contact. */
    readonly isContact: boolean;
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

  const state = isUnderWay ? 'under-way' : 'planned';
  const stepId = await insertStep(tx, promiseId, {
    ...draft,
    state,
    reportedBySeatId: seat.id,
    reportedAt: now,
  });
  const photos = await attachPhotos(tx, stepId, photoKeys);
  await saveState(tx, promiseId, { state, endedAt: null, endReason: '' });
  const contact = isContact ? seatIn(viewer, promise.keeper.bodyId ?? 0)?.id : undefined;
  if (contact !== undefined) await saveContact(tx, promiseId, contact);
  else if (!isContact && viewer.seats.some(held => held.id === promise.contactSeatId))
    await saveContact(tx, promiseId, null);
  await appendToLog(tx, {
    kind: 'promise.progressed',
    subject: `promise:${promiseId}`,
    at: now,
    facts: { ...draft, state, stepId, photos, seatId: seat.id },
  });
  await tellOfPromise(tx, promise, {
    actorId: viewer.person?.id ?? null,
    title: `Hoe het gaat met de afspraak: ${promise.title}`,
    text: `${keeperName(promise.keeper)} meldt:\n\n${draft.text}`,
    now,
  });
  return (await findPromise(tx, promiseId)) as Pledge;
}
