import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Instant } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import { areasWithCodes, featuresIn, kindOfCode, type Pieces, tidyCode } from '../neighbourhoods/public.ts';
import { figuresInRow, NotANumber, type Row } from './figures-in-row.ts';
import type { Figure } from './indicator.ts';
import { figuresOfYear, removeFigure, saveFigures } from './store.ts';

export type FigureSkipReason =
  | 'no-code'
  | 'wrong-code'
  | 'unknown-area'
  | 'duplicate'
  | 'not-a-number'
  | 'no-year'
  | 'unreadable';

/** What came of a file of figures, counted in figures and not in rows. */
export interface FiguresImported {
  readonly made: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Figures the file says are not known; one that was known before is taken away. */
  readonly unknown: number;
  /** Rows start at 1, without the row of column names. */
  readonly skipped: readonly {
    readonly row: number;
    readonly code: string;
    readonly reason: FigureSkipReason;
  }[];
}

export class NotAFigureFile extends Error {
  override readonly name = 'NotAFigureFile';
}

const codeColumns = [
  'code',
  'statcode',
  'gwbcode',
  'buurtcode',
  'bucode',
  'wijkenenbuurten',
  'codering',
  'regiocode',
  'wijkcode',
  'wkcode',
  'gemeentecode',
  'gmcode',
];
const yearColumns = ['jaar', 'year', 'perioden'];
const rowsAtOnce = 200;

/**
 * Takes in key figures of areas that are known: CSV with semicolons or commas, or the properties of a GeoJSON file of
 * areas. The year stands in the file or is given; a figure that is not known is never kept.
 */
export async function importFigures(
  database: Database,
  file: Pieces | string,
  {
    year,
    source,
    now,
    onProgress,
  }: {
    year?: number;
    source: string;
    now: Instant;
    onProgress?: (rows: number) => void;
  },
): Promise<FiguresImported> {
  const tally = {
    made: 0,
    changed: 0,
    unchanged: 0,
    unknown: 0,
    skipped: [] as FiguresImported['skipped'][number][],
  };
  const columns = new Set<string>();
  const seen = new Set<string>();
  let together: RowOfArea[] = [];
  let rowNumber = 0;

  const takeIn = async (): Promise<void> => {
    const rows = together;
    together = [];
    const counted = await database.write(tx => keepRows(tx, rows, source));
    tally.made += counted.made;
    tally.changed += counted.changed;
    tally.unchanged += counted.unchanged;
    tally.unknown += counted.unknown;
    tally.skipped.push(...counted.skipped);
    onProgress?.(rowNumber);
  };

  for await (const row of rowsIn(typeof file === 'string' ? [file] : file)) {
    rowNumber++;
    const skip = (reason: FigureSkipReason): void =>
      void tally.skipped.push({ row: rowNumber, code, reason });
    const code = tidyCode(codeColumns.map(column => row?.get(column) ?? '').find(Boolean) ?? '');
    if (!row) skip('unreadable');
    else {
      for (const column of row.keys()) columns.add(column);
      const when = yearIn(row) ?? year;
      if (code === '') skip('no-code');
      else if (!kindOfCode(code)) skip('wrong-code');
      else if (!when) skip('no-year');
      else if (seen.has(`${code} ${when}`)) skip('duplicate');
      else {
        seen.add(`${code} ${when}`);
        try {
          together.push({ row: rowNumber, code, year: when, figures: figuresInRow(row) });
        } catch (error) {
          if (!(error instanceof NotANumber)) throw error;
          skip('not-a-number');
        }
      }
    }
    if (together.length >= rowsAtOnce) await takeIn();
  }
  if (rowNumber === 0 || ![...columns].some(column => codeColumns.includes(column)))
    throw new NotAFigureFile();
  if (together.length > 0) await takeIn();

  const { made, changed } = tally;
  if (made + changed > 0) {
    await database.write(tx =>
      appendToLog(tx, {
        kind: 'figures.imported',
        subject: 'areas',
        at: now,
        facts: { made, changed, source },
      }),
    );
  }
  tally.skipped.sort((a, b) => a.row - b.row);
  return tally;
}

