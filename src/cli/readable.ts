import { accessSync, constants, statSync } from 'node:fs';
import { CannotRun } from '../platform/cannot-run.ts';

/** Stops, with a sentence, when a file is not there or may not be read. */
export function readable(file: string): void {
  try {
    accessSync(file, constants.R_OK);
  } catch {
    throw new CannotRun(`There is no file "${file}" that this program may read.`);
  }
  if (!statSync(file).isFile()) throw new CannotRun(`"${file}" is not a file.`);
}
