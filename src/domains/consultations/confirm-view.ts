import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type FormalView, waitsForSpeaker } from './formal-view.ts';
import { holdView, saveView } from './view-store.ts';

/** Who spoke confirms what was put in writing: by the link in the mail, or on paper, which an official notes. */
export async function confirmView(
  tx: Transaction,
  {
    voiceId,
    how,
    seatId,
  }: {
    readonly voiceId: number;
    readonly how: 'mail' | 'paper';
    /** Who notes it; null for who pressed the button. */
    readonly seatId: number | null;
  },
  now: Instant,
): Promise<FormalView | Refusal<'not-waiting'>> {
  const view = await holdView(tx, voiceId);
  if (!view || !waitsForSpeaker(view)) return { refused: 'not-waiting' };
  const confirmed = { confirmedAt: now, confirmedHow: how };
  await saveView(tx, voiceId, confirmed);
  await appendToLog(tx, {
    kind: 'view.confirmed',
    subject: `voice:${voiceId}`,
    at: now,
    facts: { how, seatId },
  });
  return { ...view, ...confirmed };
}
