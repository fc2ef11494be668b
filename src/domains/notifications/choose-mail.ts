import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type NewsKind, newsKinds } from './news.ts';
import { resumeMail } from './resume-mail.ts';
import { stopMail } from './stop-mail.ts';

/** A person wants mail of these kinds, and of no others. */
export async function chooseMail(
  tx: Transaction,
  personId: number,
  wanted: readonly NewsKind[],
  now: Instant,
): Promise<void> {
  for (const kind of newsKinds) {
    if (wanted.includes(kind)) await resumeMail(tx, personId, kind);
    else await stopMail(tx, personId, kind, now);
  }
}
