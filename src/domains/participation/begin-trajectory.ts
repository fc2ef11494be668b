import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import {
  findBody,
  findOrganisation,
  isOfficialSeat,
  personIdsIn,
  type Viewer,
} from '../organisations/public.ts';
import { emptyPlan, type Plan } from './plan.ts';
import { mayBegin, mayInvite, seatToRunWith } from './policy.ts';
import { findTrajectory, insertTrajectory, savePlanDraft } from './store.ts';
import type { Trajectory } from './trajectory.ts';

/**
 * A plan is begun, by a body of the municipality, or by an official for somebody else who will run it by the same rules.
 * Nobody else sees it until it is published.
 */
export async function beginTrajectory(
  tx: Transaction,
  viewer: Viewer,
  { runningBodyId, plan }: { readonly runningBodyId: number; readonly plan: Partial<Plan> },
  now: Instant,
): Promise<Trajectory | Refusal<'not-allowed' | 'does-not-answer'>> {
  const body = await findBody(tx, runningBodyId);
  const organisation = body && (await findOrganisation(tx, body.organisationId));
  if (!body || !organisation) return { refused: 'not-allowed' };
  const isOfTown = organisation.kind === 'municipality';
  const seat = isOfTown
    ? seatToRunWith(viewer, { runningBodyId, organisationId: body.organisationId })
    : viewer.seats.find(isOfficialSeat);
  if (!seat || !(isOfTown ? mayBegin(viewer, { ...body, isAnswering: true }) : mayInvite(viewer)))
    return { refused: 'not-allowed' };
  if (!body.isAnswering) return { refused: 'does-not-answer' };

  const written = { ...emptyPlan, ...plan };
  const id = await insertTrajectory(tx, {
    title: written.title,
    runningBodyId,
    checkingBodyId: isOfTown ? null : seat.bodyId,
    bySeatId: seat.id,
    at: now,
  });
  await savePlanDraft(tx, id, {
    plan: written,
    version: 1,
    submittedAt: null,
    reason: '',
    savedBySeatId: seat.id,
    savedAt: now,
  });
  await appendToLog(tx, {
    kind: 'trajectory.begun',
    subject: `trajectory:${id}`,
    at: now,
    facts: { runningBodyId, checkingBodyId: isOfTown ? null : seat.bodyId, seatId: seat.id },
  });
  if (!isOfTown)
    await notify(tx, {
      kind: 'work',
      personIds: await personIdsIn(tx, runningBodyId, dayOf(now)),
      topics: [],
      actorId: viewer.person?.id ?? null,
      title: `U bent uitgenodigd voor een participatietraject: ${written.title}`,
      text: `${seat.bodyName} vraagt u een participatieplan te schrijven. U doet het traject zelf, volgens de regels van de gemeente. Voordat het plan naar buiten gaat, kijkt de gemeente het na.`,
      address: paths.planStep(id, 'onderwerp'),
      now,
    });
  return (await findTrajectory(tx, id)) as Trajectory;
}
