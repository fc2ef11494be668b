import type { Day, Instant } from '../../platform/clock.ts';

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
