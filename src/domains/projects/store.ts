import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { type BallotProject, isOnBallot, type Project, type ProjectState } from './project.ts';

interface ProjectTable {
  id: Generated<number>;
  budgetId: number;
  code: string;
  title: string;
  text: string;
  areaCode: string | null;
  longitude: number | null;
  latitude: number | null;
  state: ProjectState;
  reason: string;
  mergedIntoId: number | null;
  costCents: number | null;
  feasibility: string;
  ownerBodyId: number | null;
  readyOn: Day | null;
  hasWon: boolean | null;
  promiseId: number | null;
  version: number;
  createdAt: Instant;
}

declare module '../../platform/database/database.ts' {
  interface Tables {
    projects: ProjectTable;
    projectVoices: { projectId: number; voiceId: number };
  }
}

const projects = (db: Queries) =>
  db
    .selectFrom('projects')
    .leftJoin('bodies', 'bodies.id', 'projects.ownerBodyId')
    .selectAll('projects')
    .select('bodies.name as ownerBodyName');

export const findProject = (db: Queries, id: number): Promise<Project | undefined> =>
  projects(db).where('projects.id', '=', id).executeTakeFirst();

/** Every plan of a budget, in the order in which they were drawn up. */
export const projectsOf = (db: Queries, budgetId: number): Promise<Project[]> =>
  projects(db).where('projects.budgetId', '=', budgetId).orderBy('projects.id').execute();

/** What stands on the ballot, in the order in which it was drawn up. */
export const ballotProjectsOf = async (db: Queries, budgetId: number): Promise<BallotProject[]> =>
  (
    await projects(db)
      .where('projects.budgetId', '=', budgetId)
      .where('projects.state', '=', 'on-ballot')
      .orderBy('projects.id')
      .execute()
  ).filter(isOnBallot);

export async function insertProject(
  tx: Transaction,
  project: Omit<Project, 'id' | 'ownerBodyName'>,
  voiceIds: readonly number[],
): Promise<number> {
  const { id } = await tx.insertInto('projects').values(project).returning('id').executeTakeFirstOrThrow();
  if (voiceIds.length > 0) {
    await tx
      .insertInto('projectVoices')
      .values(voiceIds.map(voiceId => ({ projectId: id, voiceId })))
      .execute();
  }
  return id;
}
