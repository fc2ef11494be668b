import { createReadStream } from 'node:fs';
import { importAreas, NotGeoJson } from '../domains/neighbourhoods/public.ts';
import { CannotRun } from '../platform/cannot-run.ts';
import { systemClock } from '../platform/clock.ts';
import { type Command, WrongUsage } from './command.ts';
import { readable } from './readable.ts';
import { counted, printJson, progress } from './terminal.ts';
import { withDatabase } from './with-database.ts';

export const areas: Command = {
  usage: 'import areas <geojson> […] [--json]',
  summary: 'Take in municipalities, wijken and buurten with their boundaries.',
  about: `Reads GeoJSON files of areas with the property names CBS and PDOK use (wijken en buurten, WGS 84).
Give one or more files, in any order. Reading a file again changes nothing.
Says which rows were skipped, and why.`,
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'Print what came of it as JSON.' },
  run: async ({ words, environment, isOn }) => {
    if (words.length === 0) throw new WrongUsage('Say which file to read.');
    for (const file of words) readable(file);
    const results = await withDatabase(environment, async database => {
      const done = [];
      for (const file of words) {
        const shown = progress();
        try {
          const onProgress = (rows: number): void => shown.show(`${file}: ${counted(rows, 'area')} read`);
          const now = systemClock();
          done.push({ file, ...(await importAreas(database, createReadStream(file), { now, onProgress })) });
        } catch (error) {
          if (error instanceof NotGeoJson) throw new CannotRun(`${file} is not a GeoJSON file of areas.`);
          throw error;
        } finally {
          shown.done();
        }
      }
      return done;
    });
    if (isOn('json')) {
      printJson(results);
      return 0;
    }
    for (const { file, made, changed, unchanged, madeAround, withoutBoundary, skipped } of results) {
      console.log(
        `${file}: ${counted(made, 'area')} new, ${changed} changed, ${unchanged} unchanged; ${madeAround} more around them.`,
      );
      if (withoutBoundary.length > 0) console.log(`  Without a boundary: ${withoutBoundary.join(', ')}`);
      for (const { row, code, reason } of skipped) {
        console.log(`  Row ${row} skipped${code && ` (${code})`}: ${reason.replaceAll('-', ' ')}`);
      }
    }
    return 0;
  },
};
