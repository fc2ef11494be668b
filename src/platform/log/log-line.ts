import type { Instant } from '../clock.ts';

/** What an administrator must be able to look up afterwards: who tried what, from where, and did it work. */
export interface LogLine {
  readonly at: Instant;
  /** As domain.verb: people.sign-in. */
  readonly action: string;
  /** What it was done to: person:12. Never a secret, an address or a name. */
  readonly object: string;
  readonly result: 'done' | `refused: ${string}`;
  /** The network it came from, without the last part. */
  readonly origin: string;
  /** The number of the person who did it; null when that is not known. */
  readonly actor: number | null;
}

export type WriteLine = (line: LogLine) => void;

/** One line of JSON on standard output, for whatever keeps the logs of this machine. */
export const writeLine: WriteLine = line => {
  console.log(JSON.stringify(line));
};
