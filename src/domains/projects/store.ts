import type { Generated } from 'kysely';
import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { putTogetherOnce } from '../../platform/database/put-together-once.ts';
import type { Milestone, MilestoneDraft } from './milestone.ts';
import { type BallotProject, isOnBallot, type Project, type ProjectState } from './project.ts';
import type { ProjectStep, StepKind } from './project-step.ts';

interface ProjectTable {
  id: Generated<number>;
  budgetId: number;
  code: string;
  title: string;
  text: string;
  areaCode: string | null;
  longitude: number | null;
  latitude: number | null;
  meeting: string;
  paperCarriers: number;
  paperCarriersSource: string;
  state: ProjectState;
  reason: string;
  mergedIntoId: number | null;
  costCents: number | null;
  feasibility: string;
  ownerBodyId: number | null;
  readyOn: Day | null;
  leftBallotAt: Instant | null;
  hasWon: boolean | null;
  promiseId: number | null;
  version: number;
  createdAt: Instant;
}

declare module '../../platform/database/database.ts' {
  interface Tables {
    projects: ProjectTable;
    projectVoices: { projectId: number; voiceId: number };
    milestones: {
      id: Generated<number>;
      projectId: number;
      title: string;
      dueOn: Day;
      doneOn: Day | null;
      version: number;
    };
    projectSteps: {
      id: Generated<number>;
      projectId: number;
      kind: StepKind;
      text: string;
      costCents: number | null;
      seatId: number | null;
      happenedAt: Instant;
    };
  }
}

// Plans

const projects = putTogetherOnce((db: Queries) =>
  db
    .selectFrom('projects')
    .leftJoin('bodies', 'bodies.id', 'projects.ownerBodyId')
    .selectAll('projects')
    .select('bodies.name as ownerBodyName'),
);

export const findProject = (db: Queries, id: number): Promise<Project | undefined> =>
  projects(db).where('projects.id', '=', id).executeTakeFirst();

/** The plan, locked. Hold its budget first, so that two changes never wait for each other. */
export async function holdProject(tx: Transaction, id: number): Promise<Project | undefined> {
  await tx.selectFrom('projects').select('id').where('id', '=', id).forUpdate().execute();
  return findProject(tx, id);
}

/** The plans of these numbers, in no particular order. */
export const projectsWithIds = async (db: Queries, ids: readonly number[]): Promise<Project[]> =>
  ids.length === 0 ? [] : projects(db).where('projects.id', 'in', ids).execute();

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

export const codesOf = async (db: Queries, budgetId: number): Promise<string[]> =>
  (await db.selectFrom('projects').select('code').where('budgetId', '=', budgetId).execute()).map(
    row => row.code,
  );

/** Those of these plans that belong to a budget, in any state, with no more than a ballot is held to. */
export const plansAmong = async (
  db: Queries,
  budgetId: number,
  ids: readonly number[],
): Promise<Pick<Project, 'id' | 'title' | 'state' | 'costCents'>[]> =>
  ids.length === 0
    ? []
    : db
        .selectFrom('projects')
        .select(['id', 'title', 'state', 'costCents'])
        .where('budgetId', '=', budgetId)
        .where('id', 'in', ids)
        .execute();

/** Which promises the winners of some budgets became. */
export const promisesOfBudgets = async (
  db: Queries,
  budgetIds: readonly number[],
): Promise<{ readonly budgetId: number; readonly promiseId: number }[]> =>
  budgetIds.length === 0
    ? []
    : db
        .selectFrom('projects')
        .select(['budgetId', 'promiseId'])
        .where('budgetId', 'in', budgetIds)
        .where('promiseId', 'is not', null)
        .$narrowType<{ promiseId: number }>()
        .execute();

export async function insertProject(
  tx: Transaction,
  project: Omit<Project, 'id' | 'ownerBodyName'>,
  voiceIds: readonly number[],
): Promise<number> {
  const { id } = await tx.insertInto('projects').values(project).returning('id').executeTakeFirstOrThrow();
  await insertVoices(tx, id, voiceIds);
  return id;
}

