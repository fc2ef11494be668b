import { day } from '../../design/components/day/day.ts';
import { until } from '../../design/components/day/until.ts';
import type { Chance } from '../../design/components/do-now/do-now.ts';
import { html } from '../../design/view.ts';
import { plural } from '../../design/words.ts';
import { type Budget, phaseOf, runningBudgets } from '../../domains/budgets/public.ts';
import { projectsOf, voiceIdsByProject } from '../../domains/projects/public.ts';
import { voicesOnOccasion } from '../../domains/voices/public.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

const mostVoices = 1_000;

/** What the budgets of some bodies ask of who runs them now. */
export async function budgetTasks(
  queries: Queries,
  bodyIds: readonly number[],
  now: Instant,
): Promise<Chance[]> {
  const tasks: Chance[] = [];
  for (const budget of await runningBudgets(queries)) {
    if (bodyIds.includes(budget.bodyId)) tasks.push(...(await tasksOf(queries, budget, now)));
  }
  return tasks;
}

async function tasksOf(queries: Queries, budget: Budget, now: Instant): Promise<Chance[]> {
  const { id, title, rules } = budget;
  const task = (what: string, href: string, when: Chance['until']): Chance => ({
    title: what,
    href,
    text: title,
    ...(when && { until: when }),
  });
  switch (phaseOf(budget, now)) {
    case 'analysis':
      return [task('Schrijf bij de verkenning', paths.budgetAnalysis(id), until(rules.ideasAt))];
    case 'ideas':
    case 'check': {
      const { ideas, plans } = await waiting(queries, id, now);
      return [
        ...(ideas > 0
          ? [
              task(
                `${plural(ideas, 'idee wacht', 'ideeën wachten')} op een plan of een antwoord`,
                paths.budgetProjects(id),
                until(rules.draftAt),
              ),
            ]
          : []),
        ...(plans > 0
          ? [
              task(
                `${plural(plans, 'plan is', 'plannen zijn')} nog niet nagekeken`,
                paths.budgetProjects(id),
                until(rules.draftAt),
              ),
            ]
          : []),
      ];
    }
    case 'draft': {
      const { objections, plans } = await waiting(queries, id, now);
      return [
        ...(plans > 0
          ? [
              task(
                `${plural(plans, 'plan is', 'plannen zijn')} te laat: nog niet nagekeken`,
                paths.budgetProjects(id),
                until(rules.votingOpensAt),
              ),
            ]
          : []),
        ...(objections > 0
          ? [
              task(
                `${plural(objections, 'bezwaar wacht', 'bezwaren wachten')} op antwoord`,
                paths.draftBallot(id),
                until(rules.votingOpensAt),
              ),
            ]
          : []),
      ];
    }
    case 'counting':
      return [
        task(
          now > rules.resultAt ? 'De uitslag is te laat' : 'Maak de uitslag openbaar',
          paths.result(id),
          html`uiterlijk ${day(rules.resultAt, 'moment')}`,
        ),
      ];
    case 'result':
      return [task('Maak van elk gekozen plan een afspraak', paths.awardProjects(id), undefined)];
    case 'carrying-out':
      return dayOf(now) > budget.periodUntil
        ? [
            task(
              'Verantwoord aan de raad',
              paths.giveAccount(id),
              html`de looptijd eindigde op ${day(budget.periodUntil)}`,
            ),
          ]
        : [];
    default:
      return [];
  }
}

/** How many ideas are in no plan and have no answer, how many plans were not checked, and how many objections wait. */
async function waiting(
  queries: Queries,
  budgetId: number,
  now: Instant,
): Promise<{ readonly ideas: number; readonly plans: number; readonly objections: number }> {
  const [voices, projects, byProject] = await Promise.all([
    voicesOnOccasion(queries, 'budget', budgetId, { today: dayOf(now), atMost: mostVoices }),
    projectsOf(queries, budgetId),
    voiceIdsByProject(queries, budgetId),
  ]);
  const planned = new Set([...byProject.values()].flat());
  const owed = voices.filter(voice => voice.dueOn !== null);
  return {
    ideas: owed.filter(voice => voice.kind === 'idea' && !planned.has(voice.id)).length,
    plans: projects.filter(project => project.state === 'checking').length,
    objections: owed.filter(voice => voice.kind === 'objection').length,
  };
}
