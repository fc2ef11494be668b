import { type Html, html } from '../../view.ts';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** The way from the town down to this page; the page itself is its own heading. */
export function breadcrumb(crumbs: readonly Crumb[]): Html {
  return html`<nav class="utrecht-breadcrumb-nav sw-breadcrumb" aria-label="Kruimelpad"><ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">${crumbs.map(crumb => html`<li class="utrecht-breadcrumb-nav__item"><a class="utrecht-breadcrumb-nav__link" href="${crumb.href}">${crumb.label}</a></li>`)}</ol></nav>`;
}
