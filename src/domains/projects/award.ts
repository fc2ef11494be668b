import { addDays, type Day, daysBetween, isDay } from '../../platform/clock.ts';
import type { Problems } from '../../platform/refusal.ts';
import {
  fillMilestone,
  type MilestoneDraft,
  type MilestoneProblem,
  type TypedMilestone,
} from './milestone.ts';
import type { Project } from './project.ts';

/** How one winner becomes a promise: by when it is done, and by what steps. */
export interface TypedAward {
  readonly projectId: number;
  readonly dueOn: string;
  /** Steps without a name and without a day are left out. */
  readonly milestones: readonly TypedMilestone[];
}

export interface Award {
  readonly projectId: number;
  readonly dueOn: Day;
  readonly milestones: readonly MilestoneDraft[];
}

export type AwardProblem = MilestoneProblem | 'dueOn-past' | 'dueOn-after-project' | 'project-missing';

/** What is proposed for a winner: prepare, order, done, spread over the time there is. */
export function proposedAward({ id, readyOn }: Pick<Project, 'id' | 'readyOn'>, today: Day): TypedAward {
  const dueOn = readyOn !== null && readyOn > today ? readyOn : addDays(today, 180);
  const after = (part: number) => addDays(today, Math.round(daysBetween(today, dueOn) * part));
  return {
    projectId: id,
    dueOn,
    milestones: [
      { title: 'Voorbereiden', dueOn: after(1 / 4) },
      { title: 'Opdracht geven of bestellen', dueOn: after(1 / 2) },
      { title: 'Klaar', dueOn },
    ],
  };
}

/** The winners as they become promises, or everything that is wrong, by the name of its field. */
export function fillAwards(
  typed: readonly TypedAward[],
  winnerIds: readonly number[],
  today: Day,
): { readonly awards: readonly Award[]; readonly problems: Problems<string, AwardProblem> } {
  const problems: Record<string, AwardProblem> = {};
  const awards = winnerIds.flatMap((projectId): Award[] => {
    const award = typed.find(it => it.projectId === projectId);
    if (!award) {
      problems[awardField(projectId)] = 'project-missing';
      return [];
    }
    const due = dueProblem(award.dueOn, today);
    if (due) problems[awardField(projectId)] = due;
    const milestones = award.milestones.flatMap((milestone, index): MilestoneDraft[] => {
      if (milestone.title === '') return [];
      const filled = fillMilestone(milestone);
      if (!('refused' in filled)) {
        if (!due && filled.dueOn > award.dueOn)
          problems[milestoneField(projectId, index, 'dueOn')] = 'dueOn-after-project';
        return [filled];
      }
      for (const field of ['title', 'dueOn'] as const) {
        const problem = filled.problems[field];
        if (problem) problems[milestoneField(projectId, index, field)] = problem;
      }
      return [];
    });
    return [{ projectId, dueOn: award.dueOn, milestones }];
  });
  return { awards, problems };
}

const dueProblem = (dueOn: string, today: Day): AwardProblem | undefined => {
  if (dueOn === '') return 'dueOn-missing';
  if (!isDay(dueOn)) return 'dueOn-unreadable';
  return dueOn < today ? 'dueOn-past' : undefined;
};

/** How the fields of one winner are called in the form. */
export const awardField = (projectId: number): string => `klaar-${projectId}`;
export const milestoneField = (projectId: number, index: number, field: 'title' | 'dueOn'): string =>
  `stap-${projectId}-${index + 1}-${field === 'title' ? 'wat' : 'dag'}`;
