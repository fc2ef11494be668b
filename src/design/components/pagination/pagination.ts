import { type Html, html, nothing } from '../../view.ts';

export interface Pagination {
  /** The address of the page before, and of the one after. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly label?: string;
}

/** To the rest of a long list. */
export function pagination({ previous, next, label = 'Bladeren' }: Pagination): Html {
  if (!previous && !next) return nothing;
  return html`<nav class="sw-pagination" aria-label="${label}">${previous && html`<a class="nl-button nl-button--secondary" href="${previous}" rel="prev">Vorige</a>`}${next && html`<a class="nl-button nl-button--secondary" href="${next}" rel="next">Volgende</a>`}</nav>`;
}
