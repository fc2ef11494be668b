import { attribute, type Html, html, type Printable } from '../../view.ts';

/** What every field can be told. `error` is a whole sentence: what is wrong and what to do. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: Printable;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  /** Fields are asked for unless said otherwise; others carry "(niet verplicht)". */
  readonly isRequired?: boolean;
  /** Where one name stands on a page twice. */
  readonly id?: string;
  /** The label is there for who cannot see the field, when its surroundings say it already. */
  readonly isLabelHidden?: boolean;
}

export const fieldId = (field: Pick<Field, 'name' | 'id'>): string => field.id ?? `veld-${field.name}`;

/** `aria-describedby` and `aria-invalid` for a control, so that hint and error are heard with it. */
export function described(field: Pick<Field, 'name' | 'id' | 'hint' | 'error'>): Html {
  const id = fieldId(field);
  const by = [field.hint && `${id}-hint`, field.error && `${id}-fout`].filter(Boolean).join(' ');
  return html`${by && html` aria-describedby="${by}"`}${field.error && html` aria-invalid="true"`}`;
}

export const hintOf = (field: Pick<Field, 'name' | 'id' | 'hint'>): Html | undefined =>
  field.hint
    ? html`<div class="utrecht-form-field-description utrecht-form-field__description" id="${fieldId(field)}-hint">${field.hint}</div>`
    : undefined;

export const errorOf = (field: Pick<Field, 'name' | 'id' | 'error'>): Html | undefined =>
  field.error
    ? html`<div class="utrecht-form-field-error-message utrecht-form-field__error-message" id="${fieldId(field)}-fout"><span class="sw-hidden">Fout: </span>${field.error}</div>`
    : undefined;

/** "(niet verplicht)" after the label of a field that may stay empty. */
export const optionalWord = (isRequired: boolean | undefined): Html | undefined =>
  isRequired ? undefined : html` <span class="sw-optional">(niet verplicht)</span>`;

function around(field: Field, control: Html): Html {
  return html`<div class="utrecht-form-field utrecht-form-field--distanced${field.error && ' utrecht-form-field--invalid'}"><div class="utrecht-form-field__label${field.isLabelHidden && ' sw-hidden'}"><label class="utrecht-form-label" for="${fieldId(field)}">${field.label}${optionalWord(field.isRequired ?? true)}</label></div>${hintOf(field)}${errorOf(field)}<div class="utrecht-form-field__input">${control}</div></div>`;
}

export interface TextField extends Field {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'number' | 'search';
  /** The purpose of the field for the browser: `email`, `name`, `street-address`, `one-time-code` … */
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  readonly maxLength?: number;
  /** How wide in characters, when the answer is short. */
  readonly width?: 4 | 8 | 16 | 24;
  /** Where the keyboard begins, on a page whose whole work is this form. */
  readonly hasFocus?: boolean;
}

/** One line of text. */
export function textField(field: TextField): Html {
  return around(
    field,
    html`<input class="utrecht-textbox utrecht-textbox--html-input${field.error && ' utrecht-textbox--invalid'}${field.width && ` sw-width-${field.width}`}" type="${field.type ?? 'text'}" id="${fieldId(field)}" name="${field.name}" value="${field.value}"${field.autocomplete && html` autocomplete="${field.autocomplete}"`}${field.inputMode && html` inputmode="${field.inputMode}"`}${field.maxLength && html` maxlength="${field.maxLength}"`}${attribute('required', field.isRequired ?? true)}${attribute('autofocus', field.hasFocus)}${described(field)}>`,
  );
}

export interface TextArea extends Field {
  readonly rows?: number;
  /** Counted aloud near the end, by a script; the server guards it. */
  readonly maxLength?: number;
  /** Where the keyboard begins, on a page whose whole work is this form. */
  readonly hasFocus?: boolean;
}

/** A story in the person's own words. */
export function textArea(field: TextArea): Html {
  return around(
    field,
    html`<textarea class="utrecht-textarea utrecht-textarea--html-textarea${field.error && ' utrecht-textarea--invalid'}" id="${fieldId(field)}" name="${field.name}" rows="${field.rows ?? 6}"${field.maxLength && html` data-max-length="${field.maxLength}"`}${attribute('required', field.isRequired ?? true)}${attribute('autofocus', field.hasFocus)}${described(field)}>
${field.value}</textarea>`,
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface SelectField extends Field {
  readonly options: readonly (Option | { readonly label: string; readonly options: readonly Option[] })[];
  /** The first line, that chooses nothing. */
  readonly empty?: string;
}

/** One out of a list too long for radio buttons. */
export function selectField(field: SelectField): Html {
  const option = (it: Option) =>
    html`<option value="${it.value}"${attribute('selected', it.value === field.value)}>${it.label}</option>`;
  return around(
    field,
    html`<select class="utrecht-select utrecht-select--html-select${field.error && ' utrecht-select--invalid'}" id="${fieldId(field)}" name="${field.name}"${attribute('required', (field.isRequired ?? true) && field.empty !== undefined)}${described(field)}>${field.empty !== undefined && html`<option value="">${field.empty}</option>`}${field.options.map(it => ('options' in it ? html`<optgroup label="${it.label}">${it.options.map(option)}</optgroup>` : option(it)))}</select>`,
  );
}

export interface DateField extends Field {
  /** Days as 2026-03-12. */
  readonly min?: string;
  readonly max?: string;
}

/** A day. */
export function dateField(field: DateField): Html {
  return around(
    field,
    html`<input class="utrecht-textbox utrecht-textbox--html-input sw-width-16${field.error && ' utrecht-textbox--invalid'}" type="date" id="${fieldId(field)}" name="${field.name}" value="${field.value}"${field.min && html` min="${field.min}"`}${field.max && html` max="${field.max}"`}${attribute('required', field.isRequired ?? true)}${described(field)}>`,
  );
}

export interface FileField extends Omit<Field, 'value'> {
  /** Such as `image/jpeg,image/png`. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
}

/** A file or photo of the person's own. */
export function fileField(field: FileField): Html {
  return around(
    field,
    html`<input class="sw-file" type="file" id="${fieldId(field)}" name="${field.name}"${field.accept && html` accept="${field.accept}"`}${attribute('multiple', field.isMultiple)}${attribute('required', field.isRequired ?? true)}${described(field)}>`,
  );
}
