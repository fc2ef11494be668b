import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { answerBehind, mayAnswerFor } from './answer-behind.ts';
import { onBallotInWords } from './check-project.ts';
import { holdLivePlan } from './hold-live-plan.ts';
import { isAlive, isOnBallot, type Project, type ReasonProblem, reasonProblem } from './project.ts';
import { findProject, holdProject, insertStep, insertVoices, saveProject, voiceIdsOf } from './store.ts';
import { tellBehind } from './tell-behind.ts';

/** One plan goes on in another. Its ideas come along and so do their authors; it keeps its page, which leads on. */
export async function mergeProjects(
  tx: Transaction,
  viewer: Viewer,
  {
    projectId,
    intoId,
    version,
    reason,
  }: {
    readonly projectId: number;
    readonly intoId: number;
    /** The version of the plan that goes on in the other. */
    readonly version: number;
    readonly reason: string;
  },
  now: Instant,
): Promise<
  | Project
  | Refusal<
      | 'not-allowed'
      | 'voting-opened'
      | 'not-in-the-running'
      | 'changed-meanwhile'
      | 'other-plan-unusable'
      | 'cannot-answer'
    >
  | Incomplete<'reason', ReasonProblem>
> {
  const held = await holdLivePlan(tx, viewer, { projectId, version }, now);
  if ('refused' in held) return held;
  const { project, budget, seat } = held;
  // Its budget is held already, so no other merging holds the two the other way round.
  const into = await holdProject(tx, intoId);
  if (!into || into.id === projectId || into.budgetId !== budget.id || !isAlive(into))
    return { refused: 'other-plan-unusable' };
  const problems = reasonProblem(reason);
  if (problems.reason) return { refused: 'incomplete', problems };
  const voiceIds = await voiceIdsOf(tx, projectId);
  const already = await voiceIdsOf(tx, intoId);
  const added = voiceIds.filter(id => !already.includes(id));
  const answers = isOnBallot(into) && added.length > 0;
  if (answers && !mayAnswerFor(viewer, budget)) return { refused: 'cannot-answer' };

  const seatId = seat.id;
  const gone = { state: 'merged', mergedIntoId: intoId, reason } as const;
  const joined = {
    paperCarriers: into.paperCarriers + project.paperCarriers,
    paperCarriersSource: [into.paperCarriersSource, project.paperCarriersSource].filter(Boolean).join('; '),
  };
  await saveProject(tx, project, gone);
  await saveProject(tx, into, joined);
  await insertVoices(tx, intoId, added);
  const step = { kind: 'merged', costCents: null, seatId, happenedAt: now } as const;
  await insertStep(tx, {
    ...step,
    projectId,
    text: `Gaat verder in plan ${into.code}, ${into.title}. ${reason}`,
  });
  await insertStep(tx, {
    ...step,
    projectId: intoId,
    text: `Plan ${project.code}, ${project.title}, is erbij gekomen. ${reason}`,
  });
  await appendToLog(tx, {
    kind: 'project.merged',
    subject: `project:${projectId}`,
    at: now,
    facts: { ...gone, seatId },
  });
  await appendToLog(tx, {
    kind: 'project.joined',
    subject: `project:${intoId}`,
    at: now,
    facts: {
      ...joined,
      joinedById: projectId,
      voiceIds: [...already, ...added].sort((a, b) => a - b).map(String),
      seatId,
    },
  });
  const text = `Het plan gaat verder in plan ${into.code}: ${into.title}. ${reason}`;
  if (answers)
    await answerBehind(tx, viewer, {
      project: into,
      budget,
      outcome: 'put-to-vote',
      reason: `${text}\n\n${onBallotInWords(into, budget, false)}`,
      voiceIds: added,
      now,
    });
  else
    await tellBehind(tx, project, {
      actorId: viewer.person?.id ?? null,
      title: `Samengevoegd: ${project.title}`,
      text,
      now,
    });
  return (await findProject(tx, intoId)) as Project;
}
