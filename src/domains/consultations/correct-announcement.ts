import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { areaTopics } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { areSame, type ChangeProblem, changeProblems } from './announcement-change.ts';
import {
  type AnnouncementField,
  type AnnouncementProblem,
  fillAnnouncement,
  longest,
  type TypedAnnouncement,
} from './announcement-draft.ts';
import type { Consultation } from './consultation.ts';
import { knownHere } from './known-here.ts';
import { runningSeat } from './policy.ts';
import { findConsultation, holdConsultation, saveAnnouncement } from './store.ts';
import { personIdsOfViews } from './view-store.ts';

export type CorrectionProblem =
  | AnnouncementProblem
  | ChangeProblem
  | 'reason-missing'
  | 'reason-too-long'
  | 'nothing-changed';

/** An announcement that is out is put right in public, with a reason. Who follows it and who submitted a view is told. */
export async function correctAnnouncement(
  tx: Transaction,
  viewer: Viewer,
  {
    consultationId,
    number,
    typed,
    reason,
  }: {
    readonly consultationId: number;
    /** The version that was on the screen. */
    readonly number: number;
    readonly typed: TypedAnnouncement;
    readonly reason: string;
  },
  now: Instant,
): Promise<
  | Consultation
  | Refusal<'not-allowed' | 'changed-meanwhile' | 'decided'>
  | Incomplete<AnnouncementField | 'reason', CorrectionProblem>
> {
  const held = await holdConsultation(tx, consultationId);
  const seat = held && runningSeat(viewer, held);
  if (!held || !seat || held.announcedAt === null) return { refused: 'not-allowed' };
  if (held.decidedAt !== null) return { refused: 'decided' };
  if (held.number !== number) return { refused: 'changed-meanwhile' };
  const today = dayOf(now);
  const announcement = fillAnnouncement(typed, await knownHere(tx, held.bodyId, today));
  const problems = {
    ...('refused' in announcement
      ? announcement.problems
      : changeProblems(held.announcement, announcement, today)),
    ...lengthProblem('reason', reason, { most: longest.reason, isNeeded: true }),
    ...(!('refused' in announcement) &&
      areSame(announcement, held.announcement) && { reason: 'nothing-changed' as const }),
  };
  if ('refused' in announcement || Object.keys(problems).length > 0)
    return { refused: 'incomplete', problems };

  const stated = { number: number + 1, announcement, reason, statedBySeatId: seat.id, statedAt: now };
  await saveAnnouncement(tx, held, stated);
  await appendToLog(tx, {
    kind: 'consultation.corrected',
    subject: `consultation:${held.id}`,
    at: now,
    facts: {
      number: stated.number,
      announcement: JSON.stringify(announcement),
      reason,
      seatId: seat.id,
    },
  });
  await notify(tx, {
    kind: 'own-voice',
    personIds: await personIdsOfViews(tx, held.id),
    topics: [`consultation:${held.id}`, ...(await areaTopics(tx, announcement.areaCodes))],
    actorId: viewer.person?.id ?? null,
    title: `Aankondiging verbeterd: ${announcement.title}`,
    text: `Op de pagina ziet u wat er anders is.\n\nWaarom: ${reason}`,
    address: paths.consultation(held.id),
    now,
  });
  return (await findConsultation(tx, held.id)) as Consultation;
}
