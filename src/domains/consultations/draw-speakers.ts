import { randomBytes } from 'node:crypto';
import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import type { Consultation } from './consultation.ts';
import { runningSeat } from './policy.ts';
import { holdConsultation, saveHappened } from './store.ts';

/** The order of the speakers is drawn, once, when nobody can ask to speak any more. */
export async function drawSpeakers(
  tx: Transaction,
  viewer: Viewer,
  { consultationId }: { readonly consultationId: number },
  now: Instant,
): Promise<Consultation | Refusal<'not-allowed' | 'no-lot' | 'still-asking' | 'already-drawn'>> {
  const held = await holdConsultation(tx, consultationId);
  const seat = held && runningSeat(viewer, held);
  if (!held || !seat) return { refused: 'not-allowed' };
  const { hearing } = held.announcement;
  if (hearing?.order !== 'lot') return { refused: 'no-lot' };
  if (dayOf(now) <= hearing.askUntil) return { refused: 'still-asking' };
  if (held.speakersSeed !== null) return { refused: 'already-drawn' };

  const speakersSeed = randomBytes(16).toString('hex');
  await saveHappened(tx, held.id, { speakersSeed });
  await appendToLog(tx, {
    kind: 'consultation.speakers-drawn',
    subject: `consultation:${held.id}`,
    at: now,
    facts: { seed: speakersSeed, seatId: seat.id },
  });
  return { ...held, speakersSeed };
}
