import { attribute, type Html, html, type Printable } from '../../view.ts';
import { described, errorOf, type Field, fieldId, hintOf, optionalWord } from '../field/field.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Shown under the choice, such as the field it asks for. */
  readonly inside?: Html;
}

interface ChoiceGroup extends Omit<Field, 'value' | 'isLabelHidden'> {
  readonly options: readonly Choice[];
  /** Short choices side by side where there is room. */
  readonly isInline?: boolean;
}

/** The id of the first choice: where an error summary leads to. */
const choiceId = (field: ChoiceGroup, index: number): string =>
  index === 0 ? fieldId(field) : `${fieldId(field)}-${index + 1}`;

function group(
  field: ChoiceGroup,
  type: 'radio' | 'checkbox',
  chosen: readonly string[],
  asks: boolean,
): Html {
  const choices = field.options.map((it, index) => {
    const id = choiceId(field, index);
    return html`<div class="sw-choice"><input class="sw-choice__input" type="${type}" id="${id}" name="${field.name}" value="${it.value}"${attribute('checked', chosen.includes(it.value))}${attribute('required', type === 'radio' && asks)}${it.hint && html` aria-describedby="${id}-uitleg"`}><label class="sw-choice__label" for="${id}">${it.label}</label>${it.hint && html`<div class="sw-choice__hint" id="${id}-uitleg">${it.hint}</div>`}${it.inside && html`<div class="sw-choice__inside">${it.inside}</div>`}</div>`;
  });
  return html`<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset${field.error && ' utrecht-form-fieldset--invalid'}"${described(field)}><legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">${field.label}${optionalWord(asks)}</legend>${hintOf(field)}${errorOf(field)}<div class="sw-choices${field.isInline && ' sw-choices--inline'}">${choices}</div></fieldset>`;
}

/** One of a few. */
export function radioGroup(field: ChoiceGroup & { readonly value?: string | undefined }): Html {
  return group(field, 'radio', field.value === undefined ? [] : [field.value], field.isRequired ?? true);
}

/** Any of a few. */
export function checkboxGroup(field: ChoiceGroup & { readonly values?: readonly string[] }): Html {
  return group(field, 'checkbox', field.values ?? [], field.isRequired ?? false);
}

export interface Checkbox {
  readonly name: string;
  readonly label: Printable;
  readonly isChecked?: boolean;
  readonly value?: string;
  readonly hint?: Printable;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly id?: string;
}

/** Yes or no. */
export function checkbox(field: Checkbox): Html {
  return html`<div class="utrecht-form-field${field.error && ' utrecht-form-field--invalid'}">${errorOf(field)}<div class="sw-choice"><input class="sw-choice__input" type="checkbox" id="${fieldId(field)}" name="${field.name}" value="${field.value ?? 'ja'}"${attribute('checked', field.isChecked)}${attribute('required', field.isRequired)}${described(field)}><label class="sw-choice__label" for="${fieldId(field)}">${field.label}</label>${field.hint && html`<div class="sw-choice__hint" id="${fieldId(field)}-hint">${field.hint}</div>`}</div></div>`;
}
