import type { Area } from '../../domains/neighbourhoods/public.ts';
import { type Organisation, type Role, seatName } from '../../domains/organisations/public.ts';

/** A seat as this page needs it. */
export interface SeatHere {
  readonly id: number;
  readonly personId: number;
  readonly personName: string;
  readonly bodyName: string;
  readonly organisationId: number;
  readonly organisationName: string;
  readonly role: Role;
  readonly title: string;
  readonly isContactPoint: boolean;
  readonly fromOn: string;
  readonly areaCodes: readonly string[];
}

/** Somebody who is there for this neighbourhood, once, with everything they do for it. */
export interface SomebodyHere {
  readonly personId: number;
  readonly name: string;
  readonly roles: readonly string[];
  readonly bodies: readonly string[];
}

export interface WhoIsWho {
  /** The one person to turn to first. */
  readonly contact: SeatHere | undefined;
  /** Who works in the neighbourhood. */
  readonly workers: readonly SomebodyHere[];
  /** Aldermen and council members with this neighbourhood in portfolio. */
  readonly politicians: readonly SomebodyHere[];
  readonly organisations: readonly {
    readonly organisation: Organisation;
    readonly people: readonly SomebodyHere[];
  }[];
}

const political: readonly Role[] = ['alderman', 'council-member'];
const working: readonly Role[] = [
  'manager',
  'community-worker',
  'participation-adviser',
  'official',
  'moderator',
  'clerk',
];

/** Everybody who has something to do with a neighbourhood, in the order of their names. */
export function whoIsWho(
  area: Area,
  seats: readonly SeatHere[],
  organisations: readonly Organisation[],
): WhoIsWho {
  const named = seats.filter(({ personName }) => personName !== '');
  const ofOrganisation = new Set(organisations.map(({ id }) => id));
  const others = named.filter(
    ({ role, organisationId }) =>
      !political.includes(role) &&
      !working.includes(role) &&
      role !== 'administrator' &&
      !ofOrganisation.has(organisationId),
  );
  return {
    contact: contactOf(area, named),
    workers: somebodies([...named.filter(({ role }) => working.includes(role)), ...others]),
    politicians: somebodies(named.filter(({ role }) => political.includes(role))),
    organisations: organisations.map(organisation => ({
      organisation,
      people: somebodies(
        named.filter(
          ({ organisationId, role }) => organisationId === organisation.id && !working.includes(role),
        ),
      ),
    })),
  };
}

/** The contact point of the place itself goes before that of the wijk around it; then who has been it longest. */
function contactOf(area: Area, seats: readonly SeatHere[]): SeatHere | undefined {
  const distance = ({ areaCodes }: SeatHere): number =>
    areaCodes.includes(area.code) ? 0 : area.parentCode && areaCodes.includes(area.parentCode) ? 1 : 2;
  return seats
    .filter(({ isContactPoint }) => isContactPoint)
    .sort((a, b) => distance(a) - distance(b) || a.fromOn.localeCompare(b.fromOn) || a.id - b.id)[0];
}

function somebodies(seats: readonly SeatHere[]): SomebodyHere[] {
  const byPerson = Map.groupBy(seats, ({ personId }) => personId);
  return [...byPerson].map(([personId, held]) => ({
    personId,
    name: held[0]?.personName ?? '',
    roles: [...new Set(held.map(seatName))],
    bodies: [...new Set(held.map(({ bodyName }) => bodyName))],
  }));
}
