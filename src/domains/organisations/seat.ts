import type { Day } from '../../platform/clock.ts';
import type { BodyKind } from './body.ts';
import type { OrganisationKind } from './organisation.ts';

export const roles = [
  'administrator',
  'moderator',
  'clerk',
  'council-member',
  'alderman',
  'official',
  'manager',
  'community-worker',
  'participation-adviser',
  'chair',
  'coordinating-chair',
  'member',
  'delegate',
] as const;
export type Role = (typeof roles)[number];

/** A person's role in a body, for places, from a day to a day. All authority comes from seats. */
export interface Seat {
  readonly id: number;
  readonly personId: number;
  readonly bodyId: number;
  readonly bodyName: string;
  readonly bodyKind: BodyKind;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly role: Role;
  /** How the seat is called on screen; empty for the plain name of the role. */
  readonly title: string;
  readonly isContactPoint: boolean;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
  /** The neighbourhoods it is for, by code; empty means: where its body works. */
  readonly areaCodes: readonly string[];
}

/** Whether the seat is held on a day; the last day counts. */
export const isHeldOn = (seat: Pick<Seat, 'fromOn' | 'untilOn'>, day: Day): boolean =>
  seat.fromOn <= day && (seat.untilOn === null || day <= seat.untilOn);

const officialRoles: ReadonlySet<Role> = new Set<Role>([
  'administrator',
  'moderator',
  'clerk',
  'alderman',
  'official',
  'manager',
  'participation-adviser',
]);

/**
 * Whether a seat acts for the municipality, and so counts only after a second factor. A manager of a housing
 * corporation holds the same role, but not the municipality's authority.
 */
export const isOfficialSeat = (seat: Pick<Seat, 'role' | 'organisationKind'>): boolean =>
  seat.organisationKind === 'municipality' && officialRoles.has(seat.role);

const rolesPerKind: Record<BodyKind, readonly Role[]> = {
  council: ['council-member', 'chair', 'clerk'],
  college: ['alderman', 'chair', 'clerk'],
  department: ['official', 'manager', 'participation-adviser', 'moderator', 'clerk', 'administrator'],
  team: ['manager', 'community-worker', 'official', 'member', 'chair', 'alderman', 'council-member'],
  advisory: ['chair', 'member', 'clerk'],
  board: ['chair', 'coordinating-chair', 'member', 'community-worker', 'manager'],
  committee: ['chair', 'delegate', 'member', 'clerk'],
  'working-group': ['chair', 'member', 'delegate'],
};

/** The roles that make sense in a kind of body. */
export const rolesIn = (kind: BodyKind): readonly Role[] => rolesPerKind[kind];
