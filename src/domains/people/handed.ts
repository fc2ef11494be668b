import type { Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { WriteLine } from '../../platform/log/log-line.ts';
import type { Erasure } from './erase-account.ts';
import type { Person } from './person.ts';
import type { ConfirmedActions } from './use-confirmation.ts';

/** What people needs from who stands above it; app.ts hands it in. */
export interface Handed {
  /** Whether the person holds seats that count only after a second factor. */
  mustHaveSecondFactor(db: Queries, personId: number, now: Instant): Promise<boolean>;
  /** What a confirmed address does besides signing in, by the name of the action. */
  readonly actions: ConfirmedActions;
  /** The parts of the download of one's own data, by the name they get in it. */
  readonly exports: Readonly<Record<string, (db: Queries, person: Person) => Promise<unknown>>>;
  readonly erasures: readonly Erasure[];
  readonly log: WriteLine;
}
