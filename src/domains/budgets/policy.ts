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

/** The seat on which somebody runs the budgets of a body: in the body itself, or as an official of its organisation. */
export const runningSeat = (
  viewer: Viewer,
  budget: { readonly bodyId: number; readonly organisationId: number },
): Seat | undefined => {
  const able = viewer.seats.filter(seat => runningRoles.has(seat.role));
  return (
    able.find(seat => seat.bodyId === budget.bodyId) ??
    able.find(seat => seat.organisationId === budget.organisationId && isOfficialSeat(seat))
  );
};

/** Who runs a budget sets its rules, checks its projects and keeps its money. */
export const mayRun = (
  viewer: Viewer,
  budget: { readonly bodyId: number; readonly organisationId: number },
): boolean => runningSeat(viewer, budget) !== undefined;

/** Who would run the budgets of a body can begin one. */
export const mayBegin = (viewer: Viewer, body: Pick<Body, 'id' | 'organisationId'>): boolean =>
  mayRun(viewer, { bodyId: body.id, organisationId: body.organisationId });

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
