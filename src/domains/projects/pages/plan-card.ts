import { day } from '../../../design/components/day/day.ts';
import type { MatterCard } from '../../../design/components/matter-card/matter-card.ts';
import { icon } from '../../../design/icons.ts';
import { html } from '../../../design/view.ts';
import { eurosInWords, plural } from '../../../design/words.ts';
import { paths } from '../../../paths.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Budget } from '../../budgets/public.ts';
import type { Plan } from '../plans-of-budget.ts';
import { planBadge } from './plan-looks.ts';

/** A plan in a list. */
export function planCard(
  { project, peopleBehind }: Pick<Plan, 'project' | 'peopleBehind'>,
  budget: Budget,
  now: Instant,
): MatterCard {
  const carriers = peopleBehind + project.paperCarriers;
  return {
    href: paths.project(project.id),
    title: project.title,
    kind: `Plan ${project.code}`,
    badges: planBadge(project, budget, now),
    ...(project.reason !== '' && { text: html`<bdi>${project.reason}</bdi>` }),
    meta: [
      project.costCents !== null && html`<strong>${eurosInWords(project.costCents)}</strong>`,
      project.ownerBodyName !== null && html`<bdi>${project.ownerBodyName}</bdi>`,
      project.readyOn !== null && html`klaar op ${day(project.readyOn)}`,
      carriers > 0 && html`${icon('person')}${plural(carriers, 'bewoner draagt', 'bewoners dragen')} het`,
    ],
  };
}
