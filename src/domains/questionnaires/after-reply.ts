import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';

/** Where somebody who just answered is led first, when anything more is asked; then on to `returnTo`. */
export type AfterReply = (
  tx: Transaction,
  answered: {
    readonly trajectoryId: number;
    readonly personId: number;
    readonly isGuest: boolean;
    readonly returnTo: string;
  },
  now: Instant,
) => Promise<string | undefined>;
