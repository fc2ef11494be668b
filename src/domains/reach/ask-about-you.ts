import { createHash, randomBytes } from 'node:crypto';
import { paths } from '../../paths.ts';
import { addMinutes, type Instant } from '../../platform/clock.ts';
import type { Queries, Transaction } from '../../platform/database/database.ts';
import { findAboutYou, findInvitation, insertInvitation, removeInvitationsBefore } from './store.ts';

const invitationDays = 30;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Where somebody who took part is asked a little about oneself, once in a trajectory: undefined when that was done. Who
 * has no account gets a link that holds for this person alone.
 */
export async function askAboutYou(
  tx: Transaction,
  {
    trajectoryId,
    personId,
    isGuest,
    returnTo,
  }: {
    readonly trajectoryId: number;
    readonly personId: number;
    readonly isGuest: boolean;
    /** Where it goes on afterwards. */
    readonly returnTo: string;
  },
  now: Instant,
): Promise<string | undefined> {
  if (await findAboutYou(tx, trajectoryId, personId)) return undefined;
  const query = new URLSearchParams({ terug: returnTo });
  if (isGuest) {
    const token = randomBytes(24).toString('base64url');
    await insertInvitation(tx, { tokenHash: hashOf(token), trajectoryId, personId, madeAt: now });
    query.set('sleutel', token);
  }
  return `${paths.aboutYou(trajectoryId)}?${query}`;
}

/** Who holds such a link; undefined when it is not ours, for another trajectory, used, or too old. */
export async function personInvited(
  db: Queries,
  { token, trajectoryId }: { readonly token: string; readonly trajectoryId: number },
  now: Instant,
): Promise<{ readonly personId: number; readonly tokenHash: string } | undefined> {
  if (token === '') return undefined;
  const tokenHash = hashOf(token);
  const invitation = await findInvitation(db, tokenHash);
  const isOpen =
    invitation?.trajectoryId === trajectoryId &&
    invitation.madeAt > addMinutes(now, -invitationDays * 24 * 60);
  return isOpen ? { personId: invitation.personId, tokenHash } : undefined;
}

/** Links that nobody used go when they no longer open anything. */
export const forgetInvitations = (tx: Transaction, now: Instant): Promise<void> =>
  removeInvitationsBefore(tx, addMinutes(now, -invitationDays * 24 * 60));
