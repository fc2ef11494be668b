import { type Html, html, nothing } from '../../design/view.ts';
import type { TrajectoryStory } from './gather-trajectory.ts';

/** The room for decision: what is open, what is fixed, and what was decided before. */
export function roomSection({ trajectory }: TrajectoryStory): Html {
  const { open, fixed, decided } = trajectory.plan;
  const list = (kind: string, title: string, lines: readonly string[], none: string): Html =>
    html`<div class="sw-room__part sw-room__part--${kind}"><h3 class="sw-room__title">${title}</h3>${lines.length > 0 ? html`<ul>${lines.map(line => html`<li>${line}</li>`)}</ul>` : html`<p>${none}</p>`}</div>`;
  if (open.length + fixed.length + decided.length === 0) return nothing;
  return html`<section class="sw-room" aria-labelledby="ruimte"><h2 class="nl-heading nl-heading--level-2" id="ruimte">Waar het over gaat</h2><div class="sw-room__parts">
${list('open', 'Hierover kunt u meedenken', open, 'Er valt niets meer te kiezen.')}
${list('fixed', 'Dit staat vast', fixed, 'Er staat nog niets vast.')}
${list('decided', 'Dit is al besloten', decided, 'Er is nog niets besloten.')}
</div></section>`;
}
