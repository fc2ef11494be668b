import { type Body, isOfficialSeat, type Role, type Seat, type Viewer } from '../organisations/public.ts';

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

/** The seat on which somebody runs the budgets of a body: in the body itself, or as an official who helps them all. */
export const runningSeat = (
  viewer: Viewer,
  budget: { readonly bodyId: number; readonly organisationId: number },
): Seat | undefined =>
  viewer.seats.find(seat => seat.bodyId === budget.bodyId && runningRoles.has(seat.role)) ??
  viewer.seats.find(
    seat =>
      seat.organisationId === budget.organisationId && isOfficialSeat(seat) && helpingRoles.has(seat.role),
  );

/** Who runs a budget sets its rules, checks its projects and keeps its money. */
export const mayRun = (
  viewer: Viewer,
  budget: { readonly bodyId: number; readonly organisationId: number },
): boolean => runningSeat(viewer, budget) !== undefined;

/** Who would run the budgets of a body can begin one, when that body answers what people bring in. */
export const mayBegin = (
  viewer: Viewer,
  body: Pick<Body, 'id' | 'organisationId' | 'isAnswering'>,
): boolean => body.isAnswering && mayRun(viewer, { bodyId: body.id, organisationId: body.organisationId });

/** The seat on which somebody works in the team of a budget: who runs it, and the community worker. */
export const workingSeat = (
  viewer: Viewer,
  budget: { readonly bodyId: number; readonly organisationId: number },
): Seat | undefined =>
  runningSeat(viewer, budget) ??
  viewer.seats.find(seat => seat.bodyId === budget.bodyId && seat.role === 'community-worker');

/** Whoever works in the team of a budget writes beside the figures and keeps the progress up to date. */
export const mayWorkOn = (
  viewer: Viewer,
  budget: { readonly bodyId: number; readonly organisationId: number },
): boolean => workingSeat(viewer, budget) !== undefined;
