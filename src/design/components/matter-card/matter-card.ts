import { type Html, html, type Printable } from '../../view.ts';

export interface MatterCard {
  readonly href: string;
  readonly title: string | Html;
  /** What it is: idee, vraag, klacht, afspraak, besluit. */
  readonly kind?: string;
  readonly badges?: Printable;
  /** A line or two of what it says. */
  readonly text?: string | Html;
  /** Who, where and when. */
  readonly meta?: readonly Printable[];
  readonly photo?: { readonly src: string; readonly alt: string };
  /** An action in place, such as supporting it. */
  readonly action?: Html;
}

/** One voice, promise or decision in a list. */
export function matterCard(it: MatterCard, level: 2 | 3 | 4 = 3): Html {
  const link = html`<a href="${it.href}">${it.title}</a>`;
  const title =
    level === 2
      ? html`<h2 class="sw-matter__title">${link}</h2>`
      : level === 3
        ? html`<h3 class="sw-matter__title">${link}</h3>`
        : html`<h4 class="sw-matter__title">${link}</h4>`;
  return html`<article class="sw-matter${it.photo && ' sw-matter--photo'}"><div class="sw-matter__body">${(it.kind || it.badges) && html`<p class="sw-matter__state">${it.kind && html`<span class="sw-matter__kind">${it.kind}</span>`}${it.badges}</p>`}${title}${it.text && html`<p class="sw-matter__text">${it.text}</p>`}${it.meta && html`<ul class="sw-meta">${it.meta.filter(Boolean).map(part => html`<li>${part}</li>`)}</ul>`}${it.action && html`<div class="sw-matter__action">${it.action}</div>`}</div>${it.photo && html`<img class="sw-matter__photo" src="${it.photo.src}" alt="${it.photo.alt}" width="160" height="120" loading="lazy">`}</article>`;
}

/** Matters under one another, or in columns where there is room. */
export function matterList(
  cards: readonly MatterCard[],
  options: { readonly level?: 2 | 3 | 4; readonly isGrid?: boolean } = {},
): Html {
  return html`<ul class="sw-matters${options.isGrid && ' sw-matters--grid'}">${cards.map(card => html`<li>${matterCard(card, options.level)}</li>`)}</ul>`;
}
