import { type IconName, icon } from '../../icons.ts';
import { attribute, type Html, html } from '../../view.ts';

interface Look {
  readonly label: string;
  /** One primary action on a page; the rest secondary or subtle. */
  readonly kind?: 'primary' | 'secondary' | 'subtle';
  readonly icon?: IconName;
  /** Takes something away that does not come back. */
  readonly isNegative?: boolean;
  /** Words only heard, that tell this button from the same one beside another thing. */
  readonly about?: string;
}

export interface Button extends Look {
  readonly name?: string;
  readonly value?: string;
  readonly type?: 'submit' | 'button';
  readonly formAction?: string;
  /** Sends the form without asking the browser to check it first. */
  readonly skipsChecks?: boolean;
}

const className = (look: Look): string =>
  `nl-button nl-button--${look.kind ?? 'primary'}${look.isNegative ? ' nl-button--negative' : ''}`;

const inside = (look: Look): Html =>
  html`${look.icon && html`<span class="nl-button__icon-start">${icon(look.icon)}</span>`}<span class="nl-button__label">${look.label}${look.about && html`<span class="sw-hidden"> ${look.about}</span>`}</span>`;

/** Does something: sends its form. */
export function button(it: Button): Html {
  return html`<button class="${className(it)}" type="${it.type ?? 'submit'}"${it.name && html` name="${it.name}" value="${it.value ?? ''}"`}${it.formAction && html` formaction="${it.formAction}"`}${attribute('formnovalidate', it.skipsChecks)}>${inside(it)}</button>`;
}

/** Goes somewhere, with the weight of a button. */
export function linkButton(it: Look & { readonly href: string }): Html {
  return html`<a class="${className(it)}" href="${it.href}">${inside(it)}</a>`;
}

/** A small form of one button: an action beside a thing, guarded like every other form. */
export function actionForm(it: Button & { readonly action: string; readonly fields?: Html }): Html {
  return html`<form class="sw-action" method="post" action="${it.action}">${it.fields}${button(it)}</form>`;
}
