import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { NewsKind } from './news.ts';
import { resumeMail } from './resume-mail.ts';
import { stopMail } from './stop-mail.ts';

/** Of the kinds that were offered, a person wants mail of these, and no mail of the others. */
export async function chooseMail(
  tx: Transaction,
  personId: number,
  { offered, wanted }: { readonly offered: readonly NewsKind[]; readonly wanted: readonly NewsKind[] },
  now: Instant,
): Promise<void> {
  for (const kind of offered) {
    if (wanted.includes(kind)) await resumeMail(tx, personId, kind);
    else await stopMail(tx, personId, kind, now);
  }
}
