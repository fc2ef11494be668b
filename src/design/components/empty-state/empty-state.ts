import { type Html, html, type Printable } from '../../view.ts';

export interface EmptyState {
  readonly title: string;
  readonly text?: Printable;
  readonly action?: Html;
}

/** Why there is nothing here yet, and what could change that. */
export function emptyState({ title, text, action }: EmptyState): Html {
  return html`<div class="sw-empty"><p class="sw-empty__title">${title}</p>${text && html`<p>${text}</p>`}${action && html`<p>${action}</p>`}</div>`;
}
