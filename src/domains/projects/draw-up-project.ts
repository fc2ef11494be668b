import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { holdBudget, rulesAreFrozen, runningSeat } from '../budgets/public.ts';
import { areaAndDescendants } from '../neighbourhoods/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { ideaIdsAmong } from './ideas-of-budget.ts';
import {
  fillProject,
  longest,
  nextCode,
  type Project,
  type ProjectField,
  type ProjectProblem,
  type TypedProject,
} from './project.ts';
import { codesOf, findProject, insertProject, insertStep } from './store.ts';
import { tellBehind } from './tell-behind.ts';

/** A plan is drawn up from ideas, or from what was said at a meeting. It is checked from now on. */
export async function drawUpProject(
  tx: Transaction,
  viewer: Viewer,
  {
    budgetId,
    code: givenCode,
    ...typed
  }: TypedProject & {
    readonly budgetId: number;
    /** How it is called on the ballot; the next number unless given. */
    readonly code?: string;
  },
  now: Instant,
): Promise<
  | Project
  | Refusal<'not-allowed' | 'voting-opened' | 'code-unusable' | 'code-taken'>
  | Incomplete<ProjectField, ProjectProblem>
> {
  const budget = await holdBudget(tx, budgetId);
  const seat = budget && runningSeat(viewer, budget);
  if (!budget || !seat) return { refused: 'not-allowed' };
  if (rulesAreFrozen(budget, now)) return { refused: 'voting-opened' };
  const codes = await codesOf(tx, budgetId);
  const code = givenCode ?? nextCode(codes);
  if (code === '' || code.length > longest.code) return { refused: 'code-unusable' };
  if (codes.includes(code)) return { refused: 'code-taken' };
  const draft = fillProject(typed, {
    areaCodes: await areaAndDescendants(tx, budget.areaCode),
    ideaIds: await ideaIdsAmong(tx, budgetId, typed.voiceIds),
  });
  if ('refused' in draft) return draft;

  const { voiceIds, ...words } = draft;
  const project = {
    ...words,
    budgetId,
    code,
    paperCarriers: 0,
    paperCarriersSource: '',
    state: 'checking',
    reason: '',
    mergedIntoId: null,
    costCents: null,
    feasibility: '',
    ownerBodyId: null,
    readyOn: null,
    leftBallotAt: null,
    hasWon: null,
    promiseId: null,
    version: 1,
    createdAt: now,
  } as const;
  const id = await insertProject(tx, project, voiceIds);
  await insertStep(tx, {
    projectId: id,
    kind: 'drawn-up',
    text: draft.meeting,
    costCents: null,
    seatId: seat.id,
    happenedAt: now,
  });
  const { version: _, createdAt: __, ...facts } = project;
  await appendToLog(tx, {
    kind: 'project.drawn-up',
    subject: `project:${id}`,
    at: now,
    facts: { ...facts, voiceIds: voiceIds.map(String), seatId: seat.id },
  });
  const made = (await findProject(tx, id)) as Project;
  await tellBehind(tx, made, {
    actorId: viewer.person?.id ?? null,
    title: `Idee is nu een plan: ${made.title}`,
    text: `${budget.bodyName} kijkt na wat dit kost en of het kan. Kan het niet, dan hoort u waarom.`,
    now,
  });
  return made;
}
