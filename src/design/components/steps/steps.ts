import { type Html, html } from '../../view.ts';

export interface Step {
  readonly label: string;
  readonly href?: string;
}

/** How far along a form of several pages is. Steps with an address can be gone to, back and ahead. */
export function steps(items: readonly Step[], current: number): Html {
  return html`<nav class="sw-steps" aria-label="Stappen"><p class="sw-steps__where">Stap ${current + 1} van ${items.length}</p><ol>${items.map((it, index) => html`<li class="sw-step${index < current && ' sw-step--done'}"${index === current && html` aria-current="step"`}>${index !== current && it.href ? html`<a href="${it.href}">${it.label}</a>` : it.label}</li>`)}</ol></nav>`;
}
