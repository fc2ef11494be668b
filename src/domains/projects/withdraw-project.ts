import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { rulesAreFrozen } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { answerBehind, mayAnswerFor } from './answer-behind.ts';
import { holdPlan } from './hold-plan.ts';
import { isAlive, isOnBallot, type Project, type ReasonProblem, reasonProblem } from './project.ts';
import { findProject, insertStep, saveProject, voiceIdsOf } from './store.ts';
import { tellBehind } from './tell-behind.ts';

/**
 * A plan is taken back. Before the vote it just leaves the ballot. Once voting has opened that is a public correction: the
 * ballots that were cast stay valid, and the plan cannot win.
 */
export async function withdrawProject(
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
  | Refusal<'not-allowed' | 'result-known' | 'not-in-the-running' | 'changed-meanwhile' | 'cannot-answer'>
  | Incomplete<'reason', ReasonProblem>
> {
  const held = await holdPlan(tx, viewer, projectId);
  if ('refused' in held) return held;
  const { project, budget, seat } = held;
  // Once the urn is shut the ballots are being counted: what is on them is what was chosen from.
  if (budget.urnClosedAt !== null) return { refused: 'result-known' };
  const isCorrection = rulesAreFrozen(budget, now);
  if (!isAlive(project) || (isCorrection && !isOnBallot(project))) return { refused: 'not-in-the-running' };
  if (project.version !== version) return { refused: 'changed-meanwhile' };
  const problems = reasonProblem(reason);
  if (problems.reason) return { refused: 'incomplete', problems };
  const voiceIds = await voiceIdsOf(tx, projectId);
  // The answer that it is on the ballot is not true any more.
  const answers = isOnBallot(project) && voiceIds.length > 0;
  if (answers && !mayAnswerFor(viewer, budget)) return { refused: 'cannot-answer' };

  const changed = { state: 'withdrawn', reason, leftBallotAt: isCorrection ? now : null } as const;
  await saveProject(tx, project, changed);
  await insertStep(tx, {
    projectId,
    kind: 'withdrawn',
    text: reason,
    costCents: null,
    seatId: seat.id,
    happenedAt: now,
  });
  await appendToLog(tx, {
    kind: 'project.withdrawn',
    subject: `project:${projectId}`,
    at: now,
    facts: { ...changed, isCorrection, seatId: seat.id },
  });
  const text = isCorrection
    ? `${reason}\n\nWie dit plan al koos, houdt een geldig stembiljet. Het plan zelf kan niet meer winnen.`
    : reason;
  if (answers) await answerBehind(tx, viewer, { project, budget, outcome: 'not', reason: text, now });
  else
    await tellBehind(tx, project, {
      actorId: viewer.person?.id ?? null,
      title: `Teruggetrokken: ${project.title}`,
      text,
      now,
    });
  return (await findProject(tx, projectId)) as Project;
}
