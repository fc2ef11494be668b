import { type Html, html, type Printable } from '../../view.ts';

export interface Statement {
  /** Somebody's own words, or the answer somebody owes: the second stands out. */
  readonly kind: 'voice' | 'answer' | 'comment';
  readonly title?: string;
  readonly by: Printable;
  readonly when?: Printable;
  readonly badges?: Printable;
  /** The words, already in paragraphs. */
  readonly text: Html;
  readonly footer?: Html;
  readonly level?: 2 | 3;
}

/** What somebody said, word for word. */
export function statement(it: Statement): Html {
  const title =
    it.title &&
    (it.level === 3
      ? html`<h3 class="sw-statement__title">${it.title}</h3>`
      : html`<h2 class="sw-statement__title">${it.title}</h2>`);
  return html`<article class="sw-statement sw-statement--${it.kind}"><header class="sw-statement__head">${title}${it.badges && html`<p class="sw-statement__badges">${it.badges}</p>`}<ul class="sw-meta sw-statement__by"><li>${it.by}</li>${it.when && html`<li>${it.when}</li>`}</ul></header><div class="sw-statement__text">${it.text}</div>${it.footer && html`<footer class="sw-statement__footer">${it.footer}</footer>`}</article>`;
}
