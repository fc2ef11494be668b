import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendAllToLog } from '../../platform/log/append-all-to-log.ts';
import { notify } from '../notifications/public.ts';
import { insertCorrections } from './moderation-store.ts';
import type { Voice } from './voice.ts';
import { saveVoices } from './voice-store.ts';

/** Voices that are taken back: no answer is owed any more. That it was said stays, with why and who. */
export async function saveWithdrawn(
  tx: Transaction,
  voices: readonly Voice[],
  by: {
    readonly reason: string;
    /** The seat of whoever entered it for somebody else; null for the author. */
    readonly seatId: number | null;
    readonly actorId: number | null;
  },
  now: Instant,
): Promise<void> {
  const { reason, seatId, actorId } = by;
  const ids = voices.map(voice => voice.id);
  await saveVoices(tx, ids, { withdrawnAt: now, dueOn: null });
  await insertCorrections(
    tx,
    ids.map(voiceId => ({
      voiceId,
      what: 'withdrawn',
      was: '',
      became: '',
      reason,
      seatId,
      correctedAt: now,
    })),
  );
  await appendAllToLog(
    tx,
    voices.map(voice => ({
      kind: 'voice.withdrawn',
      subject: `voice:${voice.id}`,
      at: now,
      facts: { reason, wasDueOn: voice.dueOn, ...(seatId !== null && { seatId }) },
    })),
  );
  const [first, ...others] = voices;
  if (!first) return;
  const bodies = [...new Set(voices.map(voice => `body:${voice.bodyId}` as const))];
  await notify(tx, {
    kind: 'followed',
    personIds: [],
    topics: [...voices.slice(0, 100).map(voice => `voice:${voice.id}` as const), ...bodies],
    actorId,
    title: `Ingetrokken: ${first.title}${others.length > 0 ? ` en nog ${others.length}` : ''}`,
    text: reason || 'De indiener heeft dit ingetrokken.',
    address: paths.voice(first.id),
    now,
  });
}
