import { type Budget, runningSeat } from '../budgets/public.ts';
import { isOfficialSeat, type Seat, type Viewer } from '../organisations/public.ts';

type Run = Pick<Budget, 'bodyId' | 'organisationId'>;

/** The seat on which somebody gives the right to vote: an official, so a second factor was passed, who runs the budget. */
export const givingSeat = (viewer: Viewer, budget: Run): Seat | undefined => {
  const seat = runningSeat({ ...viewer, seats: viewer.seats.filter(isOfficialSeat) }, budget);
  return seat;
};

/** Who runs a budget for the municipality makes codes for it, and hands them out at a desk. */
export const mayGiveRightToVote = (viewer: Viewer, budget: Run): boolean =>
  givingSeat(viewer, budget) !== undefined;
