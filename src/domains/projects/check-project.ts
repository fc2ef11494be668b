import { dayInWords, eurosInWords } from '../../design/words.ts';
import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Budget } from '../budgets/public.ts';
import { bodiesWithPeople, type Viewer } from '../organisations/public.ts';
import { countPeopleBehind } from '../voices/public.ts';
import { answerBehind, mayAnswerFor } from './answer-behind.ts';
import { holdLivePlan } from './hold-live-plan.ts';
import {
  type CheckField,
  type CheckProblem,
  carriersMissing,
  fillCheck,
  isOnBallot,
  type Project,
  type TypedCheck,
} from './project.ts';
import { findProject, insertStep, saveProject, voiceIdsOf } from './store.ts';
import { tellBehind } from './tell-behind.ts';

/** It can be done: what it costs, who would do it and by when. From now on the plan stands on the ballot. */
export async function checkProject(
  tx: Transaction,
  viewer: Viewer,
  {
    projectId,
    version,
    isWhole,
    ...typed
  }: TypedCheck & {
    readonly projectId: number;
    /** The version of the plan that the checker saw. */
    readonly version: number;
    /** Whether the plan does all that its ideas asked for, or part of it. */
    readonly isWhole: boolean;
  },
  now: Instant,
): Promise<
  | Project
  | Refusal<
      | 'not-allowed'
      | 'voting-opened'
      | 'not-in-the-running'
      | 'changed-meanwhile'
      | 'too-few-carriers'
      | 'cannot-answer'
    >
  | Incomplete<CheckField, CheckProblem>
> {
  const held = await holdLivePlan(tx, viewer, { projectId, version }, now);
  if ('refused' in held) return held;
  const { project, budget, seat } = held;
  const check = fillCheck(typed, budget.rules, {
    bodyIds: await ownerBodyIds(tx, budget, dayOf(now)),
    resultOn: dayOf(budget.rules.resultAt),
  });
  if ('refused' in check) return check;
  const voiceIds = await voiceIdsOf(tx, projectId);
  if (carriersMissing(budget.rules, await countPeopleBehind(tx, voiceIds), project) > 0)
    return { refused: 'too-few-carriers' };
  const wasOnBallot = isOnBallot(project);
  if (!wasOnBallot && voiceIds.length > 0 && !mayAnswerFor(viewer, budget))
    return { refused: 'cannot-answer' };

  const changed = { ...check, state: 'on-ballot' } as const;
  await saveProject(tx, project, changed);
  await insertStep(tx, {
    projectId,
    kind: wasOnBallot ? 'changed' : 'checked',
    text: check.feasibility,
    costCents: check.costCents,
    seatId: seat.id,
    happenedAt: now,
  });
  await appendToLog(tx, {
    kind: 'project.checked',
    subject: `project:${projectId}`,
    at: now,
    facts: { ...changed, seatId: seat.id },
  });
  const checked = (await findProject(tx, projectId)) as Project;
  const reason = onBallotInWords(checked, budget, isWhole);
  if (wasOnBallot)
    await tellBehind(tx, checked, {
      actorId: viewer.person?.id ?? null,
      title: `Opnieuw nagekeken: ${checked.title}`,
      text: reason,
      now,
    });
  else
    await answerBehind(tx, viewer, {
      project,
      budget,
      outcome: 'put-to-vote',
      reason,
      now,
    });
  return checked;
}

/**
 * Who can carry a plan out: what wins becomes a promise, an official makes one for the own organisation alone, and only
 * somebody with a seat there can keep it.
 */
const ownerBodyIds = async (tx: Transaction, budget: Budget, today: Day): Promise<number[]> =>
  (await bodiesWithPeople(tx, budget.organisationId, today)).map(body => body.id);

/** What the authors read when their idea comes on the ballot. */
export function onBallotInWords(
  { code, title, costCents, feasibility, ownerBodyName, readyOn }: Project,
  { rules }: Pick<Budget, 'rules'>,
  isWhole: boolean,
): string {
  const idea = isWhole ? 'Uw idee staat' : 'Een deel van uw idee staat';
  return `${idea} op het concept-stembiljet. Het is plan ${code}: ${title}. Het kost ${eurosInWords(costCents ?? 0)}. ${ownerBodyName} doet het als bewoners het kiezen, en dan is het klaar op ${dayInWords(readyOn ?? '')}.

${feasibility}

Stemmen kan van ${dayInWords(rules.votingOpensAt)} tot ${dayInWords(rules.votingClosesAt)}.`;
}
