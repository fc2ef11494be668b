import { type Day, dayOf } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { type Pots, potsOfProjects } from '../money/public.ts';
import { type Pledge, promisesWithIds, stepsOfPromise, verdictsAbout } from '../promises/public.ts';
import type { Milestone } from './milestone.ts';
import type { Project } from './project.ts';
import { milestonesIn, projectsOf, stepsOf } from './store.ts';

/** How a chosen project goes: its promise, its steps, its money, and what was said of it last. */
export interface Progress {
  readonly project: Project;
  readonly promise: Pledge | undefined;
  readonly milestones: readonly Milestone[];
  readonly money: Pots | undefined;
  /** What those who asked for it find of it. */
  readonly verdicts: { readonly kept: number; readonly notKept: number };
  readonly lastWord: { readonly text: string; readonly on: Day; readonly by: string | null } | undefined;
}

/** How every chosen project of a budget goes, in the order in which they were drawn up. */
export async function progressOf(db: Queries, budgetId: number): Promise<Progress[]> {
  const [projects, milestones, money] = await Promise.all([
    projectsOf(db, budgetId),
    milestonesIn(db, budgetId),
    potsOfProjects(db, budgetId),
  ]);
  const winners = projects.filter(project => project.hasWon === true);
  const promiseIds = winners.flatMap(project => project.promiseId ?? []);
  const [promises, verdicts] = await Promise.all([
    promisesWithIds(db, promiseIds),
    verdictsAbout(db, promiseIds),
  ]);
  const countOf = (project: Project, isKept: boolean) =>
    verdicts.filter(verdict => verdict.promiseId === project.promiseId && verdict.isKept === isKept).length;
  return Promise.all(
    winners.map(async project => ({
      project,
      promise: promises.find(promise => promise.id === project.promiseId),
      milestones: milestones.filter(milestone => milestone.projectId === project.id),
      money: money.get(project.id),
      verdicts: { kept: countOf(project, true), notKept: countOf(project, false) },
      lastWord: await lastWordOn(db, project),
    })),
  );
}

/** What was said last: by who keeps the promise, or in the team. */
async function lastWordOn(db: Queries, project: Project): Promise<Progress['lastWord']> {
  const [reports, steps] = await Promise.all([
    project.promiseId === null ? [] : stepsOfPromise(db, project.promiseId),
    stepsOf(db, project.id),
  ]);
  const [report] = reports;
  const note = steps.findLast(step => step.kind === 'note');
  if (note && (!report || note.happenedAt > report.reportedAt))
    return { text: note.text, on: dayOf(note.happenedAt), by: note.bodyName };
  return report && { text: report.text, on: report.happenedOn, by: report.bodyName };
}
