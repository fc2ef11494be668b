import type { Day } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { Budget } from '../budgets/public.ts';
import { peopleBehindEach, type VoiceLine, voicesOnOccasion, voicesToFind } from '../voices/public.ts';
import { carriersMissing, isAlive, type Project } from './project.ts';
import { findLike, groupSimilar, type IdeaGroup } from './similar-ideas.ts';
import { projectsOf, voiceIdsByProject } from './store.ts';

/** A plan in a list, with the people behind it. */
export interface Plan {
  readonly project: Project;
  readonly voiceIds: readonly number[];
  /** How many different people brought in or support one of its ideas. */
  readonly peopleBehind: number;
  /** How many are still needed before it can go on the ballot. */
  readonly missing: number;
}

/** Every plan of a budget with who is behind it, in the order in which they were drawn up. */
export async function plansOf(db: Queries, budget: Budget): Promise<Plan[]> {
  const [projects, voiceIds] = await Promise.all([
    projectsOf(db, budget.id),
    voiceIdsByProject(db, budget.id),
  ]);
  const people = await peopleBehindEach(db, [...new Set([...voiceIds.values()].flat())]);
  return projects.map(project => {
    const own = voiceIds.get(project.id) ?? [];
    const peopleBehind = new Set(own.flatMap(id => people.get(id) ?? [])).size;
    return {
      project,
      voiceIds: own,
      peopleBehind,
      missing: carriersMissing(budget.rules, peopleBehind, project),
    };
  });
}

/** An idea nobody made a plan of yet. */
export type LooseIdea = VoiceLine & { readonly text: string; readonly peopleBehind: number };

export interface LooseIdeas {
  readonly groups: readonly (IdeaGroup<LooseIdea> & {
    /** Plans that these ideas look like. */
    readonly like: readonly Project[];
  })[];
  readonly count: number;
}

/** The ideas that wait for a plan, those that look alike side by side. */
export async function looseIdeasOf(
  db: Queries,
  budget: Pick<Budget, 'id'>,
  plans: readonly Plan[],
  today: Day,
): Promise<LooseIdeas> {
  const inPlans = new Set(plans.filter(({ project }) => isAlive(project)).flatMap(plan => plan.voiceIds));
  const lines = (
    await voicesOnOccasion(db, 'budget', budget.id, { today, atMost: mostIdeas, filter: { kind: 'idea' } })
  ).filter(line => line.dueOn !== null && line.withdrawnAt === null && !inPlans.has(line.id));
  const ids = lines.map(line => line.id);
  const [texts, people] = await Promise.all([voicesToFind(db, ids), peopleBehindEach(db, ids)]);
  const textOf = new Map(texts.map(voice => [voice.id, voice.text]));
  const ideas = lines.map(line => ({
    ...line,
    text: textOf.get(line.id) ?? '',
    peopleBehind: people.get(line.id)?.length ?? 0,
  }));
  const plansLike = findLike(plans.map(plan => plan.project).filter(isAlive));
  return {
    count: ideas.length,
    groups: groupSimilar(ideas).map(group => ({
      ...group,
      like: plansLike(group.ideas),
    })),
  };
}

const mostIdeas = 1_000;
