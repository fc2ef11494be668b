import type { Transaction } from '../../platform/database/database.ts';
import type { Refusal } from '../../platform/refusal.ts';
import type { Seat, Viewer } from '../organisations/public.ts';
import { holdTrajectory, runningSeat } from '../participation/public.ts';
import { type Interest, type Standing, standings } from './interest.ts';
import { findStanding, holdInterest, insertInterest } from './store.ts';

/** Which interest of a trajectory: its number, or which standing one it is. */
export interface InterestRef {
  readonly trajectoryId: number;
  readonly key: string;
}

/** An interest to be changed, held, with the seat of whoever runs the trajectory. A standing one gets its number now. */
export async function holdInRegister(
  tx: Transaction,
  viewer: Viewer,
  { trajectoryId, key }: InterestRef,
): Promise<{ readonly interest: Interest; readonly seat: Seat } | Refusal<'not-allowed'>> {
  const trajectory = await holdTrajectory(tx, trajectoryId);
  const seat = trajectory && runningSeat(viewer, trajectory);
  if (!seat) return { refused: 'not-allowed' };
  const interest = isStanding(key)
    ? ((await findStanding(tx, trajectoryId, key)) ??
      (await insertInterest(tx, { trajectoryId, standing: key, areaCodes: [], ...standings[key] })))
    : await holdInterest(tx, Number(key));
  return interest?.trajectoryId === trajectoryId && interest.removedReason === null
    ? { interest, seat }
    : { refused: 'not-allowed' };
}

export const isStanding = (key: string): key is Standing => Object.hasOwn(standings, key);
