import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { type AboutYou, nothingSaid } from './about-you.ts';
import { findAboutYou, removeInvitation, saveAbout } from './store.ts';

/**
 * Somebody tells about oneself, or passes it by: then what was told before stays, and it is not asked again. It stands
 * apart from the record and from what was said. Whoever calls knows who it is, and by which link.
 */
export async function tellAboutYou(
  tx: Transaction,
  {
    tokenHash,
    ...who
  }: { readonly trajectoryId: number; readonly personId: number; readonly tokenHash?: string | undefined },
  told: AboutYou | 'passed-by',
  now: Instant,
): Promise<void> {
  if (told !== 'passed-by') await saveAbout(tx, who, told, now);
  else if (!(await findAboutYou(tx, who.trajectoryId, who.personId)))
    await saveAbout(tx, who, nothingSaid, now);
  if (tokenHash) await removeInvitation(tx, tokenHash);
}
