import type { ChainLink } from '../../design/components/chain/chain.ts';
import { day } from '../../design/components/day/day.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { findBudget } from '../budgets/public.ts';
import { planBadge } from './pages/plan-looks.ts';
import type { Project } from './project.ts';
import { findProjectOfPromise, projectsFromVoice } from './store.ts';

/** The plans an idea went into, as links of its chain. */
export async function plansFromVoice(db: Queries, voiceId: number, now: Instant): Promise<ChainLink[]> {
  const projects = await projectsFromVoice(db, voiceId);
  return Promise.all(projects.map(project => planLink(db, project, now)));
}

/** The plan a promise was made for, as a link of its chain. */
export async function planOfPromise(db: Queries, promiseId: number, now: Instant): Promise<ChainLink[]> {
  const project = await findProjectOfPromise(db, promiseId);
  return project ? [await planLink(db, project, now)] : [];
}

async function planLink(db: Queries, project: Project, now: Instant): Promise<ChainLink> {
  const budget = await findBudget(db, project.budgetId);
  return {
    kind: 'plan',
    title: project.title,
    href: paths.project(project.id),
    when: day(dayOf(project.createdAt)),
    ...(budget && { who: budget.title, badges: planBadge(project, budget, now) }),
  };
}
