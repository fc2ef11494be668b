import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { fillOrganisation, type Organisation, type OrganisationTyped } from './organisation.ts';
import { mayDescribe } from './policy.ts';
import { findOrganisation, holdOrganisation, saveOrganisation } from './store.ts';
import type { Viewer } from './viewer.ts';

/** What an organisation tells about itself is brought up to date. */
export async function describeOrganisation(
  tx: Transaction,
  viewer: Viewer,
  id: number,
  typed: OrganisationTyped,
  now: Instant,
): Promise<Organisation | Refusal<'not-allowed'> | Extract<ReturnType<typeof fillOrganisation>, Refusal>> {
  if (!(await holdOrganisation(tx, id)) || !mayDescribe(viewer, id)) return { refused: 'not-allowed' };
  const draft = fillOrganisation(typed);
  if ('refused' in draft) return draft;
  await saveOrganisation(tx, id, draft);
  await appendToLog(tx, {
    kind: 'organisation.described',
    subject: `organisation:${id}`,
    at: now,
    facts: { ...draft },
  });
  return (await findOrganisation(tx, id)) as Organisation;
}
