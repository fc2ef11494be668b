import { type Html, html, type Printable } from '../../view.ts';

export interface Column {
  readonly label: string;
  readonly isNumeric?: boolean;
}

export interface Table {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column[];
  /** One cell for each column; the first names its row. */
  readonly rows: readonly (readonly Printable[])[];
}

/** Rows to compare. On a phone it scrolls sideways inside its own frame, which the keyboard reaches too. */
export function table({ caption, isCaptionHidden, columns, rows }: Table): Html {
  const cell = (value: Printable, index: number) => {
    const numeric = columns[index]?.isNumeric && ' utrecht-table__cell--numeric-data';
    return index === 0
      ? html`<th class="utrecht-table__cell sw-table__name${numeric}" scope="row">${value}</th>`
      : html`<td class="utrecht-table__cell${numeric}">${value}</td>`;
  };
  return html`<section class="utrecht-table-container utrecht-table-container--overflow-inline sw-table" aria-label="${caption}" tabindex="0"><table class="utrecht-table utrecht-table--html-table"><caption class="utrecht-table__caption${isCaptionHidden && ' sw-hidden'}">${caption}</caption><thead class="utrecht-table__header"><tr class="utrecht-table__row">${columns.map(it => html`<th class="utrecht-table__header-cell${it.isNumeric && ' utrecht-table__header-cell--numeric-column'}" scope="col">${it.label}</th>`)}</tr></thead><tbody class="utrecht-table__body">${rows.map(row => html`<tr class="utrecht-table__row">${row.map(cell)}</tr>`)}</tbody></table></section>`;
}
