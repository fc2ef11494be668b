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

/**
 * One line to search with inside a larger form. Its button sends the whole form, which then comes back with what was
 * found and with everything that was typed. It stands before the button that ends the form, so that Enter only searches.
 */
export function searchInside(
  it: Required<Pick<SearchForm, 'action' | 'label' | 'name' | 'button'>> & Pick<SearchForm, 'value' | 'hint'>,
): Html {
  const id = `zoek-${it.name}`;
  return html`<search class="sw-search sw-search--inside"><label class="utrecht-form-label" for="${id}">${it.label}</label>${it.hint && html`<p class="utrecht-form-field-description" id="${id}-hint">${it.hint}</p>`}<div class="sw-search__row"><input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="${id}" name="${it.name}" value="${it.value}"${it.hint && html` aria-describedby="${id}-hint"`}><button class="nl-button nl-button--secondary" type="submit" name="zoek" value="${it.name}" formaction="${it.action}#${id}" formnovalidate>${it.button}</button></div></search>`;
}

/** One line to search with. */
export function searchForm(it: SearchForm): Html {
  const id = it.id ?? 'zoek';
  return html`<search><form class="sw-search" method="get" action="${it.action}"><label class="utrecht-form-label" for="${id}">${it.label}</label>${it.hint && html`<p class="utrecht-form-field-description" id="${id}-hint">${it.hint}</p>`}<div class="sw-search__row"><input class="utrecht-textbox utrecht-textbox--html-input" type="search" id="${id}" name="${it.name ?? 'q'}" value="${it.value}"${it.hint && html` aria-describedby="${id}-hint"`}><button class="nl-button nl-button--primary" type="submit">${it.button ?? 'Zoek'}</button></div></form></search>`;
}
