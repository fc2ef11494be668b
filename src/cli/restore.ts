import { openDatabase, prepareDataDir, sqliteFile } from '../open-database.ts';
import { restoreIntoPostgres, restoreIntoSqlite } from '../platform/backup/restore-backup.ts';
import { systemClock } from '../platform/clock.ts';
import { beginHeadsAgain } from '../platform/log/kept-heads.ts';
import { readSettings } from '../platform/settings.ts';
import { settleSecrets } from '../settle-secrets.ts';
import { type Command, WrongUsage } from './command.ts';
import { readable } from './readable.ts';
import { counted, progress } from './terminal.ts';
import { verify } from './verify.ts';

export const restore: Command = {
  usage: 'restore <file> [--force] [--json]',
  summary: 'Put a backup back, and verify it.',
  about: `Makes the database as it was when the backup was made, on the engine of the settings, brings it up to date,
and verifies the record. Stop the site first. Refuses when there is a site already, unless --force is given:
then what was there is lost. If the backup is not whole, nothing changes. Put the key of SECRET_FILE back too: without
it people sign in with a recovery code instead of their codes app.

Exit code 0: restored and whole. 2: restored, but the record is broken. 1: it could not be restored.`,
  options: { force: { type: 'boolean' }, json: { type: 'boolean' } },
  optionHelp: { force: 'Lose what is there now.', json: 'Print the verdict on the record as JSON.' },
  run: async ({ words, isOn, environment, texts, text }) => {
    const [file, ...others] = words;
    if (!file || others.length > 0) throw new WrongUsage('Say which file to restore.');
    readable(file);
    const settings = readSettings(environment);
    if (settings.databaseUrl) await (await openDatabase(settings)).close();
    else prepareDataDir(settings.dataDir);
    const shown = progress();
    const wishes = {
      force: isOn('force'),
      onProgress: (rows: number, of: number): void =>
        shown.show(`${rows.toLocaleString('en')} of ${counted(of, 'row')}`),
    };
    const manifest = settings.databaseUrl
      ? await restoreIntoPostgres(file, settings.databaseUrl, wishes)
      : await restoreIntoSqlite(file, sqliteFile(settings), wishes);
    shown.done();
    const database = await openDatabase(settings);
    await settleSecrets(database, settings);
    await database.close();
    beginHeadsAgain(settings.dataDir, manifest.keptHeads, systemClock());
    if (!isOn('json')) {
      const rows = Object.values(manifest.tables).reduce((sum, count) => sum + count, 0);
      console.log(`Restored ${counted(rows, 'row')} as they were on ${manifest.madeAt}.`);
    }
    return verify.run({ words: [], isOn, environment, texts, text });
  },
};
