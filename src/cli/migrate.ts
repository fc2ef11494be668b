import { openDatabase } from '../open-database.ts';
import { migrate } from '../platform/migrate.ts';
import { readSettings } from '../platform/settings.ts';
import type { Command } from './command.ts';
import { printJson } from './terminal.ts';

export const migrateDatabase: Command = {
  usage: 'migrate [--json]',
  summary: 'Bring the database up to date.',
  about: `Applies what the database does not have yet and names it. "samenwijk serve" does the same at its start.
Refuses a database that is of a newer version than this program.`,
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'Print the names as JSON.' },
  run: async ({ environment, isOn }) => {
    const database = await openDatabase(readSettings(environment));
    try {
      const applied = await migrate(database);
      if (isOn('json')) printJson({ applied });
      else if (applied.length === 0) console.log('The database is up to date.');
      else console.log(`Applied:\n${applied.map(name => `  ${name}`).join('\n')}`);
      return 0;
    } finally {
      await database.close();
    }
  },
};
