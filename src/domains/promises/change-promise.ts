import { dayInWords } from '../../design/words.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { keeperName } from './find-keeper.ts';
import { keepingSeat } from './policy.ts';
import { fillTerms, type Pledge, type TermsField, type TermsProblem, type TypedTerms } from './promise.ts';
import { findPromise, holdPromise, insertTerms } from './promise-store.ts';
import { insertStep } from './step-store.ts';
import { tellOfPromise } from './tell-of-promise.ts';

/** What was promised becomes something else, with the reason. The promise goes on, and its old terms stay readable. */
export async function changePromise(
  tx: Transaction,
  viewer: Viewer,
  { promiseId, ...typed }: TypedTerms & { readonly promiseId: number },
  now: Instant,
): Promise<Pledge | Refusal<'not-allowed' | 'ended'> | Incomplete<TermsField, TermsProblem>> {
  const before = await holdPromise(tx, promiseId);
  const seat = before && keepingSeat(viewer, before.keeper);
  if (!before || !seat) return { refused: 'not-allowed' };
  if (before.isEnded) return { refused: 'ended' };
  const terms = fillTerms(typed, before);
  if ('refused' in terms) return terms;

  const number = before.termsNumber + 1;
  await insertTerms(tx, promiseId, { ...terms, number, statedBySeatId: seat.id, statedAt: now });
  await insertStep(tx, promiseId, {
    state: 'changed',
    text: terms.reason,
    happenedOn: dayOf(now),
    link: null,
    reportedBySeatId: seat.id,
    reportedAt: now,
  });
  const promise = (await findPromise(tx, promiseId)) as Pledge;
  await appendToLog(tx, {
    kind: 'promise.changed',
    subject: `promise:${promiseId}`,
    at: now,
    facts: { ...terms, number, seatId: seat.id },
  });
  await tellOfPromise(tx, promise, {
    actorId: viewer.person?.id ?? null,
    title: `Afspraak gewijzigd: ${promise.title}`,
    text: `${keeperName(promise.keeper)} heeft deze afspraak gewijzigd. Het moet nu klaar zijn op ${dayInWords(promise.dueOn)}. Eerst was dat ${dayInWords(before.dueOn)}.\n\nWaarom: ${terms.reason}`,
    now,
  });
  return promise;
}
