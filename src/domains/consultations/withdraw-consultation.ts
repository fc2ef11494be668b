import { paths } from '../../paths.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { lengthProblem } from '../../platform/length-problem.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import { notify } from '../notifications/public.ts';
import type { Viewer } from '../organisations/public.ts';
import { longest } from './announcement-draft.ts';
import type { Consultation } from './consultation.ts';
import { runningSeat } from './policy.ts';
import { holdConsultation, saveHappened } from './store.ts';
import { personIdsOfViews } from './view-store.ts';

/** A consultation is stopped, with a reason that everybody reads: the draft decision is taken back, say. The views stay. */
export async function withdrawConsultation(
  tx: Transaction,
  viewer: Viewer,
  { consultationId, reason }: { readonly consultationId: number; readonly reason: string },
  now: Instant,
): Promise<
  | Consultation
  | Refusal<'not-allowed' | 'decided'>
  | Incomplete<'reason', 'reason-missing' | 'reason-too-long'>
> {
  const held = await holdConsultation(tx, consultationId);
  const seat = held && runningSeat(viewer, held);
  if (!held || !seat) return { refused: 'not-allowed' };
  if (held.decidedAt !== null) return { refused: 'decided' };
  const problems = lengthProblem('reason', reason, { most: longest.reason, isNeeded: true });
  if (Object.keys(problems).length > 0) return { refused: 'incomplete', problems };

  await saveHappened(tx, held.id, { withdrawnAt: now, withdrawnReason: reason });
  await appendToLog(tx, {
    kind: 'consultation.withdrawn',
    subject: `consultation:${held.id}`,
    at: now,
    facts: { reason, seatId: seat.id },
  });
  if (held.announcedAt !== null)
    await notify(tx, {
      kind: 'own-voice',
      personIds: await personIdsOfViews(tx, held.id),
      topics: [`consultation:${held.id}`],
      actorId: viewer.person?.id ?? null,
      title: `Inspraak gestopt: ${held.announcement.title}`,
      text: reason,
      address: paths.consultation(held.id),
      now,
    });
  return { ...held, withdrawnAt: now, withdrawnReason: reason };
}
