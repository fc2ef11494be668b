import { icon } from '../../icons.ts';
import { type Html, html, type Printable } from '../../view.ts';
import { button } from '../button/button.ts';

export interface FilterBar {
  readonly action: string;
  /** The fields, made with the field components. */
  readonly fields: Html;
  /** What is chosen now, each with the address of the list without it. */
  readonly chosen?: readonly { readonly label: string; readonly href: string }[];
  /** How many there are, and in which order they stand. */
  readonly result: Printable;
}

/** A choice from a long list. Folded away on a phone, open beside the list where there is room. */
export function filterBar({ action, fields, chosen = [], result }: FilterBar): Html {
  return html`<search class="sw-filter"><details class="sw-filter__fold"><summary class="sw-filter__summary">${icon('filter')}Kies wat u wilt zien${chosen.length > 0 && html` <span class="sw-filter__count">(${chosen.length} gekozen)</span>`}</summary><form method="get" action="${action}" class="sw-filter__form">${fields}<div class="sw-filter__send">${button({ label: 'Toon', kind: 'secondary' })}</div></form></details></search>
<div class="sw-filter__result" role="status"><p>${result}</p>${chosen.length > 0 && html`<ul class="sw-filter__chosen">${chosen.map(it => html`<li><a href="${it.href}">${icon('cross')}<span class="sw-hidden">Zonder </span>${it.label}</a></li>`)}</ul>`}</div>`;
}
