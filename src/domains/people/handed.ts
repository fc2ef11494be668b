import type { Day, Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import type { WriteLine } from '../../platform/log/log-line.ts';
import type { Erasure } from './erase-account.ts';
import type { Person } from './person.ts';
import type { ConfirmedActions } from './use-confirmation.ts';

/** Where somebody was found to live, for the own account page. */
export interface CheckedAddress {
  readonly areaName: string;
  readonly checkedOn: Day;
  readonly untilOn: Day;
  readonly how: string;
}

/** What people needs from who stands above it; app.ts hands it in. */
export interface Handed {
  /** Whether the person holds seats that count only after a second factor. */
  mustHaveSecondFactor(db: Queries, personId: number, now: Instant): Promise<boolean>;
  /** What a confirmed address does besides signing in, by the name of the action. */
  readonly actions: ConfirmedActions;
  /** The parts of the download of one's own data, by the name they get in it. */
  readonly exports: Readonly<Record<string, (db: Queries, person: Person) => Promise<unknown>>>;
  readonly erasures: readonly Erasure[];
  /** Where an official found that the person lives, while that holds. */
  addressOf(db: Queries, personId: number, now: Instant): Promise<CheckedAddress | undefined>;
  readonly log: WriteLine;
}
