import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { findBody, type Viewer } from '../organisations/public.ts';
import { voiceLines } from '../voices/public.ts';
import {
  type Decision,
  type DecisionField,
  type DecisionProblem,
  factsOf,
  fillDecision,
  type TypedDecision,
} from './decision.ts';
import { knownAreaCodes } from './known-area-codes.ts';
import { recordingSeat } from './policy.ts';
import { findDecision, insertDecision } from './store.ts';
import { tellOfDecision } from './tell-of-decision.ts';

/** What a body decided is put down, for everybody to read. */
export async function recordDecision(
  tx: Transaction,
  viewer: Viewer,
  { bodyId, ...typed }: TypedDecision & { readonly bodyId: number },
  now: Instant,
  /** Whoever tells the authors what became of their own voice, tells them in place of this. */
  { tellsAuthors = true }: { readonly tellsAuthors?: boolean } = {},
): Promise<Decision | Refusal<'not-allowed'> | Incomplete<DecisionField, DecisionProblem>> {
  const body = await findBody(tx, bodyId);
  const seat = body && recordingSeat(viewer, body);
  if (!seat) return { refused: 'not-allowed' };

  const draft = fillDecision({ ...typed, areaCodes: await knownAreaCodes(tx, typed.areaCodes) }, dayOf(now));
  if ('refused' in draft) return draft;
  if ((await voiceLines(tx, draft.voiceIds)).length < draft.voiceIds.length) {
    return { refused: 'incomplete', problems: { voiceIds: 'voiceIds-unknown' } };
  }

  const id = await insertDecision(tx, bodyId, draft, {
    number: 1,
    correction: '',
    recordedBySeatId: seat.id,
    recordedAt: now,
  });
  const decision = (await findDecision(tx, id)) as Decision;
  await appendToLog(tx, {
    kind: 'decision.recorded',
    subject: `decision:${id}`,
    at: now,
    facts: { bodyId, seatId: seat.id, ...factsOf(draft) },
  });
  await tellOfDecision(tx, decision, draft, { actorId: viewer.person?.id ?? null, tellsAuthors, now });
  return decision;
}
