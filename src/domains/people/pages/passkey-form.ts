import { alert } from '../../../design/components/alert/alert.ts';
import { button } from '../../../design/components/button/button.ts';
import { type Html, html } from '../../../design/view.ts';

interface PasskeyForm {
  readonly use: 'make' | 'show';
  /** Where the browser asks for the question. */
  readonly question: string;
  /** Where it sends the answer. */
  readonly action: string;
  readonly fields?: Html;
  readonly content: Html;
  readonly button: string;
  readonly isPrimary?: boolean;
}

/** A form that asks the browser for a passkey. It stays hidden where the browser has none, or runs no scripts. */
export function passkeyForm(it: PasskeyForm): Html {
  return html`<form method="post" action="${it.action}" data-passkey="${it.use}" data-question="${it.question}" hidden>
${it.content}
${it.fields}
<input type="hidden" name="antwoord" value="">
<div data-passkey-failed role="alert"></div>
<template>${alert({ kind: 'warning', content: 'Het is niet gelukt met de toegangssleutel. Probeer het nog eens, of kies een andere manier.' })}</template>
<div class="sw-buttons">${button({ label: it.button, kind: it.isPrimary ? 'primary' : 'secondary' })}</div>
</form>`;
}
