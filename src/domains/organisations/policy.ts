import type { Body } from './body.ts';
import type { Role } from './seat.ts';
import { isAdministrator, type Viewer } from './viewer.ts';

/** An administrator arranges organisations, bodies and seats. */
export const mayArrange = (viewer: Viewer): boolean => isAdministrator(viewer);

/** An administrator changes any organisation; a chair keeps the page of the own one up to date. */
export const mayDescribe = (viewer: Viewer, organisationId: number): boolean =>
  isAdministrator(viewer) ||
  viewer.seats.some(
    seat => seat.organisationId === organisationId && ['chair', 'coordinating-chair'].includes(seat.role),
  );

const rolesAChairGives: readonly Role[] = ['member', 'delegate'];

/** An administrator gives any seat; a chair gives plain seats in the own body. */
export const mayGiveSeat = (viewer: Viewer, body: Pick<Body, 'id'>, role: Role): boolean =>
  isAdministrator(viewer) ||
  (rolesAChairGives.includes(role) &&
    viewer.seats.some(seat => seat.bodyId === body.id && seat.role === 'chair'));

/** Who may give a seat may end it, and everybody may give up a seat of their own. */
export const mayEndSeat = (
  viewer: Viewer,
  seat: { readonly personId: number; readonly bodyId: number; readonly role: Role },
): boolean => viewer.person?.id === seat.personId || mayGiveSeat(viewer, { id: seat.bodyId }, seat.role);
