import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { eurosInWords, plural } from '../../design/words.ts';
import { isOnBallot } from '../../domains/projects/public.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

/** What residents chose, once the result is public. */
export function resultSection({ budget, projects }: BudgetStory): Html {
  if (budget.resultPublishedAt === null) return nothing;
  const won = projects.filter(isOnBallot).filter(project => project.hasWon);
  return section({
    title: 'Wat bewoners kozen',
    id: 'uitslag',
    content: html`<p>${plural(won.length, 'plan heeft', 'plannen hebben')} gewonnen.</p><ul>${won.map(
      project =>
        html`<li><a href="${paths.project(project.id)}">${project.title}</a>, ${eurosInWords(project.costCents)}</li>`,
    )}</ul>`,
    more: { label: 'De uitslag, per plan uitgelegd', href: paths.result(budget.id) },
  });
}
