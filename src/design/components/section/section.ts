import { type Html, html, type Printable } from '../../view.ts';

export interface Section {
  readonly title: string;
  readonly id?: string;
  readonly content: Printable;
  /** Where the rest of it is. */
  readonly more?: { readonly label: string; readonly href: string };
  /** How many there are, beside the title. */
  readonly count?: number;
  readonly level?: 2 | 3;
}

/** A part of a page under its own heading, opened by a line as in a newspaper. */
export function section({ title, id, content, more, count, level = 2 }: Section): Html {
  const inside = html`${title}${count !== undefined && html` <span class="sw-section__count">${count}</span>`}`;
  return html`<section class="sw-section"${id && html` id="${id}"`}><div class="sw-section__head">${level === 2 ? html`<h2 class="nl-heading nl-heading--level-2">${inside}</h2>` : html`<h3 class="nl-heading nl-heading--level-3">${inside}</h3>`}</div>${content}${more && html`<p class="sw-section__more"><a class="nl-link" href="${more.href}">${more.label}</a></p>`}</section>`;
}
