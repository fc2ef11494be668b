import type { Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';

/** A list that anybody may take away, read for some things at a time, such as budgets. */
export interface OpenList<Thing> {
  readonly fileName: string;
  readonly csvHead: string;
  read(
    db: Queries,
    things: readonly Thing[],
    now: Instant,
  ): Promise<{ readonly csv: string; readonly rows: readonly object[] }>;
}
