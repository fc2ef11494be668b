import type { Body, Viewer } from '../organisations/public.ts';

/** Who sits in a body puts down what it decided; so do the clerks and officials of its organisation. */
export const mayRecordDecision = (viewer: Viewer, body: Pick<Body, 'id' | 'organisationId'>): boolean =>
  recordingSeat(viewer, body) !== undefined;

/** The seat on which somebody puts down the decisions of a body. */
export const recordingSeat = (viewer: Viewer, body: Pick<Body, 'id' | 'organisationId'>) =>
  viewer.seats.find(seat => seat.bodyId === body.id) ??
  viewer.seats.find(
    seat =>
      seat.organisationId === body.organisationId && (seat.role === 'clerk' || seat.role === 'official'),
  );
