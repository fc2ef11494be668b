import type { Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { findTrajectory } from '../participation/public.ts';
import { countingSeat } from './policy.ts';
import { removeAttendance } from './store.ts';

/** A count that was entered wrongly is taken back. */
export async function takeBackAttendance(
  tx: Transaction,
  viewer: Viewer,
  { id, trajectoryId }: { readonly id: number; readonly trajectoryId: number },
  now: Instant,
): Promise<{ readonly id: number } | Refusal<'not-allowed' | 'gone'>> {
  const trajectory = await findTrajectory(tx, trajectoryId);
  const seat = trajectory && countingSeat(viewer, trajectory);
  if (!seat) return { refused: 'not-allowed' };
  const removed = await removeAttendance(tx, { id, trajectoryId });
  if (!removed) return { refused: 'gone' };
  await appendToLog(tx, {
    kind: 'attendance.taken-back',
    subject: `trajectory:${trajectoryId}`,
    at: now,
    facts: { attendanceId: id, ...removed, seatId: seat.id },
  });
  return { id };
}
