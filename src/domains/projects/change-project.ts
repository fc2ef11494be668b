import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { areaAndDescendants } from '../neighbourhoods/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { answerBehind, mayAnswerFor } from './answer-behind.ts';
import { onBallotInWords } from './check-project.ts';
import { holdLivePlan } from './hold-live-plan.ts';
import { ideaIdsAmong } from './ideas-of-budget.ts';
import {
  fillProject,
  isOnBallot,
  type Project,
  type ProjectField,
  type ProjectProblem,
  type TypedProject,
} from './project.ts';
import { findProject, insertStep, insertVoices, saveProject, voiceIdsOf } from './store.ts';

/** A plan is put in other words, in another place, or gets more ideas behind it. An idea that is behind it stays. */
export async function changeProject(
  tx: Transaction,
  viewer: Viewer,
  { projectId, version, ...typed }: TypedProject & { readonly projectId: number; readonly version: number },
  now: Instant,
): Promise<
  | Project
  | Refusal<'not-allowed' | 'voting-opened' | 'not-in-the-running' | 'changed-meanwhile' | 'cannot-answer'>
  | Incomplete<ProjectField, ProjectProblem>
> {
  const held = await holdLivePlan(tx, viewer, { projectId, version }, now);
  if ('refused' in held) return held;
  const { project, budget, seat } = held;
  const before = await voiceIdsOf(tx, projectId);
  const added = typed.voiceIds.filter(id => !before.includes(id));
  const draft = fillProject(
    { ...typed, voiceIds: [...before, ...added] },
    {
      areaCodes: await areaAndDescendants(tx, budget.areaCode),
      ideaIds: [...before, ...(await ideaIdsAmong(tx, budget.id, added))],
    },
  );
  if ('refused' in draft) return draft;
  const answers = isOnBallot(project) && added.length > 0;
  if (answers && !mayAnswerFor(viewer, budget)) return { refused: 'cannot-answer' };

  const { voiceIds, ...words } = draft;
  await saveProject(tx, project, words);
  await insertVoices(tx, projectId, added);
  await insertStep(tx, {
    projectId,
    kind: 'changed',
    text: added.length > 0 ? `Met ${added.map(id => `idee ${id}`).join(', ')} erbij.` : '',
    costCents: null,
    seatId: seat.id,
    happenedAt: now,
  });
  await appendToLog(tx, {
    kind: 'project.changed',
    subject: `project:${projectId}`,
    at: now,
    facts: { ...words, voiceIds: voiceIds.map(String), seatId: seat.id },
  });
  const changed = (await findProject(tx, projectId)) as Project;
  if (answers)
    await answerBehind(tx, viewer, {
      project,
      budget,
      outcome: 'put-to-vote',
      reason: onBallotInWords(changed, budget, true),
      voiceIds: added,
      now,
    });
  return changed;
}
