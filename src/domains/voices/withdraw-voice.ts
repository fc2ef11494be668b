import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayWithdraw } from './policy.ts';
import { saveWithdrawn } from './save-withdrawn.ts';
import type { Voice } from './voice.ts';
import { holdVoice } from './voice-store.ts';

export const longestWithdrawal = 300;

/** The author takes a voice back: no answer is owed any more. That it was said stays. */
export async function withdrawVoice(
  tx: Transaction,
  viewer: Viewer,
  { voiceId, reason }: { readonly voiceId: number; readonly reason: string },
  now: Instant,
): Promise<Voice | Refusal<'not-allowed' | 'too-long'>> {
  const voice = await holdVoice(tx, voiceId);
  if (!voice || !mayWithdraw(viewer, voice)) return { refused: 'not-allowed' };
  if (reason.length > longestWithdrawal) return { refused: 'too-long' };

  await saveWithdrawn(tx, [voice], { reason, seatId: null, actorId: viewer.person?.id ?? null }, now);
  return { ...voice, withdrawnAt: now, dueOn: null };
}
