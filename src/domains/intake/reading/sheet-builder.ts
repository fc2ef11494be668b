import { tidy } from '../../../platform/form.ts';
import { mostCharacters, mostColumns, mostRows, type Sheet, type SheetRow, Unreadable } from '../sheet.ts';

/** Takes cells in as they are read, and stops as soon as there is more than anybody types. */
export function sheetBuilder() {
  const rows: SheetRow[] = [];
  const merged: string[] = [];
  let characters = 0;

  return {
    addRow(number: number, raw: readonly (string | undefined)[]): void {
      const cells = Array.from(raw, cell => tidy(withoutGuard(cell ?? '')));
      while (cells.length > 0 && cells.at(-1) === '') cells.pop();
      if (cells.length === 0) return;
      if (cells.length > mostColumns) throw new Unreadable('too-many-columns');
      // The row of the headings comes on top.
      if (rows.length > mostRows) throw new Unreadable('too-many-rows');
      for (const cell of cells) characters += cell.length;
      if (characters > mostCharacters) throw new Unreadable('too-much-text');
      rows.push({ number, cells });
    },
    addMerged(range: string): void {
      if (merged.length < 100) merged.push(range);
    },
    done(names: Pick<Sheet, 'name' | 'otherNames'>): Sheet {
      const [first, ...rest] = rows;
      if (!first) throw new Unreadable('empty');
      if (rest.length === 0) throw new Unreadable('no-rows');
      const width = Math.max(...rows.map(row => row.cells.length));
      return {
        headings: Array.from({ length: width }, (_, index) => first.cells[index] ?? ''),
        rows: rest,
        merged,
        ...names,
      };
    },
  };
}

/** Tables from this site put an apostrophe before what a spreadsheet would take for a formula. */
const withoutGuard = (cell: string): string => (/^'\s*[=+\-@]/.test(cell) ? cell.slice(1) : cell);
