import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Body, type BodyTyped, fillBody } from './body.ts';
import { mayArrange } from './policy.ts';
import { findBody, holdOrganisation, insertBody } from './store.ts';
import type { Viewer } from './viewer.ts';

/** A new group of seats in an organisation. */
export async function setUpBody(
  tx: Transaction,
  viewer: Viewer,
  typed: BodyTyped,
  now: Instant,
): Promise<
  Body | Refusal<'not-allowed' | 'no-organisation'> | Extract<ReturnType<typeof fillBody>, Refusal>
> {
  if (!mayArrange(viewer)) return { refused: 'not-allowed' };
  if (!(await holdOrganisation(tx, typed.organisationId))) return { refused: 'no-organisation' };
  const draft = fillBody(typed);
  if ('refused' in draft) return draft;
  const id = await insertBody(tx, draft, now);
  await appendToLog(tx, { kind: 'body.set-up', subject: `body:${id}`, at: now, facts: { ...draft } });
  return (await findBody(tx, id)) as Body;
}
