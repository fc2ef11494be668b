// What every command of the command line is, and how one is read and run.
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { CannotRun } from '../platform/cannot-run.ts';
import { MigrationImpossible } from '../platform/migrate.ts';
import { SettingsWrong } from '../platform/settings.ts';

export interface Command {
  /** How it is called: `import areas <file>`. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What somebody who never used it should know. */
  readonly about: string;
  readonly options?: ParseArgsOptionsConfig;
  /** Each option with what it means. */
  readonly optionHelp?: Readonly<Record<string, string>>;
  run(given: Given): Promise<ExitCode>;
}

/** 0: done. 1: it could not be done. 2: it was done, and the answer is no: the record is broken. */
export type ExitCode = 0 | 1 | 2;

export interface Given {
  readonly words: readonly string[];
  text(option: string): string | undefined;
  texts(option: string): readonly string[];
  isOn(option: string): boolean;
  readonly environment: Record<string, string | undefined>;
}

/** Somebody typed something that is not a command, or not all of it. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The options every command has. */
const everywhere = { help: { type: 'boolean', short: 'h' } } as const;

/** Reads what was typed after the name of a command, and runs it. */
export async function runCommand(
  command: Command,
  words: readonly string[],
  environment: Given['environment'],
): Promise<ExitCode> {
  try {
    const { values, positionals } = readWords(command, words);
    if (values.help === true) {
      console.log(helpFor(command));
      return 0;
    }
    const listOf = (option: string): string[] => [values[option] ?? []].flat().map(String);
    return await command.run({
      words: positionals,
      text: option => listOf(option)[0],
      texts: listOf,
      isOn: option => values[option] === true,
      environment,
    });
  } catch (error) {
    console.error(sentenceFor(error));
    if (error instanceof WrongUsage) {
      console.error(`Usage: samenwijk ${command.usage}\nMore: samenwijk ${nameOf(command)} --help`);
    }
    return 1;
  }
}

function readWords(command: Command, words: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args: [...words],
      options: { ...command.options, ...everywhere },
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongUsage(`${(error as Error).message.split('. ')[0]}.`);
  }
}

/** The words before the first <…> or […]. */
export const nameOf = ({ usage }: Command): string => usage.split(/ [<[]/)[0] ?? usage;

export function helpFor(command: Command): string {
  const options = Object.entries({ ...command.optionHelp, help: 'Show this.' }).map(
    ([name, meaning]) => [`--${name}`, meaning] as const,
  );
  const width = Math.max(...options.map(([name]) => name.length)) + 2;
  return [
    `samenwijk ${command.usage}`,
    '',
    command.about,
    '',
    ...options.map(([name, meaning]) => `  ${name.padEnd(width)}${meaning}`),
  ].join('\n');
}

/** One clear sentence for whoever ran the command. Only a mistake of ours shows where it happened. */
export function sentenceFor(error: unknown): string {
  if (error instanceof SettingsWrong) return error.sentences.join('\n');
  if (error instanceof CannotRun || error instanceof MigrationImpossible || error instanceof WrongUsage) {
    return error.message;
  }
  return `Something went wrong that should not have: ${(error as Error).stack ?? String(error)}`;
}