/** Keeps what changed of a plan, as its next version. */
export async function saveProject(
  tx: Transaction,
  { id, version }: Pick<Project, 'id' | 'version'>,
  changed: Partial<Omit<Project, 'id' | 'budgetId' | 'ownerBodyName' | 'version' | 'createdAt'>>,
): Promise<void> {
  await tx
    .updateTable('projects')
    .set({ ...changed, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

// The ideas they spring from

/** The voices a plan was drawn up from, by number. */
export const voiceIdsOf = async (db: Queries, projectId: number): Promise<number[]> =>
  (
    await db
      .selectFrom('projectVoices')
      .select('voiceId')
      .where('projectId', '=', projectId)
      .orderBy('voiceId')
      .execute()
  ).map(row => row.voiceId);

/** The voices behind each plan of a budget; a plan without any is not in it. */
export async function voiceIdsByProject(
  db: Queries,
  budgetId: number,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await db
    .selectFrom('projectVoices')
    .innerJoin('projects', 'projects.id', 'projectVoices.projectId')
    .select(['projectVoices.projectId', 'projectVoices.voiceId'])
    .where('projects.budgetId', '=', budgetId)
    .orderBy('projectVoices.voiceId')
    .execute();
  const byProject = new Map<number, number[]>();
  for (const { projectId, voiceId } of rows)
    byProject.set(projectId, [...(byProject.get(projectId) ?? []), voiceId]);
  return byProject;
}

/** The plans an idea went into. */
export const projectsFromVoice = (db: Queries, voiceId: number): Promise<Project[]> =>
  projects(db)
    .innerJoin('projectVoices', 'projectVoices.projectId', 'projects.id')
    .where('projectVoices.voiceId', '=', voiceId)
    .orderBy('projects.id')
    .execute();

/** The plan a promise was made for. */
export const findProjectOfPromise = (db: Queries, promiseId: number): Promise<Project | undefined> =>
  projects(db).where('projects.promiseId', '=', promiseId).executeTakeFirst();

export async function insertVoices(
  tx: Transaction,
  projectId: number,
  voiceIds: readonly number[],
): Promise<void> {
  if (voiceIds.length === 0) return;
  await tx
    .insertInto('projectVoices')
    .values(voiceIds.map(voiceId => ({ projectId, voiceId })))
    .onConflict(conflict => conflict.doNothing())
    .execute();
}

// What happened to them

export async function insertStep(
  tx: Transaction,
  step: Omit<ProjectStep, 'id' | 'bodyName'> & { readonly projectId: number; readonly seatId: number | null },
): Promise<void> {
  await tx.insertInto('projectSteps').values(step).execute();
}

/** What happened to a plan, in order. */
export const stepsOf = (db: Queries, projectId: number): Promise<ProjectStep[]> =>
  db
    .selectFrom('projectSteps')
    .leftJoin('seats', 'seats.id', 'projectSteps.seatId')
    .leftJoin('bodies', 'bodies.id', 'seats.bodyId')
    .select([
      'projectSteps.id',
      'projectSteps.kind',
      'projectSteps.text',
      'projectSteps.costCents',
      'projectSteps.happenedAt',
      'bodies.name as bodyName',
    ])
    .where('projectSteps.projectId', '=', projectId)
    .orderBy('projectSteps.id')
    .execute();

// Milestones

export const findMilestone = (db: Queries, id: number): Promise<Milestone | undefined> =>
  db.selectFrom('milestones').selectAll().where('id', '=', id).executeTakeFirst();

/** The milestones of a project, by day. */
export const milestonesOf = (db: Queries, projectId: number): Promise<Milestone[]> =>
  db
    .selectFrom('milestones')
    .selectAll()
    .where('projectId', '=', projectId)
    .orderBy('dueOn')
    .orderBy('id')
    .execute();

/** The milestones of every project of a budget, by day. */
export const milestonesIn = (db: Queries, budgetId: number): Promise<Milestone[]> =>
  db
    .selectFrom('milestones')
    .innerJoin('projects', 'projects.id', 'milestones.projectId')
    .selectAll('milestones')
    .where('projects.budgetId', '=', budgetId)
    .orderBy('milestones.dueOn')
    .orderBy('milestones.id')
    .execute();

export async function insertMilestone(
  tx: Transaction,
  milestone: MilestoneDraft & { readonly projectId: number },
): Promise<number> {
  const { id } = await tx
    .insertInto('milestones')
    .values({ ...milestone, doneOn: null, version: 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveMilestone(
  tx: Transaction,
  { id, version }: Pick<Milestone, 'id' | 'version'>,
  changed: Partial<Pick<Milestone, 'title' | 'dueOn' | 'doneOn'>>,
): Promise<void> {
  await tx
    .updateTable('milestones')
    .set({ ...changed, version: version + 1 })
    .where('id', '=', id)
    .execute();
}

// For the record

/** Milestones as they stand, in the order of their numbers, to be compared with the record. */
export const milestonesAfter = (db: Queries, id: number, atMost: number): Promise<Milestone[]> =>
  db.selectFrom('milestones').selectAll().where('id', '>', id).orderBy('id').limit(atMost).execute();

/** Plans as they stand with their ideas, in the order of their numbers, to be compared with the record. */
export async function projectsAfter(
  db: Queries,
  id: number,
  atMost: number,
): Promise<(Project & { readonly voiceIds: readonly number[] })[]> {
  const rows = await projects(db)
    .where('projects.id', '>', id)
    .orderBy('projects.id')
    .limit(atMost)
    .execute();
  if (rows.length === 0) return [];
  const voices = await db
    .selectFrom('projectVoices')
    .selectAll()
    .where('projectId', '>', id)
    .where('projectId', '<=', rows.at(-1)?.id ?? id)
    .orderBy('voiceId')
    .execute();
  return rows.map(project => ({
    ...project,
    voiceIds: voices.filter(row => row.projectId === project.id).map(row => row.voiceId),
  }));
}
