import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { deleteDrafts } from './answer-draft-store.ts';
import { insertCorrection } from './moderation-store.ts';
import { mayWithdraw } from './policy.ts';
import type { Voice } from './voice.ts';
import { holdVoice, saveVoice } from './voice-store.ts';

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

  await saveVoice(tx, voiceId, { withdrawnAt: now, dueOn: null });
  await insertCorrection(tx, {
    voiceId,
    what: 'withdrawn',
    was: '',
    became: '',
    reason,
    seatId: null,
    correctedAt: now,
  });
  await deleteDrafts(tx, [voiceId]);
  await appendToLog(tx, {
    kind: 'voice.withdrawn',
    subject: `voice:${voiceId}`,
    at: now,
    facts: { reason, wasDueOn: voice.dueOn },
  });
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [`voice:${voiceId}`, `body:${voice.bodyId}`],
    actorId: viewer.person?.id ?? null,
    title: `Ingetrokken: ${voice.title}`,
    text: reason || 'De indiener heeft dit ingetrokken.',
    address: paths.voice(voiceId),
    now,
  });
  return { ...voice, withdrawnAt: now, dueOn: null };
}
