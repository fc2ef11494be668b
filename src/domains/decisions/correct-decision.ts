import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { findBody, type Viewer } from '../organisations/public.ts';
import { voiceLines } from '../voices/public.ts';
import {
  correctionProblem,
  type Decision,
  type DecisionField,
  type DecisionProblem,
  factsOf,
  fillDecision,
  type TypedDecision,
} from './decision.ts';
import { knownAreaCodes } from './known-area-codes.ts';
import { recordingSeat } from './policy.ts';
import { findDecision, holdDecision, insertVersion } from './store.ts';
import { tellOfDecision } from './tell-of-decision.ts';

/** A decision that was put down wrongly gets a new version, with the reason. The old one stays readable. */
export async function correctDecision(
  tx: Transaction,
  viewer: Viewer,
  {
    decisionId,
    correction,
    ...typed
  }: TypedDecision & { readonly decisionId: number; readonly correction: string },
  now: Instant,
): Promise<Decision | Refusal<'not-allowed'> | Incomplete<DecisionField, DecisionProblem>> {
  const before = await holdDecision(tx, decisionId);
  const body = before && (await findBody(tx, before.bodyId));
  const seat = body && recordingSeat(viewer, body);
  if (!before || !seat) return { refused: 'not-allowed' };

  const draft = fillDecision({ ...typed, areaCodes: await knownAreaCodes(tx, typed.areaCodes) }, dayOf(now));
  const problems = {
    ...('refused' in draft && draft.problems),
    ...correctionProblem(correction),
    ...(!('refused' in draft) &&
      (await voiceLines(tx, draft.voiceIds)).length < draft.voiceIds.length && {
        voiceIds: 'voiceIds-unknown' as const,
      }),
  };
  if ('refused' in draft || Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  const number = before.version + 1;
  await insertVersion(tx, decisionId, draft, {
    number,
    correction,
    recordedBySeatId: seat.id,
    recordedAt: now,
  });
  const decision = (await findDecision(tx, decisionId)) as Decision;
  await appendToLog(tx, {
    kind: 'decision.corrected',
    subject: `decision:${decisionId}`,
    at: now,
    facts: { version: number, correction, seatId: seat.id, ...factsOf(draft) },
  });
  await tellOfDecision(tx, decision, draft, { actorId: viewer.person?.id ?? null, correction, now });
  return decision;
}
