import type { Body, Seat, Viewer } from '../organisations/public.ts';

/** Who speaks in a body puts down what it decided; for council and college so does the clerk, for the rest the officials. */
export const mayRecordDecision = (
  viewer: Viewer,
  body: Pick<Body, 'id' | 'organisationId' | 'kind'>,
): boolean => recordingSeat(viewer, body) !== undefined;

/** The seat on which somebody puts down the decisions of a body. */
export const recordingSeat = (viewer: Viewer, body: Pick<Body, 'id' | 'organisationId' | 'kind'>) =>
  viewer.seats.find(seat => seat.bodyId === body.id && !isResidentInTeam(seat)) ??
  viewer.seats.find(
    seat =>
      seat.organisationId === body.organisationId &&
      (seat.role === 'clerk' || (seat.role === 'official' && !isGoverning(body))),
  );

/** A resident in a team of the municipality thinks along; what the team decides, its professionals put down. */
const isResidentInTeam = (seat: Seat): boolean => seat.bodyKind === 'team' && seat.role === 'member';

const isGoverning = ({ kind }: Pick<Body, 'kind'>): boolean => kind === 'council' || kind === 'college';
