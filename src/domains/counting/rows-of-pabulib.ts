/** One row of the file, with the line it begins on. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quote that opens a cell and never closes. */
export class UnclosedQuote extends Error {
  override readonly name = 'UnclosedQuote';
  readonly line: number;
  constructor(line: number) {
    super(`The quote that opens on line ${line} is never closed`);
    this.line = line;
  }
}

/**
 * Reads cells apart by semicolons. A cell that begins with a quote ends at the next single one and may hold semicolons,
 * new lines and doubled quotes; a quote in the middle of a cell is just a quote. Empty rows are left out.
 */
export function* rowsOfPabulib(text: string): Generator<Row> {
  const whole = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const source = whole.includes('\n') ? whole : whole.replaceAll('\r', '\n');
  let line = 0;
  for (let at = 0; at < source.length; ) {
    line += 1;
    const begin = at;
    let end = endOfLine(source, begin);
    at = end + 1;
    let cells: string[];
    const plain = source.slice(begin, end).replace(/\r$/, '');
    if (!plain.includes('"')) cells = plain.split(';');
    else {
      const read = quotedRow(source, begin, line);
      cells = read.cells;
      end = read.end;
      at = end + 1;
    }
    if (cells.some(cell => cell.trim() !== '')) yield { line, cells };
    for (
      let next = source.indexOf('\n', begin);
      next !== -1 && next < end;
      next = source.indexOf('\n', next + 1)
    )
      line += 1;
  }
}

const endOfLine = (source: string, from: number): number => {
  const found = source.indexOf('\n', from);
  return found === -1 ? source.length : found;
};

function quotedRow(source: string, begin: number, line: number): { cells: string[]; end: number } {
  const cells: string[] = [];
  let at = begin;
  for (;;) {
    let cell = '';
    if (source[at] === '"') {
      at += 1;
      for (;;) {
        const close = source.indexOf('"', at);
        if (close === -1) throw new UnclosedQuote(line);
        cell += source.slice(at, close);
        at = close + 1;
        if (source[at] !== '"') break;
        cell += '"';
        at += 1;
      }
    }
    const lineEnd = endOfLine(source, at);
    const separator = source.indexOf(';', at);
    const isLast = separator === -1 || separator > lineEnd;
    const end = isLast ? lineEnd : separator;
    cell += source.slice(at, end);
    cells.push(isLast ? cell.replace(/\r$/, '') : cell);
    if (isLast) return { cells, end };
    at = end + 1;
  }
}
