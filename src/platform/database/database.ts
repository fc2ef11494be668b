// One database, two engines: SQLite inside the process, or PostgreSQL by DATABASE_URL.
import type { Kysely } from 'kysely';

/** Every table of the site. Each store of a domain adds its own by declaration; the domain is alone in changing them. */
// biome-ignore lint/suspicious/noEmptyInterface: the domains fill it in
export interface Tables {}

/** A handle for reading, inside a transaction or outside. */
export type Queries = Kysely<Tables>;

/** A handle inside an open transaction: the only one that may write. */
export type Transaction = Kysely<Tables> & { readonly isTransaction: true };

export type Engine = 'sqlite' | 'postgres';

export interface Database {
  readonly engine: Engine;

  /** For reads outside a transaction; sees only what is committed. */
  readonly read: Queries;

  /** Runs one change as one transaction. When the promise resolves, the change is on disk. A throw undoes all of it. */
  write<Result>(change: (tx: Transaction) => Promise<Result>): Promise<Result>;

  /** Reads for as long as it takes as if the world stood still, while others go on writing. */
  snapshot<Result>(work: (read: Queries) => Promise<Result>): Promise<Result>;

  /** A text that differs whenever anything was committed since, by this process or another. Equal texts: equal data. */
  revision(): Promise<string>;

  /** Runs SQL that consists of several statements, for migrations. */
  runScript(sql: string): Promise<void>;

  /** What kind of failure an error of this database is: it is away (or full), or a constraint said no. */
  failureOf(error: unknown): 'away' | 'constraint' | undefined;

  close(): Promise<void>;
}
