import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { beneficiariesOf, keeperPersonIds } from './concerned.ts';
import { standingOf } from './policy.ts';
import { isOpenForVerdicts, type Pledge } from './promise.ts';
import { holdPromise } from './promise-store.ts';
import { fillVerdict, type TypedVerdict, type VerdictField, type VerdictProblem } from './verdict.ts';
import { insertVerdict } from './verdict-store.ts';

/** One of those it was promised to says whether it was kept. A later verdict takes the place of an earlier one. */
export async function giveVerdict(
  tx: Transaction,
  viewer: Viewer,
  { promiseId, ...typed }: TypedVerdict & { readonly promiseId: number },
  now: Instant,
): Promise<Pledge | Refusal<'not-allowed' | 'too-early'> | Incomplete<VerdictField, VerdictProblem>> {
  const today = dayOf(now);
  const promise = await holdPromise(tx, promiseId);
  const standing = promise && standingOf(viewer, promise.keeper, await beneficiariesOf(tx, promise, today));
  if (!promise || !standing || !viewer.person) return { refused: 'not-allowed' };
  if (!isOpenForVerdicts(promise, today)) return { refused: 'too-early' };
  const draft = fillVerdict(typed);
  if ('refused' in draft) return draft;

  const personId = viewer.person.id;
  const verdictId = await insertVerdict(tx, { promiseId, personId, standing, ...draft, givenAt: now });
  await appendToLog(tx, {
    kind: 'verdict.given',
    // A subject of its own, so that what one person wrote can be erased by itself.
    subject: `verdict:${verdictId}`,
    at: now,
    facts: { promiseId, standing, isKept: draft.isKept, line: draft.line, personId },
  });
  const found = draft.isKept ? 'is nagekomen' : 'is niet nagekomen';
  await notify(tx, {
    kind: 'own-promise',
    personIds: await keeperPersonIds(tx, promise, today),
    topics: [`promise:${promiseId}`],
    actorId: personId,
    title: `Een oordeel over de afspraak: ${promise.title}`,
    text: `Iemand met wie deze afspraak is gemaakt, vindt dat die ${found}.\n\n${draft.line}`.trim(),
    address: paths.promise(promiseId),
    now,
  });
  return promise;
}
