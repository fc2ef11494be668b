import { isOfficial, type Viewer } from '../../domains/organisations/public.ts';
import { seatToAnswerWith } from '../../domains/voices/public.ts';

/** The bodies the viewer speaks for when they answer. */
export const answeringBodyIds = (viewer: Viewer): number[] => [
  ...new Set(viewer.seats.filter(seat => seatToAnswerWith(viewer, seat.bodyId)).map(seat => seat.bodyId)),
];

/** Officials, and whoever answers for a body. What it shows is public; that it stands together is for those who do the work. */
export const mayOpenWorkQueue = (viewer: Viewer): boolean =>
  isOfficial(viewer) || answeringBodyIds(viewer).length > 0;
