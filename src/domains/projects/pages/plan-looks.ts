import { badge, type Tone } from '../../../design/components/badge/badge.ts';
import type { IconName } from '../../../design/icons.ts';
import type { Html } from '../../../design/view.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Budget } from '../../budgets/public.ts';
import { isAlive, type Project } from '../project.ts';

export interface PlanLook {
  readonly word: string;
  readonly tone: Exclude<Tone, 'wait'>;
  readonly icon: IconName;
}

/** How a plan stands, as everybody sees it. */
export function lookOf(
  project: Project,
  { rules, withdrawnAt }: Pick<Budget, 'rules' | 'withdrawnAt'>,
  now: Instant,
): PlanLook {
  if (project.hasWon === true) return { word: 'Gekozen', tone: 'good', icon: 'check' };
  if (project.hasWon === false) return { word: 'Niet gekozen', tone: 'calm', icon: 'dash' };
  if (project.leftBallotAt !== null)
    return { word: 'Van het stembiljet gehaald', tone: 'bad', icon: 'cross' };
  if (withdrawnAt !== null && isAlive(project))
    return { word: 'Wijkbudget ingetrokken', tone: 'calm', icon: 'dash' };
  switch (project.state) {
    case 'checking':
      return { word: 'Wordt nagekeken', tone: 'busy', icon: 'half' };
    case 'on-ballot':
      return now < rules.votingOpensAt
        ? { word: 'Op het concept-stembiljet', tone: 'good', icon: 'check' }
        : { word: 'Op het stembiljet', tone: 'good', icon: 'check' };
    case 'refused':
      return { word: 'Gaat niet door', tone: 'bad', icon: 'cross' };
    case 'withdrawn':
      return { word: 'Teruggetrokken', tone: 'calm', icon: 'dash' };
    case 'merged':
      return { word: 'Samengevoegd', tone: 'calm', icon: 'forward' };
  }
}

export function planBadge(
  project: Project,
  budget: Pick<Budget, 'rules' | 'withdrawnAt'>,
  now: Instant,
): Html {
  const { word, tone, icon } = lookOf(project, budget, now);
  return badge({ label: word, tone, icon });
}
