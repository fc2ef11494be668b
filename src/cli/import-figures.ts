import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { importFigures, NotAFigureFile } from '../domains/indicators/public.ts';
import { CannotRun } from '../platform/cannot-run.ts';
import { systemClock } from '../platform/clock.ts';
import { type Command, WrongUsage } from './command.ts';
import { readable } from './readable.ts';
import { counted, printJson, progress } from './terminal.ts';
import { withDatabase } from './with-database.ts';

const shownRows = 20;

export const figures: Command = {
  usage: 'import figures <csv> [--year 2024] [--source "CBS"] [--json]',
  summary: 'Take in the key figures of areas.',
  about: `Reads a CSV file (or the properties of a GeoJSON file) with key figures of areas that are known, as CBS
publishes them. A figure that is not known (-99995, -99997, or a dot) is never kept as a number.
Reading a file again changes nothing.`,
  options: { year: { type: 'string' }, source: { type: 'string' }, json: { type: 'boolean' } },
  optionHelp: {
    year: 'The year the figures are of, when the file does not say.',
    source: 'Who made the figures; shown beside them. The name of the file when left out.',
    json: 'Print what came of it as JSON.',
  },
  run: async ({ words, text, environment, isOn }) => {
    const [file, ...others] = words;
    if (!file || others.length > 0) throw new WrongUsage('Say which file to read.');
    const year = text('year');
    if (year !== undefined && !/^(19|20)\d\d$/.test(year)) throw new WrongUsage(`"${year}" is not a year.`);
    readable(file);
    const shown = progress();
    const result = await withDatabase(environment, database =>
      importFigures(database, createReadStream(file), {
        ...(year && { year: Number(year) }),
        source: text('source') ?? basename(file),
        now: systemClock(),
        onProgress: rows => shown.show(`${counted(rows, 'row')} read`),
      }),
    ).catch((error: unknown) => {
      throw error instanceof NotAFigureFile
        ? new CannotRun(`${file} is not a file of figures: it has no column with the codes of areas.`)
        : error;
    });
    shown.done();
    if (isOn('json')) {
      printJson(result);
      return 0;
    }
    const { made, changed, unchanged, unknown, skipped } = result;
    console.log(
      `${counted(made, 'figure')} new, ${changed} changed, ${unchanged} unchanged; ${unknown} not known.`,
    );
    for (const { row, code, reason } of skipped.slice(0, shownRows)) {
      console.log(`  Row ${row} skipped${code && ` (${code})`}: ${reason.replaceAll('-', ' ')}`);
    }
    if (skipped.length > shownRows)
      console.log(`  And ${skipped.length - shownRows} more; --json names all.`);
    return 0;
  },
};
