import { type Html, html, nothing } from '../../../design/view.ts';
import { paths } from '../../../paths.ts';
import type { Point } from '../point.ts';

/** What the guidance says about the work at hand, to stand beside a form. Folded on a phone; open where there is room. */
export function guidancePanel(points: readonly Point[]): Html {
  if (points.length === 0) return nothing;
  return html`<aside class="sw-guide-panel" aria-label="Uit de handreiking"><p class="sw-guide-panel__title">Uit de handreiking</p><details class="sw-guide-panel__fold"><summary>Uit de handreiking <span class="sw-guide-panel__count">(${points.length})</span></summary><ul>${points.map(point => html`<li><details><summary>${point.advice}</summary><p>${point.reason}</p><p class="sw-guide-panel__note">${point.note}</p></details></li>`)}</ul><p class="sw-guide-panel__all"><a href="${paths.guidance}">Lees de hele handreiking</a></p></details></aside>`;
}
