import { type Html, html } from '../../view.ts';

export interface SearchForm {
  readonly action: string;
  readonly label: string;
  readonly name?: string;
  readonly value?: string;
  readonly hint?: string;
  readonly button?: string;
  readonly id?: string;
}

/** One line to search with. */
export function searchForm(it: SearchForm): Html {
  const id = it.id ?? 'zoek';
  return html`<search><form class="sw-search" method="get" action="${it.action}"><label class="utrecht-form-label" for="${id}">${it.label}</label>${it.hint && html`<p class="utrecht-form-field-description" id="${id}-hint">${it.hint}</p>`}<div class="sw-search__row"><input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="${id}" name="${it.name ?? 'q'}" value="${it.value}"${it.hint && html` aria-describedby="${id}-hint"`}><button class="nl-button nl-button--primary" type="submit">${it.button ?? 'Zoek'}</button></div></form></search>`;
}
