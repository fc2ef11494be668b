import { type Html, html, nothing } from '../../view.ts';
import { plural } from '../../words.ts';
import { fieldId } from '../field/field.ts';

/** All that is wrong with a form, at the top of the page, each leading to its field. Nothing when nothing is wrong. */
export function errorSummary(errors: Readonly<Record<string, string | undefined>>): Html {
  const wrong = Object.entries(errors).filter((entry): entry is [string, string] => entry[1] !== undefined);
  if (wrong.length === 0) return nothing;
  return html`<div class="sw-errors" role="alert" tabindex="-1" id="fouten"><h2 class="sw-errors__title">${wrong.length === 1 ? 'Er klopt nog iets niet' : `Er kloppen nog ${plural(wrong.length, 'ding', 'dingen')} niet`}</h2><ul>${wrong.map(([name, error]) => html`<li><a href="#${fieldId({ name })}">${error}</a></li>`)}</ul></div>`;
}
