import { indicators } from './indicator.ts';

/** A row of a file by its column names, in small letters without underscores. */
export type Row = ReadonlyMap<string, string>;

/** CBS writes these where a figure is secret, unreliable or missing. They look like numbers and mean: not known. */
const unknownTexts = new Set(['', '.', '-', 'x', 'na', 'n/a', 'null', 'nan']);
const isUnknownNumber = (value: number): boolean => value <= -99990;

/** The number in a cell, with a point or a comma; undefined where it is not known. Throws on what is no number. */
export function numberInCell(cell: string): number | undefined {
  const text = cell.trim();
  if (unknownTexts.has(text.toLowerCase())) return undefined;
  if (!/^-?\d+([.,]\d+)?$/.test(text)) throw new NotANumber(text);
  const value = Number(text.replace(',', '.'));
  return isUnknownNumber(value) ? undefined : value;
}

export class NotANumber extends Error {
  override readonly name = 'NotANumber';
}

/** Per indicator the row has a column for: its value, or null where the file says that it is not known. */
export function figuresInRow(row: Row): Map<string, number | null> {
  const figures = new Map<string, number | null>();
  const numberIn = (columns: readonly string[]): number | undefined => {
    for (const column of columns) {
      const value = numberInCell(row.get(column) ?? '');
      if (value !== undefined) return value;
    }
    return undefined;
  };
  for (const { code, columns, shareOf, decimals } of indicators) {
    const names = Object.keys(columns).filter(column => row.has(column));
    const column = names.find(name => numberIn([name]) !== undefined);
    const part = shareOf && numberIn(shareOf.part);
    const whole = shareOf && numberIn(shareOf.whole);
    if (column) figures.set(code, rounded((numberIn([column]) ?? 0) * (columns[column] ?? 1)));
    else if (part !== undefined && whole) figures.set(code, rounded((100 * part) / whole, decimals + 1));
    else if (names.length > 0 || shareOf?.part.some(name => row.has(name))) figures.set(code, null);
  }
  return figures;
}

/** Two databases must keep the same number, and 39.3 thousand is 39300. */
const rounded = (value: number, decimals = 4): number => Number(value.toFixed(decimals));
