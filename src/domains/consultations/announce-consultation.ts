import { dayInWords } from '../../design/words.ts';
import { paths } from '../../paths.ts';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { areaTopics } from '../decisions/public.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import type { Consultation } from './consultation.ts';
import { runningSeat } from './policy.ts';
import { findConsultation, holdConsultation, saveAnnouncement } from './store.ts';

/**
 * The consultation is announced, before the documents are laid on display (Awb 3:12). From now on the announcement
 * changes only as a public correction.
 */
export async function announceConsultation(
  tx: Transaction,
  viewer: Viewer,
  { consultationId, edits }: { readonly consultationId: number; readonly edits: number },
  now: Instant,
): Promise<
  Consultation | Refusal<'not-allowed' | 'changed-meanwhile' | 'already-announced' | 'opens-too-soon'>
> {
  const held = await holdConsultation(tx, consultationId);
  const seat = held && runningSeat(viewer, held);
  if (!held || !seat) return { refused: 'not-allowed' };
  if (held.announcedAt !== null) return { refused: 'already-announced' };
  if (held.edits !== edits) return { refused: 'changed-meanwhile' };
  const { announcement } = held;
  if (announcement.opensOn <= dayOf(now)) return { refused: 'opens-too-soon' };

  await saveAnnouncement(tx, held, {
    number: 1,
    announcement,
    reason: '',
    statedBySeatId: seat.id,
    statedAt: now,
  });
  await appendToLog(tx, {
    kind: 'consultation.announced',
    subject: `consultation:${held.id}`,
    at: now,
    facts: { number: 1, announcement: JSON.stringify(announcement), seatId: seat.id },
  });
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [
      ...(await areaTopics(tx, announcement.areaCodes)),
      `body:${held.bodyId}`,
      ...(held.trajectoryId === null ? [] : [`trajectory:${held.trajectoryId}` as const]),
    ],
    actorId: viewer.person?.id ?? null,
    title: `Inspraak aangekondigd: ${announcement.title}`,
    text: `Het ontwerp ligt ter inzage van ${dayInWords(announcement.opensOn)} tot en met ${dayInWords(announcement.lastOn)}. In die tijd kunt u een zienswijze indienen.`,
    address: paths.consultation(held.id),
    now,
  });
  return (await findConsultation(tx, held.id)) as Consultation;
}
