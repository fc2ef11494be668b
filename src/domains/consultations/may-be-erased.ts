import { addDays, dayOf, type Instant } from '../../platform/clock.ts';
import type { Queries } from '../../platform/database/database.ts';
import { findVoice } from '../voices/public.ts';
import type { FormalView } from './formal-view.ts';
import { findConsultation } from './store.ts';

/** Six weeks to appeal (Awb 6:7), a week for the post, and a week to hear of it. */
const daysAfterDecision = 8 * 7;

/** Whether the procedure no longer needs to know who submitted a view. */
export async function mayBeErased(db: Queries, view: FormalView, now: Instant): Promise<boolean> {
  const voice = await findVoice(db, view.voiceId);
  if (!voice || voice.withdrawnAt !== null) return true;
  const consultation = await findConsultation(db, view.consultationId);
  if (!consultation || consultation.withdrawnAt !== null) return true;
  return (
    consultation.decidedAt !== null && dayOf(now) > addDays(dayOf(consultation.decidedAt), daysAfterDecision)
  );
}
