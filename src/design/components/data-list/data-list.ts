import { type Html, html, type Printable } from '../../view.ts';

export interface Datum {
  readonly key: string;
  readonly value: Printable;
}

/** Facts by name. */
export function dataList(items: readonly Datum[]): Html {
  return html`<dl class="utrecht-data-list utrecht-data-list--rows sw-data-list">${items.map(it => html`<div class="utrecht-data-list__item"><dt class="utrecht-data-list__item-key">${it.key}</dt><dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">${it.value}</dd></div>`)}</dl>`;
}
