import { type Html, html, type Printable } from '../../view.ts';
import { capital, numberInWords } from '../../words.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** How the number is written, when not plainly. */
  readonly text?: string;
  /** The same figure for the whole town: a line across the bar. */
  readonly compare?: number;
  /** How that is written, when not plainly. */
  readonly compareText?: string;
}

export interface BarChart {
  readonly title: string;
  /** What the numbers count: "inwoners", "% van de huishoudens". */
  readonly unit: string;
  readonly bars: readonly Bar[];
  /** What the lines across the bars stand for: "heel Vondelhaven". */
  readonly compareLabel?: string;
  /** The end of the scale; without it the longest bar. */
  readonly max?: number;
  readonly source?: Printable;
}

/** Figures as bars. It is a table, so the numbers are there for every reader; the bars are drawn beside them. */
export function barChart(it: BarChart): Html {
  const top = it.max ?? Math.max(1, ...it.bars.flatMap(bar => [bar.value, bar.compare ?? 0]));
  const share = (value: number) => Math.round((Math.max(0, value) / top) * 1000) / 10;
  const rows = it.bars.map(
    bar =>
      html`<tr><th scope="row">${bar.label}</th><td class="sw-bars__number">${bar.text ?? numberInWords(bar.value)}${bar.compare !== undefined && html`<span class="sw-hidden">, ${it.compareLabel}: ${bar.compareText ?? numberInWords(bar.compare)}</span>`}</td><td class="sw-bars__cell"><svg class="sw-bars__bar" aria-hidden="true" viewBox="0 0 100 10" preserveAspectRatio="none" width="100" height="10"><rect class="sw-bars__rest" width="100" height="10"/><rect class="sw-bars__value" width="${share(bar.value)}" height="10"/>${bar.compare !== undefined && html`<line class="sw-bars__compare" x1="${share(bar.compare)}" x2="${share(bar.compare)}" y1="0" y2="10"/>`}</svg></td></tr>`,
  );
  return html`<figure class="sw-bars"><table class="sw-bars__table"><caption>${it.title} <span class="sw-bars__unit">${it.unit}</span></caption><thead class="sw-hidden"><tr><th scope="col">Onderdeel</th><th scope="col">${capital(it.unit)}</th><td></td></tr></thead><tbody>${rows}</tbody></table>${(it.compareLabel || it.source) && html`<figcaption class="sw-bars__note">${it.compareLabel && html`<span class="sw-bars__key"></span>${it.compareLabel}. `}${it.source}</figcaption>`}</figure>`;
}
