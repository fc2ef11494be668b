import { type Html, html } from '../../view.ts';

export interface Part {
  readonly label: string;
  readonly value: number;
  /** How the number is written. */
  readonly text: string;
  /** What the word means, in a few more. */
  readonly note?: string;
}

export interface PartsBar {
  /** What the whole is, for who cannot see the drawing. */
  readonly label: string;
  readonly parts: readonly Part[];
}

/** A whole and its parts: drawn as one bar, and in numbers and words under it. The order of the parts is that of the bar. */
export function partsBar({ label, parts }: PartsBar): Html {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  let from = 0;
  const drawn = parts.map((part, index) => {
    const width = total === 0 ? 0 : (part.value / total) * 100;
    const piece = html`<rect class="sw-parts__part sw-parts__part--${index + 1}" x="${round(from)}" width="${round(width)}" height="10"/>`;
    from += width;
    return piece;
  });
  return html`<div class="sw-parts"><svg class="sw-parts__bar" role="img" aria-label="${label}" viewBox="0 0 100 10" preserveAspectRatio="none" width="100" height="10"><rect class="sw-parts__whole" width="100" height="10"/>${drawn}</svg><dl class="sw-parts__list">${parts.map(
    (part, index) =>
      html`<div class="sw-parts__item"><dt><svg class="sw-parts__key" aria-hidden="true" viewBox="0 0 10 10" width="10" height="10"><rect class="sw-parts__part sw-parts__part--${index + 1}" width="10" height="10"/></svg>${part.label}</dt><dd class="sw-parts__number">${part.text}</dd>${part.note && html`<dd class="sw-parts__note">${part.note}</dd>`}</div>`,
  )}</dl></div>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
