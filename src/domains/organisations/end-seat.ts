import { type Day, dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { mayEndSeat } from './policy.ts';
import { findSeat, holdSeat, type SeatOfSomebody, saveSeatEnd } from './store.ts';
import type { Viewer } from './viewer.ts';

/** A seat is held for the last time on a day. That it was held stays visible. */
export async function endSeat(
  tx: Transaction,
  viewer: Viewer,
  { seatId, lastDay }: { readonly seatId: number; readonly lastDay: Day },
  now: Instant,
): Promise<
  SeatOfSomebody | Refusal<'not-allowed' | 'ended-already' | 'before-it-began' | 'own-administrator-seat'>
> {
  const seat = await holdSeat(tx, seatId);
  if (!seat || !mayEndSeat(viewer, seat)) return { refused: 'not-allowed' };
  if (seat.untilOn !== null && seat.untilOn < dayOf(now)) return { refused: 'ended-already' };
  if (lastDay < seat.fromOn) return { refused: 'before-it-began' };
  // Who takes the own key away locks everybody out; another administrator has to do it.
  if (seat.role === 'administrator' && seat.personId === viewer.person?.id)
    return { refused: 'own-administrator-seat' };

  await saveSeatEnd(tx, seatId, lastDay);
  await appendToLog(tx, { kind: 'seat.ended', subject: `seat:${seatId}`, at: now, facts: { lastDay } });
  return (await findSeat(tx, seatId)) as SeatOfSomebody;
}
