import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { plural } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

/** How the chosen plans go, once each of them is a promise. */
export function progressSection({ budget, projects }: BudgetStory): Html {
  if (budget.awardedAt === null) return nothing;
  const promised = projects.flatMap(({ id, title, promiseId }) =>
    promiseId === null ? [] : [{ id, title, promiseId }],
  );
  return section({
    title: 'Wordt het gedaan?',
    id: 'voortgang',
    content: html`<p>${plural(promised.length, 'gekozen plan is een afspraak', 'gekozen plannen zijn afspraken')} geworden.</p><ul>${promised.map(({ title, promiseId }) => html`<li><a href="${paths.promise(promiseId)}">${title}</a></li>`)}</ul>`,
    more: { label: 'De voortgang van alle plannen', href: paths.budgetProgress(budget.id) },
  });
}
