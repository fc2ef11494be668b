import { type Day, isDay } from '../../platform/clock.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import type { Incomplete, Problems } from '../../platform/refusal.ts';

/** What a project goes through on its way to done, by a day. */
export interface Milestone {
  readonly id: number;
  readonly projectId: number;
  readonly title: string;
  readonly dueOn: Day;
  readonly doneOn: Day | null;
  readonly version: number;
}

/** Past its day and not done. Nobody types this: it follows from the calendar. */
export const isMissed = ({ doneOn, dueOn }: Pick<Milestone, 'doneOn' | 'dueOn'>, today: Day): boolean =>
  doneOn === null && dueOn < today;

/** What is still shown: once a project has ended, what was not done by then is not awaited any more. */
export const shownOf = <M extends Pick<Milestone, 'doneOn'>>(
  milestones: readonly M[],
  isEnded: boolean,
): readonly M[] => (isEnded ? milestones.filter(it => it.doneOn !== null) : milestones);

/** What comes first of what is still to be done. */
export const nextOf = <M extends Pick<Milestone, 'doneOn' | 'dueOn'>>(
  milestones: readonly M[],
): M | undefined =>
  milestones.filter(it => it.doneOn === null).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];

export const longestMilestone = 150;

export interface TypedMilestone {
  readonly title: string;
  readonly dueOn: string;
}
export type MilestoneField = keyof TypedMilestone;
export type MilestoneProblem = 'title-missing' | 'title-too-long' | 'dueOn-missing' | 'dueOn-unreadable';
export type MilestoneDraft = Pick<Milestone, 'title' | 'dueOn'>;

/** What was typed about a milestone, ready to be kept, or everything that is wrong with it. */
export function fillMilestone(
  typed: TypedMilestone,
): MilestoneDraft | Incomplete<MilestoneField, MilestoneProblem> {
  const problems: Problems<MilestoneField, MilestoneProblem> = {
    ...lengthProblem('title', typed.title, { most: longestMilestone, isNeeded: true }),
    ...(typed.dueOn === '' && { dueOn: 'dueOn-missing' as const }),
    ...(typed.dueOn !== '' && !isDay(typed.dueOn) && { dueOn: 'dueOn-unreadable' as const }),
  };
  return Object.keys(problems).length > 0 ? { refused: 'incomplete', problems } : typed;
}
