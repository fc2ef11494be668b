import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import {
  type Decision,
  type DecisionField,
  type DecisionProblem,
  fillDecision,
  recordDecision,
  recordingSeat,
  type TypedDecision,
} from '../decisions/public.ts';
import { findBody, type Viewer } from '../organisations/public.ts';
import { holdTrajectory, isPublished, saveHappened } from '../participation/public.ts';
import { bindingParts } from './bindings.ts';
import {
  type DepartureField,
  type DepartureProblem,
  fillDeparture,
  type TypedDeparture,
} from './departure.ts';
import { insertTrajectoryDecision } from './store.ts';

export type WhyNotDecided = 'not-allowed' | 'not-reported' | 'decided-already';

/** What may be typed: the places come from the plan, and everything that was said counts, not some numbers of it. */
export type TypedEnding = Omit<TypedDecision, 'areaCodes' | 'voiceIds'> & TypedDeparture;
export type EndingField = DecisionField | DepartureField;
export type EndingProblem = DecisionProblem | DepartureProblem;

/**
 * The body decides at the end of a trajectory. It is put down among all decisions, and tied to the trajectory with how it
 * stands to what people advised or made. Who took part is told afterwards, once, by `tellParticipants`.
 */
export async function decideTrajectory(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, departs, motivation, consents, ...typed }: TypedEnding & { readonly trajectoryId: number },
  now: Instant,
): Promise<Decision | Refusal<WhyNotDecided> | Incomplete<EndingField, EndingProblem>> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  if (!trajectory || !isPublished(trajectory) || trajectory.withdrawnAt !== null)
    return { refused: 'not-allowed' };
  const { plan } = trajectory;
  const body = plan.decidingBodyId === null ? undefined : await findBody(tx, plan.decidingBodyId);
  const seat = body && recordingSeat(viewer, body);
  if (!seat) return { refused: 'not-allowed' };
  if (trajectory.decidedAt !== null) return { refused: 'decided-already' };
  if (trajectory.reportedAt === null) return { refused: 'not-reported' };

  const today = dayOf(now);
  // Postponed is no decision to end with.
  const outcome = typed.outcome === 'postponed' ? '' : typed.outcome;
  const whole = { ...typed, outcome, areaCodes: plan.areaCodes, voiceIds: '' };
  const draft = fillDecision(whole, today);
  const departure = fillDeparture({ departs, motivation, consents }, bindingParts(trajectory), today);
  if ('refused' in draft || 'refused' in departure)
    return {
      refused: 'incomplete',
      problems: {
        ...('refused' in draft && draft.problems),
        ...('refused' in departure && departure.problems),
      },
    };

  const decision = await recordDecision(tx, viewer, { bodyId: body.id, ...whole }, now);
  if ('refused' in decision) return decision;
  await insertTrajectoryDecision(tx, trajectoryId, {
    ...departure,
    decisionId: decision.id,
    recordedBySeatId: seat.id,
    recordedAt: now,
  });
  await saveHappened(tx, trajectoryId, { decidedAt: now, decisionId: decision.id });
  await appendToLog(tx, {
    kind: 'trajectory.decided',
    subject: `trajectory:${trajectoryId}`,
    at: now,
    facts: {
      decisionId: decision.id,
      isDeparture: departure.isDeparture,
      motivation: departure.motivation,
      consents: departure.consents.map(
        ({ party, consentedOn, source }) => `${consentedOn} ${party}: ${source}`,
      ),
      seatId: seat.id,
    },
  });
  return decision;
}
