import { type Budget, mayWorkOn, runningSeat } from '../budgets/public.ts';
import type { Seat, Viewer } from '../organisations/public.ts';

/** The seat on which somebody keeps the progress of the projects of a budget: who runs it, or who works in its team. */
export const workingSeat = (
  viewer: Viewer,
  budget: Pick<Budget, 'bodyId' | 'organisationId' | 'withdrawnAt'>,
): Seat | undefined =>
  runningSeat(viewer, budget) ??
  (mayWorkOn(viewer, budget) ? viewer.seats.find(seat => seat.bodyId === budget.bodyId) : undefined);
