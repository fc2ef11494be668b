import { type Html, html } from '../../view.ts';

export interface Tab {
  readonly label: string;
  readonly href: string;
  readonly isCurrent?: boolean;
  readonly count?: number;
}

/** Sides of one thing, each a page of its own. */
export function tabs(label: string, items: readonly Tab[]): Html {
  return html`<nav class="sw-tabs" aria-label="${label}"><ul>${items.map(it => html`<li><a href="${it.href}"${it.isCurrent && html` aria-current="page"`}>${it.label}${it.count !== undefined && html` <span class="sw-tabs__count">${it.count}</span>`}</a></li>`)}</ul></nav>`;
}
