import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { FormalView } from './formal-view.ts';
import { findConsultation } from './store.ts';
import { holdView, saveView } from './view-store.ts';

/** Who submitted a view asks to speak at the hearing, or takes that back. Whoever calls knows that it is the submitter. */
export async function askToSpeak(
  tx: Transaction,
  { voiceId, wants }: { readonly voiceId: number; readonly wants: boolean },
  now: Instant,
): Promise<FormalView | Refusal<'no-hearing' | 'too-late-to-ask' | 'already-so'>> {
  const view = await holdView(tx, voiceId);
  const consultation = view && (await findConsultation(tx, view.consultationId));
  const hearing = consultation?.announcement.hearing;
  if (!view || !consultation || !hearing || consultation.withdrawnAt !== null)
    return { refused: 'no-hearing' };
  if (dayOf(now) > hearing.askUntil) return { refused: 'too-late-to-ask' };
  if ((view.askedToSpeakAt !== null) === wants) return { refused: 'already-so' };

  const askedToSpeakAt = wants ? now : null;
  await saveView(tx, voiceId, { askedToSpeakAt });
  await appendToLog(tx, {
    kind: 'view.asked-to-speak',
    subject: `voice:${voiceId}`,
    at: now,
    facts: { wants },
  });
  return { ...view, askedToSpeakAt };
}
