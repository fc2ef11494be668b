import { perRequest } from '../../platform/site.ts';
import type { Person } from '../people/public.ts';
import { isOfficialSeat, type Role, type Seat } from './seat.ts';

/** Who is looking: a person with the seats that count now, or a guest without either. Policies decide on nothing else. */
export interface Viewer {
  readonly person: Person | null;
  /** Held today. The seats of an official are left out until the second factor was given. */
  readonly seats: readonly Seat[];
}

export const guest: Viewer = { person: null, seats: [] };

/** Who sets up a town before it has an administrator: the story of the demo, and tests. Never who looks at a page. */
export const founder: Viewer = {
  person: null,
  seats: [
    {
      id: 0,
      personId: 0,
      bodyId: 0,
      bodyName: '',
      bodyKind: 'department',
      organisationId: 0,
      organisationName: '',
      organisationKind: 'municipality',
      role: 'administrator',
      title: '',
      isContactPoint: false,
      fromOn: '2000-01-01',
      untilOn: null,
      areaCodes: [],
    },
  ],
};

export const viewerIn = perRequest<Viewer>('viewer');

/** Somebody who acts for the municipality. */
export const isOfficial = (viewer: Viewer): boolean => viewer.seats.some(isOfficialSeat);

/** Whether the viewer holds such a seat in an organisation of the municipality. */
export const hasOfficialRole = (viewer: Viewer, ...roles: readonly Role[]): boolean =>
  viewer.seats.some(seat => seat.organisationKind === 'municipality' && roles.includes(seat.role));

/** Whether the viewer holds one of these roles, in whatever organisation. */
export const hasRole = (viewer: Viewer, ...roles: readonly Role[]): boolean =>
  viewer.seats.some(seat => roles.includes(seat.role));

/** The viewer's seat in a body; undefined when there is none. */
export const seatIn = (viewer: Viewer, bodyId: number): Seat | undefined =>
  viewer.seats.find(seat => seat.bodyId === bodyId);

export const isAdministrator = (viewer: Viewer): boolean => hasOfficialRole(viewer, 'administrator');
