import { from, until } from '../../design/components/day/until.ts';
import { section } from '../../design/components/section/section.ts';
import { type Html, html } from '../../design/view.ts';
import { bindingNames, type PlanPhase, rungIn } from '../../domains/participation/public.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** What happens when: the phases with the weight of what is said in them, the meetings, the answer and the decision. */
export function planningSection(it: TrajectoryStory): Html {
  const { plan } = it.trajectory;
  return section({
    title: 'Wanneer wat gebeurt',
    id: 'planning',
    content: html`<ol class="sw-timetable">${plan.phases.map(phase => phaseItem(phase, it))}</ol>`,
  });
}

function phaseItem(phase: PlanPhase, { trajectory, phase: current }: TrajectoryStory): Html {
  const rung = rungIn(trajectory.rules, phase.rung);
  const isNow = phase.key === current?.key;
  return html`<li${isNow && html` class="sw-timetable__now"`}><h3>${phase.name}${isNow && ', nu'}</h3>${phase.opensAt && phase.closesAt && html`<p class="sw-timetable__when">${from(phase.opensAt)} ${until(phase.closesAt)}</p>`}<p>${phase.about}</p>${phase.methods.length > 0 && html`<ul>${phase.methods.map(method => html`<li>${method}</li>`)}</ul>`}${rung && html`<p><strong>${rung.name}.</strong> ${rung.meaning} ${bindingNames[rung.binding]}</p>`}</li>`;
}
