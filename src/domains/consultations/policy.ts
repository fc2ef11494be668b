import { isOfficialSeat, type Role, type Seat, type Viewer } from '../organisations/public.ts';
import type { Consultation } from './consultation.ts';

const runningRoles: ReadonlySet<Role> = new Set<Role>([
  'official',
  'manager',
  'participation-adviser',
  'clerk',
  'alderman',
]);

type Run = Pick<Consultation, 'bodyId' | 'withdrawnAt'>;

/** The seat on which somebody runs the consultations of a body: as an official of it. Nobody helps: it holds names and addresses. */
export const seatToRunWith = (viewer: Viewer, bodyId: number): Seat | undefined =>
  viewer.seats.find(seat => seat.bodyId === bodyId && isOfficialSeat(seat) && runningRoles.has(seat.role));

/** The seat on which somebody runs a consultation, as long as it was not stopped. */
export const runningSeat = (viewer: Viewer, { bodyId, withdrawnAt }: Run): Seat | undefined =>
  withdrawnAt === null ? seatToRunWith(viewer, bodyId) : undefined;

export const mayRun = (viewer: Viewer, consultation: Run): boolean =>
  runningSeat(viewer, consultation) !== undefined;

/** Before the announcement it is for who prepares it. */
export const mayRead = (
  viewer: Viewer,
  { bodyId, announcedAt }: Pick<Consultation, 'bodyId' | 'announcedAt'>,
): boolean => announcedAt !== null || seatToRunWith(viewer, bodyId) !== undefined;

/** Views are read whole, with name and address, by the body that answers them and by the clerk of the body that decides. */
export const mayReadWhole = (
  viewer: Viewer,
  { bodyId, decidingBodyId }: Pick<Consultation, 'bodyId' | 'decidingBodyId'>,
): boolean =>
  seatToRunWith(viewer, bodyId) !== undefined ||
  viewer.seats.some(seat => seat.bodyId === decidingBodyId && seat.role === 'clerk');

/** An official sets up a consultation of a body of the own municipality that answers. */
export const maySetUp = (
  viewer: Viewer,
  body: { readonly id: number; readonly isAnswering: boolean },
): boolean => body.isAnswering && seatToRunWith(viewer, body.id) !== undefined;
