import { isOfficialSeat, type Seat, type Viewer } from '../organisations/public.ts';
import type { Reader } from './point.ts';

/** Who makes the municipality's own edition. */
export const mayEditGuidance = (viewer: Viewer): boolean => editingSeat(viewer) !== undefined;

/** The seat on which somebody makes the municipality's own edition. */
export const editingSeat = (viewer: Viewer): Seat | undefined =>
  viewer.seats.find(
    seat => isOfficialSeat(seat) && (seat.role === 'administrator' || seat.role === 'participation-adviser'),
  );

/** As whom somebody reads the guidance, by the seats held. Who holds none is one of the community. */
export function readersOf(viewer: Pick<Viewer, 'seats'>): Reader[] {
  const found = new Set(viewer.seats.map(readerOn));
  return found.size > 0 ? [...found] : ['community'];
}

function readerOn({ role, bodyKind, organisationKind }: Seat): Reader {
  if (organisationKind !== 'municipality')
    return organisationKind === 'association' || organisationKind === 'other' ? 'community' : 'initiators';
  if (role === 'council-member' || bodyKind === 'council') return 'council';
  return role === 'alderman' || bodyKind === 'college' ? 'executive' : 'officials';
}
