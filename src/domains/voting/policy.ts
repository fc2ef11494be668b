import type { Budget } from '../budgets/public.ts';
import { isOfficialSeat, type Seat, type Viewer } from '../organisations/public.ts';

type Run = Pick<Budget, 'bodyId' | 'organisationId' | 'withdrawnAt'>;

/**
 * The seat on which somebody sees to it that voting goes well: makes codes, checks who somebody is, types paper in, has
 * the count begin, unless the budget was withdrawn. Every official of the municipality can help, for two must agree on every paper.
 */
export const givingSeat = (viewer: Viewer, budget: Run): Seat | undefined =>
  budget.withdrawnAt === null
    ? (viewer.seats.find(seat => seat.bodyId === budget.bodyId && isOfficialSeat(seat)) ??
      viewer.seats.find(seat => seat.organisationId === budget.organisationId && isOfficialSeat(seat)))
    : undefined;

/** Officials of the municipality that divides the money give the right to vote. */
export const mayGiveRightToVote = (viewer: Viewer, budget: Run): boolean =>
  givingSeat(viewer, budget) !== undefined;
