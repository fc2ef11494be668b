import { type Html, html, type Printable } from '../../view.ts';

export interface Chance {
  readonly title: string;
  readonly href: string;
  readonly text?: Printable;
  /** Until when, in words. */
  readonly until?: Printable;
}

/** What a reader can do here today, most urgent first. */
export function doNow(chances: readonly Chance[]): Html {
  return html`<ul class="sw-do-now">${chances.map(it => html`<li class="sw-chance"><h3 class="sw-chance__title"><a href="${it.href}">${it.title}</a></h3>${it.text && html`<p>${it.text}</p>`}${it.until && html`<p class="sw-chance__until">${it.until}</p>`}</li>`)}</ul>`;
}
