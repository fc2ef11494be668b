import { type MatterCard, matterList } from '../../design/components/matter-card/matter-card.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing } from '../../design/view.ts';
import { eurosInWords, plural } from '../../design/words.ts';
import { isOnBallot, type Project, planBadge } from '../../domains/projects/public.ts';
import { paths } from '../../paths.ts';
import type { BudgetStory } from './gather-budget.ts';

const shown = 6;

/** The plans that ideas became: what goes to the ballot, what is being checked, and what cannot be done. */
export function projectsSection(it: BudgetStory): Html {
  const { budget, projects, phase, now } = it;
  if (projects.length === 0) return nothing;
  const onBallot = projects.filter(isOnBallot);
  const checking = projects.filter(project => project.state === 'checking');
  const refused = projects.filter(project => project.state === 'refused');
  const list = onBallot.length > 0 ? onBallot : checking;
  return section({
    title: 'Plannen',
    id: 'plannen',
    count: onBallot.length + checking.length,
    content: html`<p>${budget.withdrawnAt !== null ? 'Deze plannen waren er al. Ze gaan niet door met dit wijkbudget.' : inWords(onBallot.length, checking.length, refused.length, now >= budget.rules.votingClosesAt)}${phase === 'draft' && html` <a href="${paths.draftBallot(budget.id)}">Bekijk het concept-stembiljet</a>.`}</p>${matterList(list.slice(0, shown).map(project => card(project, it)))}`,
    more: { label: 'Alle plannen, ook wat niet doorgaat', href: paths.budgetProjects(budget.id) },
  });
}

const inWords = (onBallot: number, checking: number, refused: number, hasVoted: boolean): string =>
  [
    onBallot > 0 &&
      `${hasVoted ? plural(onBallot, 'plan stond', 'plannen stonden') : plural(onBallot, 'plan staat', 'plannen staan')} op het stembiljet.`,
    checking > 0 && `${plural(checking, 'plan wordt', 'plannen worden')} nagekeken.`,
    refused > 0 && `${plural(refused, 'plan kan', 'plannen kunnen')} niet, met de reden erbij.`,
  ]
    .filter(Boolean)
    .join(' ');

const card = (project: Project, { budget, now }: BudgetStory): MatterCard => ({
  href: paths.project(project.id),
  title: project.title,
  kind: 'Plan',
  badges: planBadge(project, budget, now),
  meta: [
    project.costCents !== null && html`<strong>${eurosInWords(project.costCents)}</strong>`,
    project.ownerBodyName !== null && html`<bdi>${project.ownerBodyName}</bdi>`,
  ],
});
