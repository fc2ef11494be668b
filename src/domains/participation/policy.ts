import { type Body, isOfficialSeat, type Role, type Seat, type Viewer } from '../organisations/public.ts';
import type { Trajectory } from './trajectory.ts';

/** Officials who help every body of their municipality; others keep to the trajectories of their own body. */
const helpingRoles: ReadonlySet<Role> = new Set<Role>(['administrator', 'participation-adviser']);

/** Seats that only keep order, or only look along. */
const otherRoles: ReadonlySet<Role> = new Set<Role>(['moderator', 'council-member', 'administrator']);

type Run = Pick<Trajectory, 'runningBodyId' | 'organisationId' | 'withdrawnAt'>;
type Checked = Pick<Trajectory, 'checkingBodyId' | 'checkingOrganisationId' | 'withdrawnAt'>;

/** The seat on which somebody runs a trajectory: in its body, or as an official of that municipality who helps them all. */
export const runningSeat = (viewer: Viewer, { withdrawnAt, ...run }: Run): Seat | undefined =>
  withdrawnAt === null ? seatToRunWith(viewer, run) : undefined;

/** The seat on which somebody runs the trajectories of a body. */
export const seatToRunWith = (
  viewer: Viewer,
  { runningBodyId, organisationId }: Omit<Run, 'withdrawnAt'>,
): Seat | undefined =>
  viewer.seats.find(seat => seat.bodyId === runningBodyId && !otherRoles.has(seat.role)) ??
  helpingSeat(viewer, organisationId);

/** The seat on which somebody looks along for the municipality at what another party runs. */
export const checkingSeat = (
  viewer: Viewer,
  { checkingBodyId, checkingOrganisationId, withdrawnAt }: Checked,
): Seat | undefined =>
  checkingBodyId === null || withdrawnAt !== null
    ? undefined
    : (viewer.seats.find(seat => seat.bodyId === checkingBodyId && isOfficialSeat(seat)) ??
      helpingSeat(viewer, checkingOrganisationId));

const helpingSeat = (viewer: Viewer, organisationId: number | null): Seat | undefined =>
  viewer.seats.find(
    seat => seat.organisationId === organisationId && isOfficialSeat(seat) && helpingRoles.has(seat.role),
  );

/** Who runs a trajectory writes its plan, enters what was said, answers, and draws up the report. */
export const mayRun = (viewer: Viewer, trajectory: Run): boolean =>
  runningSeat(viewer, trajectory) !== undefined;

/** Before publication a plan is for who writes it and who looks along. */
export const mayRead = (viewer: Viewer, trajectory: Trajectory): boolean =>
  trajectory.publishedAt !== null ||
  mayRun(viewer, trajectory) ||
  checkingSeat(viewer, trajectory) !== undefined;

/** Who would run the trajectories of a body of the municipality can begin one there, when that body answers. */
export const mayBegin = (
  viewer: Viewer,
  body: Pick<Body, 'id' | 'organisationId' | 'isAnswering'>,
): boolean =>
  body.isAnswering &&
  seatToRunWith(viewer, { runningBodyId: body.id, organisationId: body.organisationId }) !== undefined;

/** An official invites somebody else, such as a developer or an association, to run one by the same rules. */
export const mayInvite = (viewer: Viewer): boolean =>
  viewer.seats.some(seat => isOfficialSeat(seat) && !otherRoles.has(seat.role));

/** Whose plans somebody writes or looks along at: those of the own bodies, and for who helps them all of the municipality. */
export const actsFor = ({
  seats,
}: Viewer): { readonly bodyIds: readonly number[]; readonly organisationIds: readonly number[] } => ({
  bodyIds: seats.filter(({ role }) => !otherRoles.has(role)).map(({ bodyId }) => bodyId),
  organisationIds: seats
    .filter(seat => isOfficialSeat(seat) && helpingRoles.has(seat.role))
    .map(({ organisationId }) => organisationId),
});

/** Whether there can be plans for somebody to write: on a seat that acts for its body. */
export const mayWriteSomewhere = (viewer: Viewer): boolean =>
  Object.values(actsFor(viewer)).some(ids => ids.length > 0);

/** The seat on which somebody states by what rules participation goes. */
export const seatToStateRulesWith = (viewer: Viewer): Seat | undefined =>
  viewer.seats.find(seat => isOfficialSeat(seat) && helpingRoles.has(seat.role));

/** The seat on which somebody looks after the templates of the municipality. */
export const seatToKeepTemplatesWith = (viewer: Viewer): Seat | undefined =>
  viewer.seats.find(
    seat => isOfficialSeat(seat) && (helpingRoles.has(seat.role) || !otherRoles.has(seat.role)),
  );
