import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openDatabase } from '../open-database.ts';
import { writeBackup } from '../platform/backup/write-backup.ts';
import { CannotRun } from '../platform/cannot-run.ts';
import { systemClock } from '../platform/clock.ts';
import { keptHeads } from '../platform/log/kept-heads.ts';
import { pendingMigrations } from '../platform/migrate.ts';
import { readSettings } from '../platform/settings.ts';
import { type Command, WrongUsage } from './command.ts';
import { counted, printJson, progress } from './terminal.ts';

export const backup: Command = {
  usage: 'backup <file> [--force] [--json]',
  summary: 'Put everything the site holds in one file, while it runs.',
  about: `Writes one file with every table and every photo, as they were at one moment. The site goes on meanwhile.
The file can be restored on SQLite as well as on PostgreSQL. It holds personal data: keep it as carefully as the
site itself. Its form is JSON, a line for each row, packed with gzip. The key with which some secrets are sealed
(SECRET_FILE) is not in it: keep a copy of that too, in another place.`,
  options: { force: { type: 'boolean' }, json: { type: 'boolean' } },
  optionHelp: { force: 'Replace the file when it is there already.', json: 'Print what is in it as JSON.' },
  run: async ({ words, isOn, environment }) => {
    const [file, ...others] = words;
    if (!file || others.length > 0) throw new WrongUsage('Say which file to write.');
    if (existsSync(file) && !isOn('force')) {
      throw new CannotRun(`${file} is there already. Choose another name, or add --force to replace it.`);
    }
    if (!existsSync(dirname(resolve(file)))) {
      throw new CannotRun(`There is no folder ${dirname(resolve(file))}.`);
    }
    const settings = readSettings(environment);
    const database = await openDatabase(settings);
    try {
      if ((await pendingMigrations(database)).length > 0) {
        throw new CannotRun('The database is not up to date. Run "samenwijk migrate" first.');
      }
      const shown = progress();
      const manifest = await writeBackup(database, file, {
        keptHeads: keptHeads(settings.dataDir),
        now: systemClock(),
        onProgress: (rows, of) => shown.show(`${rows.toLocaleString('en')} of ${counted(of, 'row')}`),
      });
      shown.done();
      const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
      if (isOn('json')) printJson({ file, bytes: statSync(file).size, ...manifest });
      else {
        const megabytes = (statSync(file).size / 1_000_000).toFixed(1);
        console.log(
          `${file}: ${counted(rows, 'row')} of ${counted(Object.keys(manifest.tables).length, 'table')}, ${megabytes} MB.`,
        );
        console.log(`The head of its record is ${manifest.head ?? 'empty'}.`);
        if (existsSync(settings.secretFile)) {
          console.log(
            `The key in ${resolve(settings.secretFile)} is not in it. Keep a copy of that file too, in another place.`,
          );
        }
      }
      return 0;
    } finally {
      await database.close();
    }
  },
};
