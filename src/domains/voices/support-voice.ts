import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { followTopic } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { maySupport } from './policy.ts';
import { deleteSupport, insertSupport } from './support-store.ts';
import { findVoice } from './voice-store.ts';

/** Somebody stands behind what another brought in, or no longer does. Everybody counts once. */
export async function supportVoice(
  tx: Transaction,
  viewer: Viewer,
  { voiceId, isSupported }: { readonly voiceId: number; readonly isSupported: boolean },
  now: Instant,
): Promise<{ readonly isSupported: boolean } | Refusal<'not-allowed'>> {
  const voice = await findVoice(tx, voiceId);
  const personId = viewer.person?.id;
  if (!voice || personId === undefined || !maySupport(viewer, voice)) return { refused: 'not-allowed' };
  const hasChanged = isSupported
    ? await insertSupport(tx, { voiceId, personId, since: now })
    : await deleteSupport(tx, voiceId, personId);
  // Who stands behind something wants to know what comes of it.
  if (isSupported && hasChanged) await followTopic(tx, personId, `voice:${voiceId}`, now);
  if (hasChanged) {
    await appendToLog(tx, {
      kind: isSupported ? 'voice.supported' : 'voice.support-withdrawn',
      subject: `voice:${voiceId}`,
      at: now,
      facts: { personId },
    });
  }
  return { isSupported };
}
