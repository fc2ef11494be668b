import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { mayTakeBack } from './policy.ts';
import { saveWithdrawn } from './save-withdrawn.ts';
import type { Voice } from './voice.ts';
import { holdVoices } from './voice-store.ts';

/** Who wrote down what others said takes it back, as far as nobody answered it yet. Gives what was taken back. */
export async function takeBackEntered(
  tx: Transaction,
  viewer: Viewer,
  { voiceIds, reason }: { readonly voiceIds: readonly number[]; readonly reason: string },
  now: Instant,
): Promise<Voice[] | Refusal<'not-allowed'>> {
  const voices = (await holdVoices(tx, voiceIds)).filter(voice => mayTakeBack(viewer, voice));
  const [first] = voices;
  if (!first) return { refused: 'not-allowed' };
  await saveWithdrawn(
    tx,
    voices,
    { reason, seatId: first.enteredBySeatId, actorId: viewer.person?.id ?? null },
    now,
  );
  return voices;
}
