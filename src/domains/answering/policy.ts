import type { Seat, Viewer } from '../organisations/public.ts';
import { type Occasion, seatToAnswerWith } from '../voices/public.ts';
import type { Cluster } from './cluster.ts';

/** The bodies the viewer speaks for when they answer. */
export const answeringBodyIds = (viewer: Viewer): number[] => [
  ...new Set(viewer.seats.filter(seat => seatToAnswerWith(viewer, seat.bodyId)).map(seat => seat.bodyId)),
];

/** Who answers for a body works together on what it owes. */
export const mayOpenQueue = (viewer: Viewer): boolean => answeringBodyIds(viewer).length > 0;

/** The seat on which somebody writes the answer of a cluster. */
export const seatToWriteWith = (viewer: Viewer, { bodyId }: Pick<Cluster, 'bodyId'>): Seat | undefined =>
  seatToAnswerWith(viewer, bodyId);

/** The seat on which somebody reads the answer of a cluster before it goes out: in its body, or who runs the occasion. */
export const seatToCheckWith = (
  viewer: Viewer,
  { bodyId }: Pick<Cluster, 'bodyId'>,
  occasion: Occasion | undefined,
): Seat | undefined => seatToAnswerWith(viewer, bodyId) ?? occasion?.seatToRunWith?.(viewer);
