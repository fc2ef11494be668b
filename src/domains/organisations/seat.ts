import type { Day } from '../../platform/clock.ts';

export type Role =
  | 'administrator'
  | 'moderator'
  | 'clerk'
  | 'council-member'
  | 'alderman'
  | 'official'
  | 'manager'
  | 'community-worker'
  | 'participation-adviser'
  | 'chair'
  | 'coordinating-chair'
  | 'member'
  | 'delegate';

/** A person's role in a body, for places, from a day to a day. All authority comes from seats. */
export interface Seat {
  readonly id: number;
  readonly personId: number;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly bodyKind: string;
  readonly organisationId: number;
  readonly organisationKind: string;
  readonly role: Role;
  /** How the seat is called on screen; empty for the plain name of the role. */
  readonly title: string;
  readonly isContactPoint: boolean;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  /** The neighbourhoods it is for, by code; empty means the whole town. */
  readonly areaCodes: readonly string[];
}

/** Whether the seat is held on a day; the last day counts. */
export const isHeldOn = (seat: Pick<Seat, 'fromOn' | 'untilOn'>, day: Day): boolean =>
  seat.fromOn <= day && (seat.untilOn === null || day <= seat.untilOn);

/** The roles that act for the municipality and so need a second factor to sign in. */
const officialRoles: ReadonlySet<Role> = new Set<Role>([
  'administrator',
  'moderator',
  'clerk',
  'alderman',
  'official',
  'manager',
  'participation-adviser',
]);

export const isOfficialRole = (role: Role): boolean => officialRoles.has(role);
