import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { rulesAreFrozen } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { holdPlan } from './hold-plan.ts';
import { isAlive, type Project, type ReasonProblem, reasonProblem } from './project.ts';
import { findProject, insertStep, saveProject } from './store.ts';
import { tellBehind } from './tell-behind.ts';

/** A plan that was refused, taken back or merged is looked at again, with why. It is checked anew. */
export async function restoreProject(
  tx: Transaction,
  viewer: Viewer,
  {
    projectId,
    version,
    reason,
  }: { readonly projectId: number; readonly version: number; readonly reason: string },
  now: Instant,
): Promise<
  | Project
  | Refusal<'not-allowed' | 'voting-opened' | 'in-the-running' | 'changed-meanwhile'>
  | Incomplete<'reason', ReasonProblem>
> {
  const held = await holdPlan(tx, viewer, projectId);
  if ('refused' in held) return held;
  const { project, budget, seat } = held;
  if (rulesAreFrozen(budget, now)) return { refused: 'voting-opened' };
  if (isAlive(project)) return { refused: 'in-the-running' };
  if (project.version !== version) return { refused: 'changed-meanwhile' };
  const problems = reasonProblem(reason);
  if (problems.reason) return { refused: 'incomplete', problems };

  const changed = { state: 'checking', reason: '', mergedIntoId: null } as const;
  await saveProject(tx, project, changed);
  await insertStep(tx, {
    projectId,
    kind: 'restored',
    text: reason,
    costCents: null,
    seatId: seat.id,
    happenedAt: now,
  });
  await appendToLog(tx, {
    kind: 'project.restored',
    subject: `project:${projectId}`,
    at: now,
    facts: { ...changed, why: reason, seatId: seat.id },
  });
  await tellBehind(tx, project, {
    actorId: viewer.person?.id ?? null,
    title: `Wordt opnieuw bekeken: ${project.title}`,
    text: reason,
    now,
  });
  return (await findProject(tx, projectId)) as Project;
}
