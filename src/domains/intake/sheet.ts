/** A row of a sheet that has something in it, with the number the spreadsheet shows for it. */
export interface SheetRow {
  readonly number: number;
  /** Texts, from the first column on. What was a date is 2026-05-12; what was a formula is what it came to. */
  readonly cells: readonly string[];
}

/** What stands in a file, before anybody says what its columns mean. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
  /** How the sheet is called; empty for a file with one. */
  readonly name: string;
  /** Other sheets in the file, which are not read. */
  readonly otherNames: readonly string[];
  /** Cells that were merged, such as A2:A5: only the first of them holds anything. */
  readonly merged: readonly string[];
}

export type SheetReason =
  | 'empty'
  | 'no-rows'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-much-text'
  | 'too-large'
  | 'unpacks-too-large'
  | 'has-macros'
  | 'encrypted'
  | 'old-excel'
  | 'unknown-kind'
  | 'broken'
  | 'open-quote'
  | 'took-too-long';

export const mostRows = 10_000;
export const mostColumns = 100;
export const mostFileBytes = 10 * 1024 * 1024;
export const mostUnpackedBytes = 100 * 1024 * 1024;
/** A shared text that stands in every cell takes no room in the file. */
export const mostCharacters = 20_000_000;

/** Why a file cannot be read. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly reason: SheetReason;
  constructor(reason: SheetReason) {
    super(reason);
    this.reason = reason;
  }
}

/** A, B … Z, AA: how a spreadsheet calls a column. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (index % 26));
}
