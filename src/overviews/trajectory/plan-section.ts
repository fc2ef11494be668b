import { day } from '../../design/components/day/day.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html, paragraphs } from '../../design/view.ts';
import { paths } from '../../paths.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** Why it is done at all, who does what in it, and which version of the plan holds. */
export function planSection({ trajectory, versions }: TrajectoryStory): Html {
  const { plan, planNumber } = trajectory;
  const latest = versions[0];
  return section({
    title: 'Het plan',
    id: 'plan',
    content: html`${plan.goal !== '' && paragraphs(plan.reason)}${
      plan.roles.length > 0 &&
      html`<ul>${plan.roles.map(({ who, does }) => html`<li><strong>${who}</strong> ${does}</li>`)}</ul>`
    }${
      latest &&
      html`<p>Dit is <a href="${paths.planVersions(trajectory.id)}">versie ${planNumber}</a>, openbaar sinds ${day(latest.statedAt)}.${latest.reason && html` Waarom het plan is veranderd: ${latest.reason}`}</p>`
    }`,
    more: {
      label: 'Lees het hele plan, en wat eraan is veranderd',
      href: paths.planVersion(trajectory.id, planNumber),
    },
  });
}
