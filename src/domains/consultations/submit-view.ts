import { randomBytes } from 'node:crypto';
import { addDays, atHour, dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { bringInVoice, closedDaysBetween } from '../voices/public.ts';
import { takesViews } from './consultation.ts';
import { takingViews } from './consultation-occasion.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { type FormalView, viewName } from './formal-view.ts';
import { holdConsultation } from './store.ts';
import { type Arrival, arrivalDay, receiptOf } from './term.ts';
import type { ViewDraft } from './view-draft.ts';
import { attachFiles, insertView, lastNumber } from './view-store.ts';

/** Who submits: somebody with a confirmed address, or somebody whose letter or words an official enters. */
export type Submitter =
  | { readonly personId: number; readonly email: string }
  | { readonly enteredBySeatId: number; readonly actorId: number; readonly email: string };

/**
 * A formal view comes in and gets a number. What is public of it is that it is there, and later a summary: name, address
 * and words are kept apart, for who answers and who decides. Late ones are kept and marked.
 */
export async function submitView(
  tx: Transaction,
  submitter: Submitter,
  {
    consultationId,
    draft,
    arrival,
  }: { readonly consultationId: number; readonly draft: ViewDraft; readonly arrival: Arrival },
  now: Instant,
): Promise<FormalView | Refusal<'not-open' | 'nobody-answers'>> {
  const held = await holdConsultation(tx, consultationId);
  if (!held || held.announcedAt === null) return { refused: 'not-open' };
  const isEntered = 'enteredBySeatId' in submitter;
  // What is entered may have come before the term began; what is sent here was sent when it says.
  const moment = arrival.by === 'web' ? arrival.at : now;
  if (!takesViews(held, moment) && !(isEntered && held.notedAt === null && held.withdrawnAt === null))
    return { refused: 'not-open' };
  const { announcement } = held;
  const { lastOn } = announcement;
  const closedDays = await closedDaysBetween(tx, lastOn, addDays(lastOn, 30));
  const receipt = receiptOf(announcement, arrival, closedDays);
  const number = (await lastNumber(tx, consultationId)) + 1;
  const day = arrivalDay(arrival);
  const channel = arrival.by === 'web' ? 'web' : arrival.by === 'post' ? 'paper' : arrival.how;
  const voice = await bringInVoice(
    tx,
    isEntered ? submitter : { personId: submitter.personId },
    {
      kind: 'formal-view',
      title: viewName({ number }),
      text: '',
      themeSlug: announcement.themeSlug,
      areaCode: announcement.areaCodes.length === 1 ? (announcement.areaCodes[0] ?? null) : null,
      longitude: null,
      latitude: null,
      authorName: '',
      photoKeys: [],
      ...(channel !== 'web' && { channel }),
      receivedOn: day,
    },
    now,
    takingViews(held),
  );
  if ('refused' in voice) return { refused: 'nobody-answers' };

  const { wantsToSpeak, fileKeys, authorisationKey, ...words } = draft;
  const view: FormalView = {
    ...words,
    voiceId: voice.id,
    consultationId,
    number,
    receiptKey: randomBytes(18).toString('base64url'),
    channel,
    // Of what did not come by the site the day is known, not the hour.
    receivedAt: arrival.by === 'web' ? arrival.at : atHour(day, 12),
    postmarkedOn: arrival.by === 'post' ? arrival.postmarkedOn : null,
    isLate: receipt.isLate,
    receiptRule: receipt.rule,
    personId: isEntered ? null : submitter.personId,
    email: submitter.email,
    confirmedAt: null,
    confirmedHow: null,
    leftAsideAt: null,
    askedToSpeakAt:
      wantsToSpeak && announcement.hearing && dayOf(moment) <= announcement.hearing.askUntil ? moment : null,
    spoken: '',
    summarisedAt: null,
    eraseAskedAt: null,
    erasedAt: null,
  };
  await insertView(tx, view);
  await attachFiles(tx, voice.id, [...fileKeys, ...(authorisationKey === '' ? [] : [authorisationKey])]);
  // The log is public: a fingerprint shows that the words are as they came, and tells nothing else.
  await appendToLog(tx, {
    kind: 'view.submitted',
    subject: `voice:${voice.id}`,
    at: now,
    facts: {
      consultationId,
      number,
      draftKey: view.draftKey,
      channel,
      receivedAt: view.receivedAt,
      postmarkedOn: view.postmarkedOn,
      isLate: view.isLate,
      receiptRule: view.receiptRule,
      fingerprint: fingerprintOf(view),
    },
  });
  return view;
}
