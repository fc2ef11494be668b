// samenwijk <command>: what an administrator does from a terminal.
import { mkdtemp, rm } from 'node:fs/promises';
import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, type ExitCode, nameOf, runCommand } from './command.ts';

// Each is loaded only when it is asked for, so that none waits for what another needs.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  demo: async () => (await import('./demo.ts')).demo,
  migrate: async () => (await import('./migrate.ts')).migrateDatabase,
  'create-admin': async () => (await import('./create-admin.ts')).createAdministrator,
  'import areas': async () => (await import('./import-areas.ts')).areas,
  'import figures': async () => (await import('./import-figures.ts')).figures,
  'import ballots': async () => (await import('./import-ballots.ts')).ballots,
  'export ballots': async () => (await import('./export-ballots.ts')).exportedBallots,
  tally: async () => (await import('./tally.ts')).tally,
  bounced: async () => (await import('./bounced.ts')).bounced,
  'reset-second-step': async () => (await import('./reset-second-step.ts')).resetSecondStep,
  verify: async () => (await import('./verify.ts')).verify,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
};

// What was read once is kept in compiled form. bin/samenwijk sees to it before this file is read; this is for who does not
// come by there.
enableCompileCache();
process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<ExitCode> {
  const [first = '--help', second = ''] = words;
  if (first === '--help' || first === '-h' || first === 'help') {
    console.log(await overview());
    return 0;
  }
  if (first === '--prepare') return prepare();
  const isTwoWords = `${first} ${second}` in commands;
  const load = commands[isTwoWords ? `${first} ${second}` : first];
  if (load) return runCommand(await load(), words.slice(isTwoWords ? 2 : 1), process.env);
  const begun = Object.keys(commands).filter(name => name.startsWith(`${first} `));
  console.error(
    begun.length > 0
      ? `Say what to ${first}: ${anyOf(begun.map(name => `samenwijk ${name}`))}.`
      : `There is no command "${first}". See: samenwijk --help`,
  );
  return second === '--help' ? 0 : 1;
}

function anyOf(names: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(names);
}

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(load => load()));
  const width = Math.max(...all.map(command => nameOf(command).length)) + 2;
  return [
    'samenwijk <command>',
    '',
    ...all.map(command => `  ${nameOf(command).padEnd(width)}${command.summary}`),
    '',
    'samenwijk <command> --help tells more about one. Settings come from the environment:',
    'PORT, HOST, DATA_DIR, DATABASE_URL, BASE_URL, MAIL_URL, DEMO (see README.md).',
  ].join('\n');
}

/** For bin/install: reads what a start reads, so that the first start finds it compiled. */
async function prepare(): Promise<ExitCode> {
  const folder = await mkdtemp(join(tmpdir(), 'samenwijk-'));
  const [{ openDatabase }, { readSettings }] = await Promise.all([
    import('../open-database.ts'),
    import('../platform/settings.ts'),
  ]);
  await (await openDatabase(readSettings({ DATA_DIR: folder }))).close();
  await rm(folder, { recursive: true });
  await Promise.all([
    import('./serve.ts'),
    import('../demo/is-told.ts'),
    import('../design/assets.ts').then(assets => assets.assembleAssets()),
  ]);
  return 0;
}
