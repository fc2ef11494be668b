import { type Html, html, type Printable } from '../../view.ts';

export interface Column {
  readonly label: string;
  readonly isNumeric?: boolean;
  /** What stands in it needs no name of a column beside it, where rows are stacked. */
  readonly speaksForItself?: boolean;
}

export interface Table {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column[];
  /** One cell for each column; the first names its row. */
  readonly rows: readonly (readonly Printable[])[];
  /** The last row adds up the others. */
  readonly hasSums?: boolean;
  /** On a phone each row becomes a small list, for tables with many columns. */
  readonly isStacked?: boolean;
}

/**
 * Rows to compare. On a phone it scrolls sideways inside its own frame, which the keyboard reaches too; or its rows stand
 * under one another, each number with the name of its column.
 */
export function table({ caption, isCaptionHidden, columns, rows, hasSums, isStacked }: Table): Html {
  const cell = (value: Printable, index: number) => {
    const numeric = columns[index]?.isNumeric && ' utrecht-table__cell--numeric-data';
    return index === 0
      ? html`<th class="utrecht-table__cell sw-table__name${numeric}" scope="row">${value}</th>`
      : html`<td class="utrecht-table__cell${numeric}${isStacked && columns[index]?.speaksForItself && ' sw-table__plain'}">${isStacked && !columns[index]?.speaksForItself && html`<span class="sw-table__label">${columns[index]?.label} </span>`}${value}</td>`;
  };
  const rowClass = (index: number) => hasSums && index === rows.length - 1 && ' sw-table__sums';
  return html`<section class="utrecht-table-container utrecht-table-container--overflow-inline sw-table${isStacked && ' sw-table--stacked'}" aria-label="${caption}" tabindex="0"><table class="utrecht-table utrecht-table--html-table"><caption class="utrecht-table__caption${isCaptionHidden && ' sw-hidden'}">${caption}</caption><thead class="utrecht-table__header"><tr class="utrecht-table__row">${columns.map(it => html`<th class="utrecht-table__header-cell${it.isNumeric && ' utrecht-table__header-cell--numeric-column'}" scope="col">${it.label}</th>`)}</tr></thead><tbody class="utrecht-table__body">${rows.map((row, index) => html`<tr class="utrecht-table__row${rowClass(index)}">${row.map(cell)}</tr>`)}</tbody></table></section>`;
}
