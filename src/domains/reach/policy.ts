import type { Seat, Viewer } from '../organisations/public.ts';
import { runningSeat, type Trajectory } from '../participation/public.ts';

/** The seat on which somebody counts who was there, and sees during a phase who is missing so far. */
export const countingSeat = (viewer: Viewer, trajectory: Trajectory): Seat | undefined =>
  runningSeat(viewer, trajectory);

export const mayCount = (viewer: Viewer, trajectory: Trajectory): boolean =>
  countingSeat(viewer, trajectory) !== undefined;
