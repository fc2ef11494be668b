import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { isRefusal } from '../../platform/refusal.ts';
import type { Budget } from '../budgets/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { findVoice, giveAnswer, type Outcome, seatToAnswerWith } from '../voices/public.ts';
import { isAlive, type Project } from './project.ts';
import { projectsFromVoice, voiceIdsOf } from './store.ts';
import { tellBehind } from './tell-behind.ts';

/** What becomes of a plan is an answer to who asked for it, so it takes somebody who answers for the team. */
export const mayAnswerFor = (viewer: Viewer, budget: Pick<Budget, 'bodyId'>): boolean =>
  seatToAnswerWith(viewer, budget.bodyId) !== undefined;

/**
 * The voices behind a plan are answered with what becomes of it, in the first ledger: those that are owed an answer as one
 * cluster, those that had one already once more. A voice that lives on in another plan gets no "no", and one that another
 * body owes is left to that body: who is behind those is told all the same.
 */
export async function answerBehind(
  tx: Transaction,
  viewer: Viewer,
  {
    project,
    budget,
    outcome,
    reason,
    voiceIds,
    now,
  }: {
    readonly project: Pick<Project, 'id' | 'title'>;
    readonly budget: Pick<Budget, 'bodyId'>;
    readonly outcome: Outcome;
    readonly reason: string;
    /** All of them unless given. */
    readonly voiceIds?: readonly number[];
    readonly now: Instant;
  },
): Promise<void> {
  const isNo = outcome === 'not' || outcome === 'outside-frame';
  const owed: number[] = [];
  const left: number[] = [];
  for (const id of voiceIds ?? (await voiceIdsOf(tx, project.id))) {
    const voice = await findVoice(tx, id);
    if (!voice || voice.withdrawnAt !== null || voice.hiddenAt !== null) continue;
    const others = (await projectsFromVoice(tx, id)).filter(other => other.id !== project.id);
    if (voice.bodyId !== budget.bodyId || (isNo && others.some(isAlive))) {
      left.push(id);
      continue;
    }
    if (voice.dueOn !== null) owed.push(id);
    else await answer([id]);
  }
  if (owed.length > 0) await answer(owed);
  if (left.length > 0)
    await tellBehind(tx, project, {
      voiceIds: left,
      actorId: viewer.person?.id ?? null,
      title: `Over het plan met uw idee: ${project.title}`,
      text: reason,
      now,
    });

  async function answer(ids: readonly number[]): Promise<void> {
    const first = await findVoice(tx, ids[0] ?? 0);
    const given = await giveAnswer(
      tx,
      viewer,
      { voiceIds: ids, after: first?.currentAnswerId ?? null, outcome, reason, passedOnToBodyId: null },
      now,
      // The plan was checked already: what follows for the ideas behind it needs no second reader.
      {},
    );
    // Who may answer was decided before anything was saved: half a change must not stay.
    if (isRefusal(given)) throw new Error(`The voices behind plan ${project.id}: ${given.refused}`);
  }
}
