// A file of a vote as Pabulib (pabulib.org/format) keeps them: three tables, and the election they tell.
import type { Election } from './election.ts';

/** A table as it stood in the file: unknown columns and the order of the rows are kept. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Pabulib {
  /** Rows of a key and a value. */
  readonly meta: Table;
  readonly projects: Table;
  readonly votes: Table;
  readonly election: Election;
  /** What is odd but does not hinder counting, each a Dutch sentence. */
  readonly remarks: readonly string[];
}

/** What is wrong with a file, and where. */
export interface PabulibFault {
  /** Counted from 1. */
  readonly line: number;
  /** One Dutch sentence, without the line. */
  readonly sentence: string;
}

export const isFault = (read: Pabulib | PabulibFault): read is PabulibFault => 'sentence' in read;

/** What the file says under a key of META. */
export const metaValue = ({ meta }: Pick<Pabulib, 'meta'>, key: string): string | undefined =>
  meta.rows.find(([name]) => name?.trim() === key)?.[1]?.trim();
