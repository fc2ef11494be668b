import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { wholeVoicesOn } from '../voices/public.ts';
import type { Consultation } from './consultation.ts';
import { draftName } from './formal-view.ts';
import type { NoteFacts } from './response-note.ts';
import { speakingList } from './speaking-list.ts';
import { announcementsOf } from './store.ts';
import { viewsOf } from './view-store.ts';

/** Reads everything a response note shows: nothing of it is typed again, and nothing names who submitted. */
export async function gatherNote(db: Queries, consultation: Consultation, now: Instant): Promise<NoteFacts> {
  const { id, announcement } = consultation;
  const [views, voices, versions] = await Promise.all([
    viewsOf(db, id),
    wholeVoicesOn(db, { kind: 'consultation', id }),
    announcementsOf(db, id),
  ]);
  const byId = new Map(voices.map(voice => [voice.id, voice]));
  const { title, caseNumber, drafts, basis, article, opensOn, lastOn, because, submitters } = announcement;
  return {
    drawnUpAt: now,
    bodyName: consultation.bodyName,
    decidingBodyName: consultation.decidingBodyName,
    announcement: { title, caseNumber, drafts, basis, article, opensOn, lastOn, because, submitters },
    announcedAt: consultation.announcedAt,
    corrections: versions
      .filter(version => version.number > 1)
      .map(({ statedAt, reason }) => ({ statedAt, reason }))
      .reverse(),
    hearing: announcement.hearing && {
      ...announcement.hearing,
      speakers: speakingList(consultation, views).length,
    },
    views: views.map(view => {
      const voice = byId.get(view.voiceId);
      // What is owed again, is not answered.
      const isAnswered = voice !== undefined && voice.dueOn === null;
      return {
        number: view.number,
        voiceId: view.voiceId,
        draftName: draftName(announcement, view.draftKey),
        channel: view.channel,
        receivedOn: dayOf(view.receivedAt),
        isLate: view.isLate,
        receiptRule: view.receiptRule,
        isLeftAside: view.leftAsideAt !== null,
        isWithdrawn: (voice?.withdrawnAt ?? null) !== null,
        summary: voice?.text ?? '',
        spoken: view.spoken,
        outcome: isAnswered ? voice.outcome : null,
        response: isAnswered ? (voice.reason ?? '') : '',
        change: isAnswered ? (voice.change ?? '') : '',
        answeredAt: isAnswered ? voice.answeredAt : null,
      };
    }),
  };
}
