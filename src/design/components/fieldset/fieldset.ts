import { type Html, html, type Printable } from '../../view.ts';

export interface Fieldset {
  readonly legend: string;
  readonly hint?: Printable;
  readonly content: Html;
}

/** Fields that belong together, under one name. */
export function fieldset({ legend, hint, content }: Fieldset): Html {
  return html`<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset sw-fieldset"><legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">${legend}</legend>${hint && html`<div class="utrecht-form-field-description">${hint}</div>`}${content}</fieldset>`;
}
