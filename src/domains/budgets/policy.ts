import { type Body, isOfficialSeat, type Role, type Seat, type Viewer } from '../organisations/public.ts';
import type { Budget } from './budget.ts';

const runningRoles: ReadonlySet<Role> = new Set<Role>([
  'administrator',
  'official',
  'manager',
  'participation-adviser',
  'clerk',
  'chair',
  'coordinating-chair',
]);

/** Officials who help every body of their municipality with its budgets; others keep to the budgets of their own body. */
const helpingRoles: ReadonlySet<Role> = new Set<Role>(['administrator', 'participation-adviser']);

/** Which body a budget is of, and whether it was taken back. */
type Run = Pick<Budget, 'bodyId' | 'organisationId' | 'withdrawnAt'>;

/**
 * The seat on which somebody runs a budget: in its body, or as an official who helps them all. Nobody runs a budget that
 * was withdrawn.
 */
export const runningSeat = (
  viewer: Viewer,
  { bodyId, organisationId, withdrawnAt }: Run,
): Seat | undefined => (withdrawnAt === null ? seatToRunWith(viewer, { bodyId, organisationId }) : undefined);

/** The seat on which somebody runs the budgets of a body. */
export const seatToRunWith = (
  viewer: Viewer,
  { bodyId, organisationId }: Omit<Run, 'withdrawnAt'>,
): Seat | undefined =>
  viewer.seats.find(seat => seat.bodyId === bodyId && runningRoles.has(seat.role)) ??
  viewer.seats.find(
    seat => seat.organisationId === organisationId && isOfficialSeat(seat) && helpingRoles.has(seat.role),
  );

/** Who runs a budget sets its rules, checks its projects and keeps its money. */
export const mayRun = (viewer: Viewer, budget: Run): boolean => runningSeat(viewer, budget) !== undefined;

/** Who would run the budgets of a body can begin one, when that body answers what people bring in. */
export const mayBegin = (
  viewer: Viewer,
  body: Pick<Body, 'id' | 'organisationId' | 'isAnswering'>,
): boolean =>
  body.isAnswering &&
  seatToRunWith(viewer, { bodyId: body.id, organisationId: body.organisationId }) !== undefined;

/** The seat on which somebody works in the team of a budget: who runs it, and the community worker. */
export const workingSeat = (viewer: Viewer, budget: Run): Seat | undefined =>
  runningSeat(viewer, budget) ??
  viewer.seats.find(
    seat => seat.bodyId === budget.bodyId && seat.role === 'community-worker' && budget.withdrawnAt === null,
  );

/** Whoever works in the team of a budget writes beside the figures and keeps the progress up to date. */
export const mayWorkOn = (viewer: Viewer, budget: Run): boolean => workingSeat(viewer, budget) !== undefined;
