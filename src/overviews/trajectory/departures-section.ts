import { section } from '../../design/components/section/section.ts';
import { type Html, html, nothing, paragraphs } from '../../design/view.ts';
import { departureInWords, explainedIn } from '../../domains/participation/public.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** Where the plan departs from the rules, each with the explanation of who runs it. */
export function departuresSection({ trajectory: { plan, rules } }: TrajectoryStory): Html {
  const explained = explainedIn(plan);
  if (explained.length === 0) return nothing;
  return section({
    title: 'Waar dit plan afwijkt, en waarom',
    id: 'afwijkingen',
    content: html`<p>De gemeente heeft regels voor participatie. Wie daarvan afwijkt, legt dat hier uit.</p><ul class="sw-departures">${explained.map(it => html`<li><p><strong>${departureInWords(it, plan, rules)}</strong></p>${paragraphs(it.explanation)}</li>`)}</ul>`,
  });
}
