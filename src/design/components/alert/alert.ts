import { icon } from '../../icons.ts';
import { type Html, html, type Printable } from '../../view.ts';

export type AlertKind = 'info' | 'ok' | 'warning' | 'error';

const looks = {
  info: { name: 'info', word: 'Let op' },
  ok: { name: 'check', word: 'Gelukt' },
  warning: { name: 'alarm', word: 'Belangrijk' },
  error: { name: 'cross', word: 'Fout' },
} as const;

export interface Alert {
  readonly kind: AlertKind;
  readonly title?: string;
  readonly content: Printable;
}

/** A message that must not be missed, with its kind in a shape and a word. */
export function alert({ kind, title, content }: Alert): Html {
  const look = looks[kind];
  return html`<div class="utrecht-alert utrecht-alert--${kind}"><div class="utrecht-alert__icon">${icon(look.name)}</div><div class="utrecht-alert__content"><div class="utrecht-alert__message"><span class="sw-hidden">${look.word}: </span>${title && html`<p class="sw-alert__title">${title}</p>`}<div class="sw-alert__text">${content}</div></div></div></div>`;
}
