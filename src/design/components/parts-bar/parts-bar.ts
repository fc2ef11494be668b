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
  return html`<div class="sw-parts">${bar({ label, parts }, total(parts))}<dl class="sw-parts__list">${parts.map(
    (part, index) =>
      html`<div class="sw-parts__item"><dt>${key(index)}${part.label}</dt><dd class="sw-parts__number">${part.text}</dd>${part.note && html`<dd class="sw-parts__note">${part.note}</dd>`}</div>`,
  )}</dl></div>`;
}

export interface PartsBars {
  /** How the parts are called, in the order of every bar. */
  readonly parts: readonly string[];
  readonly bars: readonly (PartsBar & { readonly name: Html | string; readonly text: string })[];
}

/** Several wholes on one scale, so that lengths can be compared. The numbers stand in a table beside it. */
export function partsBars({ parts, bars }: PartsBars): Html {
  const most = Math.max(0, ...bars.map(it => total(it.parts)));
  return html`<div class="sw-parts"><ul class="sw-parts__keys">${parts.map((label, index) => html`<li>${key(index)}${label}</li>`)}</ul><ul class="sw-parts__bars">${bars.map(it => html`<li><p class="sw-parts__name">${it.name} <span class="sw-parts__whole-text">${it.text}</span></p>${bar(it, most)}</li>`)}</ul></div>`;
}

const total = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + part.value, 0);

const key = (index: number): Html =>
  html`<svg class="sw-parts__key" aria-hidden="true" viewBox="0 0 10 10" width="10" height="10"><rect class="sw-parts__part sw-parts__part--${index + 1}" width="10" height="10"/>${lines(index, 0, 10)}</svg>`;

/** Drawn so that `most` fills the width. */
function bar({ label, parts }: PartsBar, most: number): Html {
  let from = 0;
  const drawn = parts.map((part, index) => {
    const width = most === 0 ? 0 : (part.value / most) * 100;
    const piece = html`<rect class="sw-parts__part sw-parts__part--${index + 1}" x="${round(from)}" width="${round(width)}" height="10"/>${lines(index, from, width)}`;
    from += width;
    return piece;
  });
  return html`<svg class="sw-parts__bar" role="img" aria-label="${label}" viewBox="0 0 100 10" preserveAspectRatio="none" width="100" height="10"><rect class="sw-parts__whole" width="100" height="10"/>${drawn}</svg>`;
}

/** The parts in the middle are ruled, so that they can be told apart on paper and without seeing colour. */
function lines(index: number, from: number, width: number): Html | false {
  const step = [undefined, 1.25, 3][index];
  if (step === undefined) return false;
  const count = Math.max(0, Math.ceil(width / step) - 1);
  const path = Array.from({ length: count }, (_, line) => `M${round(from + (line + 1) * step)} 0V10`).join(
    '',
  );
  return count > 0 && html`<path class="sw-parts__lines sw-parts__lines--${index + 1}" d="${path}"/>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
