import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { findBody, type Viewer } from '../organisations/public.ts';
import { findTrajectory } from '../participation/public.ts';
import {
  type AnnouncementField,
  type AnnouncementProblem,
  fillAnnouncement,
  type TypedAnnouncement,
} from './announcement-draft.ts';
import type { Consultation } from './consultation.ts';
import { knownHere } from './known-here.ts';
import { maySetUp, seatToRunWith } from './policy.ts';
import { findConsultation, insertConsultation } from './store.ts';

/** A body prepares a consultation, on its own or as part of a trajectory. Nobody else sees it until it is announced. */
export async function setUpConsultation(
  tx: Transaction,
  viewer: Viewer,
  {
    bodyId,
    trajectoryId,
    typed,
  }: {
    readonly bodyId: number;
    readonly trajectoryId: number | null;
    readonly typed: TypedAnnouncement;
  },
  now: Instant,
): Promise<
  Consultation | Refusal<'not-allowed' | 'no-trajectory'> | Incomplete<AnnouncementField, AnnouncementProblem>
> {
  const body = await findBody(tx, bodyId);
  const seat = seatToRunWith(viewer, bodyId);
  if (!body || !seat || !maySetUp(viewer, body)) return { refused: 'not-allowed' };
  const trajectory = trajectoryId === null ? null : await findTrajectory(tx, trajectoryId);
  if (trajectory === undefined) return { refused: 'no-trajectory' };
  const announcement = fillAnnouncement(typed, await knownHere(tx, bodyId, dayOf(now)));
  if ('refused' in announcement) return announcement;

  const begun = { bodyId, trajectoryId, bySeatId: seat.id, at: now };
  const id = await insertConsultation(tx, announcement, begun);
  await appendToLog(tx, {
    kind: 'consultation.set-up',
    subject: `consultation:${id}`,
    at: now,
    facts: { bodyId, trajectoryId, seatId: seat.id },
  });
  return (await findConsultation(tx, id)) as Consultation;
}
