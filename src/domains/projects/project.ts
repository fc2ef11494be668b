import { type Day, type Instant, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';
import type { BudgetRules } from '../budgets/public.ts';

export const projectStates = ['checking', 'on-ballot', 'refused', 'withdrawn', 'merged'] as const;
export type ProjectState = (typeof projectStates)[number];

/** A plan that money can be spent on, drawn up from one or more ideas. */
export interface Project {
  readonly id: number;
  readonly budgetId: number;
  /** How it is called on the ballot and in an exported vote. */
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly areaCode: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  /** Where it was said, for a plan that springs from a meeting rather than from ideas; empty otherwise. */
  readonly meeting: string;
  /** Who carry it besides the people behind its ideas, and how that is known. */
  readonly paperCarriers: number;
  readonly paperCarriersSource: string;
  readonly state: ProjectState;
  /** Why it is not on the ballot. */
  readonly reason: string;
  readonly mergedIntoId: number | null;
  /** What the check found: cost, feasibility in words, who would do it, by when. */
  readonly costCents: number | null;
  readonly feasibility: string;
  readonly ownerBodyId: number | null;
  readonly ownerBodyName: string | null;
  readonly readyOn: Day | null;
  /** When it was taken off a ballot that had been opened: it stays on the ballots that were cast, and cannot win. */
  readonly leftBallotAt: Instant | null;
  /** Null until the count. */
  readonly hasWon: boolean | null;
  readonly promiseId: number | null;
  readonly version: number;
  readonly createdAt: Instant;
}

/** A project that stands on the ballot: checked, with a cost and an owner. */
export type BallotProject = Project & {
  readonly state: 'on-ballot';
  readonly costCents: number;
  readonly ownerBodyId: number;
  readonly readyOn: Day;
};

export const isOnBallot = (project: Project): project is BallotProject => project.state === 'on-ballot';

/** Still in the running before the vote: being checked, or on the ballot. */
export const isAlive = ({ state }: Pick<Project, 'state'>): boolean =>
  state === 'checking' || state === 'on-ballot';

/** How many residents still have to carry a plan before it can go on the ballot. */
export const carriersMissing = (
  { leastCarriers }: Pick<BudgetRules, 'leastCarriers'>,
  peopleBehind: number,
  { paperCarriers }: Pick<Project, 'paperCarriers'>,
): number => Math.max(0, leastCarriers - peopleBehind - paperCarriers);

export const longest = {
  code: 40,
  title: 150,
  text: 10_000,
  meeting: 500,
  feasibility: 5_000,
  reason: 5_000,
  source: 500,
} as const;

// What the plan is

export interface TypedProject {
  readonly title: string;
  readonly text: string;
  readonly areaCode: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly voiceIds: readonly number[];
  readonly meeting: string;
}

export type ProjectDraft = Pick<
  Project,
  'title' | 'text' | 'areaCode' | 'longitude' | 'latitude' | 'meeting'
> & {
  readonly voiceIds: readonly number[];
};

export type ProjectField = 'title' | 'text' | 'areaCode' | 'voiceIds' | 'meeting';
export type ProjectProblem =
  | 'title-missing'
  | 'title-too-long'
  | 'text-too-long'
  | 'areaCode-outside'
  | 'voiceIds-unknown'
  | 'meeting-missing'
  | 'meeting-too-long';

/** What was typed about a plan, ready to be kept, or everything that is wrong with it. */
export function fillProject(
  typed: TypedProject,
  { areaCodes, ideaIds }: { readonly areaCodes: readonly string[]; readonly ideaIds: readonly number[] },
): ProjectDraft | Incomplete<ProjectField, ProjectProblem> {
  const voiceIds = [...new Set(typed.voiceIds)].sort((a, b) => a - b);
  const problems: Problems<ProjectField, ProjectProblem> = {
    ...lengthProblem('title', typed.title, { most: longest.title, isNeeded: true }),
    ...lengthProblem('text', typed.text, { most: longest.text }),
    ...lengthProblem('meeting', typed.meeting, { most: longest.meeting }),
    ...(typed.areaCode !== '' &&
      !areaCodes.includes(typed.areaCode) && { areaCode: 'areaCode-outside' as const }),
    ...(!voiceIds.every(id => ideaIds.includes(id)) && { voiceIds: 'voiceIds-unknown' as const }),
    // A plan is somebody's: it springs from ideas, or it was said somewhere.
    ...(voiceIds.length === 0 && typed.meeting === '' && { meeting: 'meeting-missing' as const }),
  };
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };
  const { title, text, longitude, latitude, meeting } = typed;
  const hasPoint = longitude !== null && latitude !== null;
  return {
    title,
    text,
    areaCode: typed.areaCode || null,
    longitude: hasPoint ? longitude : null,
    latitude: hasPoint ? latitude : null,
    meeting,
    voiceIds,
  };
}