interface RowOfArea {
  readonly row: number;
  readonly code: string;
  readonly year: number;
  readonly figures: ReadonlyMap<string, number | null>;
}

async function keepRows(tx: Transaction, rows: readonly RowOfArea[], source: string) {
  const counts = {
    made: 0,
    changed: 0,
    unchanged: 0,
    unknown: 0,
    skipped: [] as FiguresImported['skipped'][number][],
  };
  const codes = [...new Set(rows.map(({ code }) => code))];
  const known = new Set((await areasWithCodes(tx, codes)).map(({ code }) => code));
  const keyOf = ({ areaCode, indicator, year }: Omit<Figure, 'value' | 'source'>): string =>
    `${areaCode} ${indicator} ${year}`;
  const before = new Map<string, Figure>();
  for (const year of new Set(rows.map(row => row.year))) {
    for (const figure of await figuresOfYear(tx, codes, year)) before.set(keyOf(figure), figure);
  }

  const fresh: Figure[] = [];
  for (const { row, code, year, figures } of rows) {
    if (!known.has(code)) {
      counts.skipped.push({ row, code, reason: 'unknown-area' });
      continue;
    }
    for (const [indicator, value] of figures) {
      const key = { areaCode: code, indicator, year };
      const earlier = before.get(keyOf(key));
      if (value === null) {
        counts.unknown++;
        if (earlier) await removeFigure(tx, key);
      } else if (earlier?.value === value && earlier.source === source) counts.unchanged++;
      else {
        fresh.push({ ...key, value, source });
        if (earlier) counts.changed++;
        else counts.made++;
      }
    }
  }
  for (let i = 0; i < fresh.length; i += rowsAtOnce) await saveFigures(tx, fresh.slice(i, i + rowsAtOnce));
  return counts;
}

function yearIn(row: Row): number | undefined {
  const text = yearColumns.map(column => row.get(column) ?? '').find(Boolean) ?? row.get('jrstatcode') ?? '';
  const year = Number(text.slice(0, 4));
  return /^\d{4}/.test(text) && year >= 1900 && year <= 2200 ? year : undefined;
}

/** StatLine numbers its columns, others write capitals or underscores: AantalInwoners_5 and aantal_inwoners are one. */
const tidyColumn = (name: string): string =>
  name
    .toLowerCase()
    .replace(/_\d{1,3}$/, '')
    .replace(/[^a-z0-9]/g, '');

/** The rows of a file one by one, whichever of the two kinds it is; undefined where one cannot be read. */
async function* rowsIn(pieces: Pieces): AsyncGenerator<Row | undefined> {
  const { start, whole } = await peek(pieces);
  if (/^\uFEFF?\s*\{/.test(start)) {
    for await (const { feature } of featuresIn(whole)) {
      const cells = Object.entries(feature?.properties ?? {}).map(([name, value]): [string, string] => [
        tidyColumn(name),
        String(value ?? ''),
      ]);
      yield feature && new Map(cells);
    }
    return;
  }
  const firstLine = start.split(/\r?\n/, 1)[0] ?? '';
  const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
  const records = Readable.from(whole).pipe(
    parse({
      delimiter,
      bom: true,
      columns: names => names.map(tidyColumn),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }),
  );
  try {
    for await (const record of records) yield new Map(Object.entries(record as Record<string, string>));
  } catch {
    throw new NotAFigureFile();
  }
}

/** The first piece, to see what kind of file it is, and all of the pieces, to read. */
async function peek(pieces: Pieces): Promise<{ start: string; whole: AsyncIterable<Uint8Array | string> }> {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const first = await iterator.next();
  async function* whole(): AsyncGenerator<Uint8Array | string> {
    for (let step = first; !step.done; step = await iterator.next()) yield step.value;
  }
  const start = first.done
    ? ''
    : typeof first.value === 'string'
      ? first.value
      : Buffer.from(first.value).toString();
  return { start, whole: whole() };
}
