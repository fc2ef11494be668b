import { type Html, html, nothing } from '../../view.ts';

export interface Photo {
  /** A small version, and the whole one. */
  readonly src: string;
  readonly href: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** Photos side by side, each leading to itself in full. */
export function photoGallery(photos: readonly Photo[]): Html {
  if (photos.length === 0) return nothing;
  return html`<ul class="sw-photos">${photos.map(it => html`<li><a href="${it.href}"><img src="${it.src}" alt="${it.alt}" width="${it.width}" height="${it.height}" loading="lazy"></a></li>`)}</ul>`;
}
