import { isOfficialSeat, type Seat, type Viewer } from '../organisations/public.ts';
import type { Keeper } from './promise.ts';
import type { Standing } from './verdict.ts';

const leads = (seat: Seat): boolean =>
  seat.organisationKind !== 'municipality' && ['chair', 'coordinating-chair', 'manager'].includes(seat.role);

/** A resident in a team of the municipality helps to think; what the team promises, the municipality keeps. */
const isResidentInTeam = (seat: Seat): boolean =>
  seat.organisationKind === 'municipality' && (seat.role === 'member' || seat.role === 'delegate');

/**
 * The seat on which somebody speaks for a keeper: one in the body itself. For a whole organisation, and for the bodies of
 * an association, its chairs and managers speak too; for the municipality as a whole its officials do.
 */
export function keepingSeat(viewer: Viewer, keeper: Keeper): Seat | undefined {
  const own = viewer.seats.filter(seat => seat.organisationId === keeper.organisationId);
  return (
    own.find(seat => seat.bodyId === keeper.bodyId && !isResidentInTeam(seat)) ??
    own.find(leads) ??
    (keeper.bodyId === null ? own.find(isOfficialSeat) : undefined)
  );
}

/** A keeper reports on its own promise and ends it. Nobody else marks a promise kept. */
export const mayReport = (viewer: Viewer, keeper: Keeper): boolean =>
  keepingSeat(viewer, keeper) !== undefined;

/** The seat on which somebody puts down a promise: as its keeper, or as an official for a body of the own municipality. */
export const makingSeat = (viewer: Viewer, keeper: Keeper): Seat | undefined =>
  keepingSeat(viewer, keeper) ??
  viewer.seats.find(seat => seat.organisationId === keeper.organisationId && isOfficialSeat(seat));

/** A keeper makes its own promises; officials put down what bodies of their municipality promised. */
export const mayMakePromise = (viewer: Viewer, keeper: Keeper): boolean =>
  makingSeat(viewer, keeper) !== undefined;

/** The seat on which somebody opens an ended promise again: as its keeper, or as clerk of the same organisation. */
export const reopeningSeat = (viewer: Viewer, keeper: Keeper): Seat | undefined =>
  keepingSeat(viewer, keeper) ??
  viewer.seats.find(seat => seat.organisationId === keeper.organisationId && seat.role === 'clerk');

/** What ended wrongly is opened again by the keeper, or by the clerk who keeps the list. */
export const mayReopen = (viewer: Viewer, keeper: Keeper): boolean =>
  reopeningSeat(viewer, keeper) !== undefined;

/** To whom a promise was made, by number. */
export interface Beneficiaries {
  readonly authorIds: readonly number[];
  readonly organisationId: number | null;
  /** The neighbourhood teams that work in the area it was promised to. */
  readonly teamIds: readonly number[];
}

/**
 * As what somebody may judge a promise: as author of a voice it springs from, as member of the organisation it was
 * promised to, or with a seat in the team of that area. Nobody judges a promise they keep themselves, and no official
 * judges one of their own municipality.
 */
export function standingOf(viewer: Viewer, keeper: Keeper, to: Beneficiaries): Standing | undefined {
  const { person, seats } = viewer;
  if (!person || mayReport(viewer, keeper)) return undefined;
  if (seats.some(seat => seat.organisationId === keeper.organisationId && isOfficialSeat(seat)))
    return undefined;
  if (to.authorIds.includes(person.id)) return 'author';
  if (seats.some(seat => seat.organisationId === to.organisationId)) return 'organisation';
  return seats.some(seat => to.teamIds.includes(seat.bodyId)) ? 'area-team' : undefined;
}

/** Those it was promised to say whether it was kept. */
export const mayGiveVerdict = (viewer: Viewer, keeper: Keeper, to: Beneficiaries): boolean =>
  standingOf(viewer, keeper, to) !== undefined;

/** The seat on which somebody hides the line of a verdict: a moderator, but never of a promise of the own body. */
export const moderatingSeat = (viewer: Viewer, keeper: Keeper): Seat | undefined =>
  viewer.seats.some(seat => seat.bodyId === keeper.bodyId)
    ? undefined
    : viewer.seats.find(
        seat => isOfficialSeat(seat) && (seat.role === 'moderator' || seat.role === 'administrator'),
      );

/** A moderator hides what breaks the house rules, and leaves a trace. */
export const mayModerate = (viewer: Viewer, keeper: Keeper): boolean =>
  moderatingSeat(viewer, keeper) !== undefined;
