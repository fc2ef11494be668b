import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { isBlank } from './answer.ts';
import { mayAnswer, seatToAnswerWith } from './policy.ts';
import type { Voice } from './voice.ts';
import { longestText } from './voice-draft.ts';
import { holdVoice, saveVoice } from './voice-store.ts';

/** Of a formal view everybody reads a summary, by who answers it; the whole is for who decides. */
export async function stateSummary(
  tx: Transaction,
  viewer: Viewer,
  { voiceId, text }: { readonly voiceId: number; readonly text: string },
  now: Instant,
): Promise<Voice | Refusal<'not-allowed' | 'summary-missing' | 'summary-too-long'>> {
  const voice = await holdVoice(tx, voiceId);
  const seat = voice && seatToAnswerWith(viewer, voice.bodyId);
  if (!voice || !seat || voice.kind !== 'formal-view' || !mayAnswer(viewer, voice))
    return { refused: 'not-allowed' };
  if (isBlank(text)) return { refused: 'summary-missing' };
  if (text.length > longestText) return { refused: 'summary-too-long' };
  await saveVoice(tx, voiceId, { text });
  await appendToLog(tx, {
    kind: 'voice.summarised',
    subject: `voice:${voiceId}`,
    at: now,
    facts: { text, seatId: seat.id },
  });
  return { ...voice, text };
}
