import { perRequest } from '../../platform/site.ts';
import type { Person } from '../people/public.ts';
import { isOfficialRole, type Role, type Seat } from './seat.ts';

/** Who is looking: a person with the seats held today, or a guest without either. Policies decide on nothing else. */
export interface Viewer {
  readonly person: Person | null;
  /** Seats that count now. An official's seats count only after the second factor. */
  readonly seats: readonly Seat[];
}

export const guest: Viewer = { person: null, seats: [] };

export const viewerIn = perRequest<Viewer>('viewer');

export const hasRole = (viewer: Viewer, ...roles: readonly Role[]): boolean =>
  viewer.seats.some(seat => roles.includes(seat.role));

/** Somebody who acts for the municipality. */
export const isOfficial = (viewer: Viewer): boolean => viewer.seats.some(seat => isOfficialRole(seat.role));

/** Whether the viewer holds a seat in a body. */
export const sitsIn = (viewer: Viewer, bodyId: number): boolean =>
  viewer.seats.some(seat => seat.bodyId === bodyId);
