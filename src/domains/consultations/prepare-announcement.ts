import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import {
  type AnnouncementField,
  type AnnouncementProblem,
  fillAnnouncement,
  type TypedAnnouncement,
} from './announcement-draft.ts';
import type { Consultation } from './consultation.ts';
import { knownHere } from './known-here.ts';
import { runningSeat } from './policy.ts';
import { findConsultation, holdConsultation, saveAnnouncementDraft } from './store.ts';

/** What is being prepared changes, before it is announced. */
export async function prepareAnnouncement(
  tx: Transaction,
  viewer: Viewer,
  {
    consultationId,
    edits,
    typed,
  }: {
    readonly consultationId: number;
    /** The version that was on the screen. */
    readonly edits: number;
    readonly typed: TypedAnnouncement;
  },
  now: Instant,
): Promise<
  | Consultation
  | Refusal<'not-allowed' | 'changed-meanwhile' | 'already-announced'>
  | Incomplete<AnnouncementField, AnnouncementProblem>
> {
  const held = await holdConsultation(tx, consultationId);
  if (!held || !runningSeat(viewer, held)) return { refused: 'not-allowed' };
  if (held.announcedAt !== null) return { refused: 'already-announced' };
  if (held.edits !== edits) return { refused: 'changed-meanwhile' };
  const announcement = fillAnnouncement(typed, await knownHere(tx, held.bodyId, dayOf(now)));
  if ('refused' in announcement) return announcement;

  await saveAnnouncementDraft(tx, held, announcement);
  return (await findConsultation(tx, held.id)) as Consultation;
}
