import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { answerBehind, mayAnswerFor } from './answer-behind.ts';
import { holdLivePlan } from './hold-live-plan.ts';
import { type Project, type ReasonProblem, reasonProblem } from './project.ts';
import { findProject, insertStep, saveProject, voiceIdsOf } from './store.ts';

/** A plan does not go on the ballot. The reason is for everybody, and it is the answer to who asked for it. */
export async function refuseProject(
  tx: Transaction,
  viewer: Viewer,
  {
    projectId,
    version,
    isOutsideFrame,
    reason,
  }: {
    readonly projectId: number;
    readonly version: number;
    /** It is not what this money is for, rather than that it cannot or should not be done. */
    readonly isOutsideFrame: boolean;
    readonly reason: string;
  },
  now: Instant,
): Promise<
  | Project
  | Refusal<'not-allowed' | 'voting-opened' | 'not-in-the-running' | 'changed-meanwhile' | 'cannot-answer'>
  | Incomplete<'reason', ReasonProblem>
> {
  const held = await holdLivePlan(tx, viewer, { projectId, version }, now);
  if ('refused' in held) return held;
  const { project, budget, seat } = held;
  const problems = reasonProblem(reason);
  if (problems.reason) return { refused: 'incomplete', problems };
  const voiceIds = await voiceIdsOf(tx, projectId);
  if (voiceIds.length > 0 && !mayAnswerFor(viewer, budget)) return { refused: 'cannot-answer' };

  const changed = { state: 'refused', reason } as const;
  await saveProject(tx, project, changed);
  await insertStep(tx, {
    projectId,
    kind: 'refused',
    text: reason,
    costCents: null,
    seatId: seat.id,
    happenedAt: now,
  });
  await appendToLog(tx, {
    kind: 'project.refused',
    subject: `project:${projectId}`,
    at: now,
    facts: { ...changed, isOutsideFrame, seatId: seat.id },
  });
  await answerBehind(tx, viewer, {
    project,
    budget,
    outcome: isOutsideFrame ? 'outside-frame' : 'not',
    reason,
    now,
  });
  return (await findProject(tx, projectId)) as Project;
}
