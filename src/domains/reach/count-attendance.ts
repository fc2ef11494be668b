import { dayOf, type Instant } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { appendToLog } from '../../platform/log/append-to-log.ts';
import type { Incomplete, Refusal } from '../../platform/refusal.ts';
import type { Viewer } from '../organisations/public.ts';
import { findTrajectory, isPublished } from '../participation/public.ts';
import {
  type AttendanceProblem,
  type AttendanceProblems,
  type AttendanceTyped,
  fillAttendance,
} from './attendance.ts';
import { countingSeat } from './policy.ts';
import { insertAttendance } from './store.ts';

/** Whoever runs a trajectory counts who was at an evening. The record keeps how many, and nothing of smaller groups. */
export async function countAttendance(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, typed }: { readonly trajectoryId: number; readonly typed: AttendanceTyped },
  now: Instant,
): Promise<
  { readonly id: number } | Refusal<'not-allowed'> | Incomplete<keyof AttendanceProblems, AttendanceProblem>
> {
  const trajectory = await findTrajectory(tx, trajectoryId);
  const seat = trajectory && countingSeat(viewer, trajectory);
  if (!trajectory || !seat || !isPublished(trajectory)) return { refused: 'not-allowed' };
  const phases = trajectory.plan.phases.map(({ key }) => key);
  const filled = fillAttendance(typed, { phases, today: dayOf(now) });
  if ('refused' in filled) return filled;
  const id = await insertAttendance(tx, trajectoryId, filled, { bySeatId: seat.id, at: now });
  const { ageGroups: _, ...counted } = filled;
  await appendToLog(tx, {
    kind: 'attendance.counted',
    subject: `trajectory:${trajectoryId}`,
    at: now,
    facts: { attendanceId: id, ...counted, seatId: seat.id },
  });
  return { id };
}
