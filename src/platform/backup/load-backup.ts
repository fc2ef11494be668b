// Puts a backup back in an empty database, as it was when it was made.
import { CannotRun } from '../cannot-run.ts';
import type { Engine, Transaction } from '../database/database.ts';
import { readBackup } from './read-backup.ts';
import {
  continueNumbers,
  countOf,
  emptyTables,
  insertRows,
  tablesIn,
  type Value,
  withReferencesLater,
} from './store.ts';
import type { Manifest } from './write-backup.ts';

/** The first line of a backup, without reading the rest. */
export async function manifestIn(file: string): Promise<Manifest> {
  for await (const piece of readBackup(file)) if ('manifest' in piece) return piece.manifest;
  throw new CannotRun(`${file} is not a backup of Samenwijk.`);
}

const mostParameters = 10_000;
const mostBytes = 8 * 1024 * 1024;

/** Fills the tables, inside one transaction, and counts them. The tables must be of the shape they had in the backup. */
export async function loadBackup(
  tx: Transaction,
  engine: Engine,
  file: string,
  onProgress: (rows: number, of: number) => void = () => {},
): Promise<void> {
  await withReferencesLater(tx, engine, async () => {
    const known = await tablesIn(tx, engine);
    await emptyTables(tx, engine, known);
    let expected: Manifest['tables'] = {};
    let all = 0;
    let loaded = 0;
    let into: { table: string; columns: readonly string[] } | undefined;
    let together: (readonly Value[])[] = [];
    let bytes = 0;
    const putIn = async (): Promise<void> => {
      if (into && together.length > 0) await insertRows(tx, into.table, into.columns, together);
      loaded += together.length;
      together = [];
      bytes = 0;
      onProgress(loaded, all);
    };
    for await (const piece of readBackup(file)) {
      if ('manifest' in piece) {
        expected = piece.manifest.tables;
        all = Object.values(expected).reduce((sum, rows) => sum + rows, 0);
      } else if ('table' in piece) {
        await putIn();
        if (!known.includes(piece.table))
          throw new CannotRun(`${file} has a table ${piece.table} that does not belong to it.`);
        into = piece;
      } else {
        together.push(piece.row);
        bytes += sizeOf(piece.row);
        if (bytes >= mostBytes || (together.length + 1) * piece.row.length > mostParameters) await putIn();
      }
    }
    await putIn();
    for (const [table, rows] of Object.entries(expected)) {
      const found = await countOf(tx, table);
      if (found !== rows)
        throw new CannotRun(`${file} says that ${table} has ${rows} rows, but it holds ${found}.`);
    }
  });
  await continueNumbers(tx, engine);
}

const sizeOf = (row: readonly Value[]): number =>
  row.reduce<number>(
    (sum, value) =>
      sum +
      (typeof value === 'string'
        ? value.length
        : typeof value === 'object' && value
          ? value.base64.length
          : 8),
    0,
  );
