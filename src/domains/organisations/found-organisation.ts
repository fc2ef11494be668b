import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { fillOrganisation, type Organisation, type OrganisationTyped } from './organisation.ts';
import { mayArrange } from './policy.ts';
import { findOrganisation, insertOrganisation } from './store.ts';
import type { Viewer } from './viewer.ts';

/** A new organisation in town, without bodies yet. */
export async function foundOrganisation(
  tx: Transaction,
  viewer: Viewer,
  typed: OrganisationTyped,
  now: Instant,
): Promise<Organisation | Refusal<'not-allowed'> | Extract<ReturnType<typeof fillOrganisation>, Refusal>> {
  if (!mayArrange(viewer)) return { refused: 'not-allowed' };
  const draft = fillOrganisation(typed);
  if ('refused' in draft) return draft;
  const id = await insertOrganisation(tx, draft, now);
  await appendToLog(tx, {
    kind: 'organisation.founded',
    subject: `organisation:${id}`,
    at: now,
    facts: { ...draft },
  });
  return (await findOrganisation(tx, id)) as Organisation;
}
