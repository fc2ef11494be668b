import { type Html, html, type Printable } from '../../view.ts';

export interface PageHeader {
  /** What kind of thing this is, above its name. */
  readonly kicker?: Printable;
  readonly title: string;
  readonly lead?: Printable;
  /** States, in badges. */
  readonly badges?: Printable;
  /** Who, where and when, in a line. */
  readonly meta?: readonly Printable[];
  readonly actions?: Html;
}

/** The heading of a page. */
export function pageHeader({ kicker, title, lead, badges, meta, actions }: PageHeader): Html {
  return html`<header class="sw-page-header">${kicker && html`<p class="sw-page-header__kicker">${kicker}</p>`}<h1 class="nl-heading nl-heading--level-1">${title}</h1>${badges && html`<p class="sw-page-header__badges">${badges}</p>`}${lead && html`<p class="nl-paragraph nl-paragraph--lead">${lead}</p>`}${meta && html`<ul class="sw-meta">${meta.filter(Boolean).map(it => html`<li>${it}</li>`)}</ul>`}${actions && html`<div class="sw-buttons">${actions}</div>`}</header>`;
}

/** The heading of a place, over the full width of the page: give it to `page` as its banner. */
export function banner(it: PageHeader & { readonly aside?: Html }): Html {
  return html`<div class="sw-banner"><div class="sw-banner__inner">${pageHeader(it)}${it.aside && html`<div class="sw-banner__aside">${it.aside}</div>`}</div></div>`;
}
