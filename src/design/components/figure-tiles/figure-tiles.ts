import { type Html, html, type Printable } from '../../view.ts';

export interface FigureTile {
  readonly value: string;
  readonly label: string;
  readonly note?: Printable;
  readonly href?: string;
}

/** A few numbers that say it at a glance. */
export function figureTiles(tiles: readonly FigureTile[]): Html {
  return html`<dl class="sw-tiles">${tiles.map(it => html`<div class="sw-tile"><dt class="sw-tile__label">${it.href ? html`<a href="${it.href}">${it.label}</a>` : it.label}</dt><dd class="sw-tile__value">${it.value}</dd>${it.note && html`<dd class="sw-tile__note">${it.note}</dd>`}</div>`)}</dl>`;
}
