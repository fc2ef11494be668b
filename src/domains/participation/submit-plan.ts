import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import { personIdsIn, type Viewer } from '../organisations/public.ts';
import { runningSeat } from './policy.ts';
import { readinessOf } from './readiness.ts';
import {
  currentRules,
  findPlanDraft,
  holdTrajectory,
  type PlanDraft,
  plansOf,
  savePlanDraft,
} from './store.ts';

/** Who is not the municipality lays a plan before the body that looks along, once it is whole. */
export async function submitPlan(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, version }: { readonly trajectoryId: number; readonly version: number },
  now: Instant,
): Promise<PlanDraft | Refusal<'not-allowed' | 'no-draft' | 'changed-meanwhile' | 'not-ready'>> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const seat = trajectory && runningSeat(viewer, trajectory);
  if (!seat || trajectory.checkingBodyId === null) return { refused: 'not-allowed' };
  const draft = await findPlanDraft(tx, trajectoryId);
  if (!draft) return { refused: 'no-draft' };
  if (draft.version !== version) return { refused: 'changed-meanwhile' };
  if (draft.submittedAt !== null) return draft;
  const rules = trajectory.rules ?? (await currentRules(tx));
  if (!readinessOf(draft, await plansOf(tx, trajectoryId), rules, now).isReady)
    return { refused: 'not-ready' };

  const submitted = { ...draft, submittedAt: now, savedBySeatId: seat.id };
  await savePlanDraft(tx, trajectoryId, submitted);
  await appendToLog(tx, {
    kind: 'trajectory.submitted',
    subject: `trajectory:${trajectoryId}`,
    at: now,
    facts: { draftVersion: version, seatId: seat.id },
  });
  await notify(tx, {
    kind: 'work',
    personIds: await personIdsIn(tx, trajectory.checkingBodyId, dayOf(now)),
    topics: [],
    actorId: viewer.person?.id ?? null,
    title: `Kijkt u dit participatieplan na? ${draft.plan.title}`,
    text: `${trajectory.runningBodyName} legt het plan aan u voor. Keurt u het goed, dan staat het meteen op de website. Klopt er iets niet, stuur het dan terug met een briefje.`,
    address: paths.publishPlan(trajectoryId),
    now,
  });
  return submitted;
}