// What the check finds

export interface TypedCheck {
  /** Null when no amount could be read. */
  readonly costCents: number | null;
  readonly feasibility: string;
  readonly ownerBodyId: number | null;
  readonly readyOn: string;
}

export interface Check {
  readonly costCents: number;
  readonly feasibility: string;
  readonly ownerBodyId: number;
  readonly readyOn: Day;
}

export type CheckField = keyof TypedCheck;
export type CheckProblem =
  | 'costCents-missing'
  | 'costCents-over-amount'
  | 'costCents-over-most'
  | 'feasibility-missing'
  | 'feasibility-too-long'
  | 'ownerBodyId-missing'
  | 'readyOn-missing'
  | 'readyOn-unreadable'
  | 'readyOn-before-result';

/** What was found of a plan, ready to be kept, or everything that keeps it from the ballot. */
export function fillCheck(
  typed: TypedCheck,
  rules: Pick<BudgetRules, 'amountCents' | 'mostPerProjectCents'>,
  { bodyIds, resultOn }: { readonly bodyIds: readonly number[]; readonly resultOn: Day },
): Check | Incomplete<CheckField, CheckProblem> {
  const { costCents, feasibility, ownerBodyId, readyOn } = typed;
  const problems: Problems<CheckField, CheckProblem> = {
    ...costProblem(costCents, rules),
    ...lengthProblem('feasibility', feasibility, { most: longest.feasibility, isNeeded: true }),
    ...((ownerBodyId === null || !bodyIds.includes(ownerBodyId)) && {
      ownerBodyId: 'ownerBodyId-missing' as const,
    }),
    ...readyProblem(readyOn, resultOn),
  };
  if (costCents === null || ownerBodyId === null || Object.keys(problems).length > 0)
    return { refused: 'incomplete', problems };
  return { costCents, feasibility, ownerBodyId, readyOn };
}

function costProblem(
  costCents: number | null,
  { amountCents, mostPerProjectCents }: Pick<BudgetRules, 'amountCents' | 'mostPerProjectCents'>,
): Problems<'costCents', CheckProblem> {
  if (costCents === null || !Number.isSafeInteger(costCents) || costCents <= 0)
    return { costCents: 'costCents-missing' };
  if (costCents > amountCents) return { costCents: 'costCents-over-amount' };
  return mostPerProjectCents !== null && costCents > mostPerProjectCents
    ? { costCents: 'costCents-over-most' }
    : {};
}

function readyProblem(readyOn: string, resultOn: Day): Problems<'readyOn', CheckProblem> {
  if (readyOn === '') return { readyOn: 'readyOn-missing' };
  if (!isDay(readyOn)) return { readyOn: 'readyOn-unreadable' };
  // Nothing is made before residents have chosen it.
  return readyOn < resultOn ? { readyOn: 'readyOn-before-result' } : {};
}

export type ReasonProblem = 'reason-missing' | 'reason-too-long';

/** Why something was done to a plan; every "no" has a reason. */
export const reasonProblem = (reason: string): Problems<'reason', ReasonProblem> =>
  lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });

/** The number that a new plan of a budget gets: one more than the highest. */
export const nextCode = (codes: readonly string[]): string =>
  String(Math.max(0, ...codes.filter(code => /^\d{1,9}$/.test(code)).map(Number)) + 1);
