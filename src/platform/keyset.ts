// Long lists are read from a mark, not by counting: the thousandth page is as fast as the first.
import { type Day, isDay } from './clock.ts';

/** A place in a list that is ordered by a day, and then by a number. */
export interface Mark {
  readonly day: Day;
  readonly id: number;
}

/** Which page: the rows after a mark, those before one, or the first ones. */
export type Around = { readonly after?: Mark | undefined; readonly before?: Mark | undefined };

const markText = ({ day, id }: Mark): string => `${day}.${id}`;

function readMark(text: string | undefined): Mark | undefined {
  const [, day = '', id = ''] = /^(\d{4}-\d{2}-\d{2})\.([1-9]\d{0,14})$/.exec(text ?? '') ?? [];
  return isDay(day) ? { day, id: Number(id) } : undefined;
}

/** The page an address asks for: `?na=2026-03-12.40` is what comes after that row, `?voor=` what comes before it. */
export function aroundIn(query: { readonly na?: string; readonly voor?: string }): Around {
  const before = readMark(query.voor);
  return before ? { before } : { after: readMark(query.na) };
}

export interface ListPage<Row> {
  readonly rows: readonly Row[];
  /** What the address of the page before and the one after says; undefined where there is none. */
  readonly previous: { readonly voor: string } | undefined;
  readonly next: { readonly na: string } | undefined;
}

/** Reads one page, and one row more to know whether there is another page. `read` gives the rows in the order of the list. */
export async function readPage<Row>(
  around: Around,
  read: (around: Around, atMost: number) => Promise<readonly Row[]>,
  markOf: (row: Row) => Mark,
  size = 20,
): Promise<ListPage<Row>> {
  const found = await read(around, size + 1);
  const hasMore = found.length > size;
  const rows = around.before ? found.slice(-size) : found.slice(0, size);
  const [first, last] = [rows[0], rows.at(-1)];
  const hasPrevious = around.before ? hasMore : around.after !== undefined;
  const hasNext = around.before ? true : hasMore;
  return {
    rows,
    previous: first && hasPrevious ? { voor: markText(markOf(first)) } : undefined,
    next: last && hasNext ? { na: markText(markOf(last)) } : undefined,
  };
}
